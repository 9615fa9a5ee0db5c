/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.KvPool;
import org.openledger.internal.Require;

/**
 * How much a server takes on.
 *
 * @param rows the most requests in the batch, 1 to {@value #MAX_ROWS}
 * @param pages the most pages of keys and values; at least as many as a sequence as long as the context needs
 * @param waiting the most requests that wait, 1 to {@value #MAX_WAITING}
 * @param waitingPerTenant the most of one tenant, 1 to {@code waiting}
 * @param adapterBytes the budget of adapters that nobody uses, as {@link org.openledger.compute.lora.AdapterCache} counts
 */
public record ServeLimits(int rows, int pages, int waiting, int waitingPerTenant, long adapterBytes) {

    /** The most rows of a batch. */
    public static final int MAX_ROWS = 1_024;

    /** The most pages. */
    public static final int MAX_PAGES = 1 << 24;

    /** The longest queue. */
    public static final int MAX_WAITING = 1 << 20;

    /** Checks the bounds. */
    public ServeLimits {
        Require.inRange(rows, 1, MAX_ROWS, "rows of a batch");
        Require.inRange(pages, 1, MAX_PAGES, "pages of keys and values");
        Require.inRange(waiting, 1, MAX_WAITING, "waiting requests");
        Require.inRange(waitingPerTenant, 1, waiting, "waiting requests of a tenant");
        Require.nonNegative(adapterBytes, "budget of adapters in bytes");
    }

    /** Room for that many rows of the longest sequences, 64 requests waiting for each row, an eighth of them of one tenant. */
    public static ServeLimits of(DecoderShape shape, int rows, long adapterBytes) {
        int pages = Math.multiplyExact(rows, KvPool.pagesFor(shape.context()));
        return new ServeLimits(rows, pages, 64 * rows, 8 * rows, adapterBytes);
    }

    /**
     * The most steps that the first waiting request of a tenant of weight 1 waits, if no adapter's loading is waited for.
     *
     * <p>Reason. While it waits, the batch has no room: all rows are taken, or fewer pages are left than the longest sequence needs; so at least {@code r = min(rows, pages / most pages of one)} rows are
     * taken in every step. They are taken by requests that ran when it came, at most {@code rows} for at most {@code context} steps each, and by those that other tenants may send before it: in one turn
     * each, of at most {@code context (weight + 1)} tokens, a request taking no more steps than tokens. Its own turn gives it {@code context} tokens, which is enough.
     *
     * @param shape of the base
     * @param weights the sum of the weights of all other tenants that wait, and their number
     */
    long mostStepsWaited(DecoderShape shape, long weights) {
        long busy = Math.min(rows, pages / KvPool.pagesFor(shape.context()));
        return shape.context() * (rows + weights) / busy;
    }
}
