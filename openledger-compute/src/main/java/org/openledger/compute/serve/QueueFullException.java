/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import org.openledger.OpenLedgerException;

/** Thrown to whoever submits when enough wait already: nothing was queued; ask again later. */
public final class QueueFullException extends OpenLedgerException {

    private static final long serialVersionUID = 1L;

    private final int waiting;
    private final int waitingOfTenant;

    QueueFullException(TenantId tenant, int waiting, int waitingOfTenant, ServeLimits limits) {
        super(
                "QUEUE_FULL",
                waiting + " requests wait, " + waitingOfTenant + " of them of tenant " + tenant + ": at most "
                        + limits.waiting() + " may, and " + limits.waitingPerTenant() + " of one tenant");
        this.waiting = waiting;
        this.waitingOfTenant = waitingOfTenant;
    }

    /** How many requests wait. */
    public int waiting() {
        return waiting;
    }

    /** How many of them are the tenant's own. */
    public int waitingOfTenant() {
        return waitingOfTenant;
    }
}
