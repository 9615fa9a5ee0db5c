/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.openledger.OpenLedgerException;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterLease;

/** A storage whose next append fails when a test says so: what stands above it must stay whole. Thread-safe. */
public final class FaultyStorage extends ForwardingStorage {

    private final AtomicReference<Optional<Moment>> next = new AtomicReference<>(Optional.empty());

    /**
     * Stands before a sound storage.
     *
     * @param target what does the work
     */
    public FaultyStorage(Storage target) {
        super(target);
    }

    /**
     * Lets the next append fail, and no later one.
     *
     * @param moment when in the append
     */
    public void failNextAppend(Moment moment) {
        next.set(Optional.of(moment));
    }

    @Override
    public long append(WriterLease lease, long expectedSize, List<byte[]> leaves, byte[] signedCheckpoint) {
        Optional<Moment> fault = next.getAndSet(Optional.empty());
        if (fault.isEmpty()) {
            return super.append(lease, expectedSize, leaves, signedCheckpoint);
        }
        Moment moment = fault.get();
        if (moment == Moment.MIDDLE) {
            List<byte[]> breaking = Leaves.lazyBatch(leaves.size(), i -> {
                if (i == leaves.size() / 2) {
                    throw injected(moment);
                }
                return leaves.get(i);
            });
            return super.append(lease, expectedSize, breaking, signedCheckpoint);
        }
        if (moment == Moment.AFTER) {
            super.append(lease, expectedSize, leaves, signedCheckpoint);
        }
        throw injected(moment);
    }

    private static OpenLedgerException injected(Moment moment) {
        return new OpenLedgerException("INJECTED_FAULT", "a test let this append fail " + moment);
    }

    /** When an append fails. */
    public enum Moment {
        /** Before anything is stored. */
        BEFORE,
        /** While the batch is being taken over; nothing is stored. */
        MIDDLE,
        /** When everything is stored, and before the caller knows it. */
        AFTER
    }
}
