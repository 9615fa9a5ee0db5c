/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

/** Thrown when disk, network, a node or a database failed; nothing is half-done. */
public class OpenLedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Creates the exception.
     *
     * @param code a stable code in capitals
     * @param message what failed, on what, and what would help
     */
    public OpenLedgerException(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    /**
     * Creates the exception.
     *
     * @param code a stable code in capitals
     * @param message what failed, on what, and what would help
     * @param cause why
     */
    public OpenLedgerException(String code, String message, Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
    }

    /**
     * Returns the stable code.
     *
     * @return the code
     */
    public String code() {
        return code;
    }
}
