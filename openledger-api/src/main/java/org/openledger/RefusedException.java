/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

/** Thrown by facades when the ledger said no; nothing but the refusal itself has happened. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /**
     * Wraps a refusal.
     *
     * @param refusal the typed no
     */
    public RefusedException(Refusal refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    /**
     * Returns the typed no.
     *
     * @return the refusal
     */
    public Refusal refusal() {
        return refusal;
    }
}
