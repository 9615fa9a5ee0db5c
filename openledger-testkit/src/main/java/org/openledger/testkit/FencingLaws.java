/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.spi.StaleWriterException;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/** S30 to S34: one writer at a time. */
interface FencingLaws extends StorageFixture {

    @Law(value = "A lease names its writer, and its term is larger than all before.", needs = Capability.FENCED)
    default void S30_termsGrow() {
        long last = Leaves.lease(storage()).term();
        for (String name : List.of("a", "b", "a")) {
            WriterLease lease = storage().lease(new WriterId(name));
            assertThat(lease.writer()).isEqualTo(new WriterId(name));
            assertThat(lease.term()).isGreaterThan(last);
            last = lease.term();
        }
    }

    @Law(value = "A later lease fences the earlier one, whose appends change nothing.", needs = Capability.FENCED)
    default void S31_aLaterLeaseFencesTheEarlier() {
        WriterLease earlier = Leaves.lease(storage());
        Leaves.append(storage(), earlier, 2);
        WriterLease later = Leaves.lease(storage());
        refused(storage(), earlier);
        Leaves.append(storage(), later, 1);
        refused(storage(), earlier);
        assertThat(Contents.of(storage())).isEqualTo(Contents.ofSize(3));
    }

    @Law(value = "A lease that was never given is stale.", needs = Capability.FENCED)
    default void S32_aForgedLeaseIsStale() {
        WriterLease given = Leaves.lease(storage());
        Leaves.append(storage(), given, 1);
        for (long term : List.of(given.term() + 1, given.term() - 1, Long.MAX_VALUE, Long.MIN_VALUE)) {
            refused(storage(), new WriterLease(given.writer(), term));
        }
    }

    @Law(
            value = "Who opens a storage that is open is refused, or its lease fences that of the other handle.",
            needs = Capability.FENCED)
    default void S33_fencesHoldAcrossHandles() {
        Storage first = storage();
        WriterLease earlier = Leaves.lease(first);
        Leaves.append(first, earlier, 2);
        Storage second;
        try {
            second = anotherHandle();
        } catch (OpenLedgerException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
            return;
        }
        WriterLease later = Leaves.lease(second);
        assertThat(later.term()).isGreaterThan(earlier.term());
        refused(first, earlier);
        Leaves.append(second, later, 1);
        assertThat(Contents.of(second)).isEqualTo(Contents.ofSize(3));
    }

    @Law(
            value =
                    "Of writers that race, each append is whole or stale, and the log is the acknowledged ones in order.",
            needs = Capability.FENCED)
    default void S34_racingWritersExclude() {
        int writers = 4;
        int attempts = 60;
        ConcurrentSkipListMap<Long, List<Bytes>> acknowledged = new ConcurrentSkipListMap<>();
        Together.run(writers, writer -> {
            for (int i = 0; i < attempts; i++) {
                WriterLease lease = Leaves.lease(storage());
                long size = storage().size();
                int mark = 10_000 * (writer + 1) + 100 * i;
                List<byte[]> batch = Leaves.batch(mark, 1 + i % 3);
                try {
                    long after = storage().append(lease, size, batch, Leaves.note(size + batch.size()));
                    assertThat(acknowledged.put(after, Leaves.bytes(batch))).isNull();
                } catch (StaleWriterException lost) {
                    Thread.onSpinWait();
                }
            }
        });
        List<Bytes> expected = new ArrayList<>();
        acknowledged.values().forEach(expected::addAll);
        assertThat(Leaves.read(storage(), 0, storage().size())).isEqualTo(expected);
    }

    private static void refused(Storage storage, WriterLease stale) {
        long size = storage.size();
        Contents.refusedWithoutTrace(
                storage,
                () -> storage.append(stale, size, Leaves.batch(size, 1), Leaves.note(size + 1)),
                StaleWriterException.class);
    }
}
