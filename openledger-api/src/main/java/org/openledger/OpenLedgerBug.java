/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

/** Thrown when this library broke its own promise; please report it. */
public final class OpenLedgerBug extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which promise
     */
    public OpenLedgerBug(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message which promise
     * @param cause what happened
     */
    public OpenLedgerBug(String message, Throwable cause) {
        super(message, cause);
    }
}
