/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.openledger.audit.Checkpoint;
import org.openledger.spi.WriterLease;

/** S50 and S51: readers never wait for the truth. */
interface ConcurrencyLaws extends StorageFixture {

    /** Leaves per batch. */
    int BATCH = 5;

    /** How many batches the writer appends. */
    int BATCHES = 200;

    @Law("Readers beside a writer see a prefix of whole batches.")
    default void S50_readersSeeWholeBatches() {
        AtomicBoolean done = new AtomicBoolean();
        Together.run(4, thread -> {
            if (thread == 0) {
                write(done);
            }
            while (!done.get()) {
                long size = storage().size();
                assertThat(size % BATCH).isZero();
                long from = Math.max(0, size - 2 * BATCH);
                assertThat(Leaves.read(storage(), from, size))
                        .isEqualTo(Leaves.bytes(Leaves.batch(from, (int) (size - from))));
            }
        });
        assertThat(Contents.of(storage())).isEqualTo(Contents.ofSize(BATCH * BATCHES));
    }

    @Law("A checkpoint that a reader sees covers whole batches that the reader can read.")
    default void S51_checkpointsAreCovered() {
        AtomicBoolean done = new AtomicBoolean();
        Together.run(4, thread -> {
            if (thread == 0) {
                write(done);
            }
            while (!done.get()) {
                long before = storage().size();
                long covered = storage()
                        .checkpoint()
                        .map(note -> Checkpoint.parse(note).size())
                        .orElse(0L);
                assertThat(covered).isBetween(before, storage().size());
                assertThat(covered % BATCH).isZero();
            }
        });
    }

    private void write(AtomicBoolean done) {
        try {
            WriterLease lease = Leaves.lease(storage());
            for (int i = 0; i < BATCHES; i++) {
                Leaves.append(storage(), lease, BATCH);
            }
        } finally {
            done.set(true);
        }
    }
}
