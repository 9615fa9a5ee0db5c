/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.openledger.audit.Checkpoint;
import org.openledger.spi.WriterLease;

/** S50 and S51: readers beside a writer see nothing that was not true. */
interface ConcurrencyLaws extends StorageFixture {

    /** Leaves per batch. */
    int BATCH = 5;

    /** How many threads read. */
    int READERS = 3;

    /** How often each reader sees the log grown before it is content. */
    int SIGHTINGS = 50;

    /** After how many batches the writer gives up on its readers. */
    int MOST_BATCHES = 20_000;

    @Law("Readers beside a writer see a prefix of whole batches.")
    default void S50_readersSeeWholeBatches() {
        besideAWriter(() -> {
            long size = storage().size();
            assertThat(size % BATCH).isZero();
            long from = Math.max(0, size - 2 * BATCH);
            assertThat(Leaves.read(storage(), from, size))
                    .isEqualTo(Leaves.bytes(Leaves.batch(from, (int) (size - from))));
            return size;
        });
        assertThat(Contents.of(storage())).isEqualTo(Contents.ofSize(storage().size()));
    }

    @Law("A checkpoint that a reader sees covers whole batches that the reader can read.")
    default void S51_checkpointsAreCovered() {
        besideAWriter(() -> {
            long before = storage().size();
            long covered = storage()
                    .checkpoint()
                    .map(note -> Checkpoint.parse(note).size())
                    .orElse(0L);
            assertThat(covered).isBetween(before, storage().size());
            assertThat(covered % BATCH).isZero();
            return covered;
        });
    }

    /** Appends batches until every reader has seen the log grow often enough. */
    private void besideAWriter(LongSupplier look) {
        CountDownLatch watching = new CountDownLatch(READERS);
        CountDownLatch writing = new CountDownLatch(1);
        Together.run(1 + READERS, thread -> {
            CountDownLatch own = thread == 0 ? writing : watching;
            try {
                if (thread == 0) {
                    write(watching);
                } else {
                    watch(look, writing);
                }
            } finally {
                own.countDown();
            }
        });
    }

    private void write(CountDownLatch watching) {
        WriterLease lease = Leaves.lease(storage());
        for (int i = 0; i < MOST_BATCHES && watching.getCount() > 0; i++) {
            Leaves.append(storage(), lease, BATCH);
        }
    }

    private static void watch(LongSupplier look, CountDownLatch writing) {
        long last = -1;
        int sightings = 0;
        while (sightings < SIGHTINGS && writing.getCount() > 0) {
            long size = look.getAsLong();
            sightings += size == last ? 0 : 1;
            last = size;
        }
    }
}
