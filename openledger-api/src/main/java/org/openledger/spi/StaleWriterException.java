/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import org.openledger.OpenLedgerException;

/** Thrown when somebody else writes, or wrote; nothing changed. */
public final class StaleWriterException extends OpenLedgerException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which lease or size was expected and which was found
     */
    public StaleWriterException(String message) {
        super("STALE_WRITER", message);
    }
}
