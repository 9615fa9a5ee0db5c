/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

/** The use of an adapter: it stays in memory until this is closed. Closing twice is closing once. Safe for concurrent use. */
public final class AdapterLease implements AutoCloseable {

    private final AdapterCache cache;
    private final Resident resident;
    private boolean closed;

    AdapterLease(AdapterCache cache, Resident resident) {
        this.cache = cache;
        this.resident = resident;
    }

    /**
     * The adapter.
     *
     * @throws IllegalStateException after closing
     */
    public synchronized LoraAdapter adapter() {
        if (closed) {
            throw new IllegalStateException("the lease is closed: take another");
        }
        return resident.adapter;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            cache.release(resident);
        }
    }
}
