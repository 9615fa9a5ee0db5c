/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

/** Thrown when stored bytes are not what they were; they are never used and never silently repaired. */
public final class TamperedException extends OpenLedgerException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param artefact which stored thing
     * @param expected the digest or value that was recorded
     * @param found what is there now
     */
    public TamperedException(String artefact, String expected, String found) {
        super("TAMPERED", artefact + ": expected " + expected + ", found " + found);
    }
}
