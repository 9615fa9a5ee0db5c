/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.openledger.OpenLedgerException;
import org.openledger.audit.Checkpoint;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterLease;

/** S20 to S24: what is out of bounds is refused before anything is stored. */
interface BoundLaws extends StorageFixture {

    @Law("An empty batch and one above the greatest size are refused and change nothing.")
    default void S20_batchesAreBounded() {
        for (int count : List.of(0, Storage.MAX_BATCH + 1)) {
            refused(Leaves.batch(1, count), Leaves.note(1L + count));
        }
    }

    @Law("A batch with an empty leaf or one above the greatest length is refused and changes nothing.")
    default void S21_leavesAreBounded() {
        for (int length : List.of(0, Storage.MAX_LEAF + 1)) {
            refused(List.of(new byte[length]), Leaves.note(2));
            refused(List.of(Leaves.leaf(1), Leaves.leaf(2), new byte[length]), Leaves.note(4));
        }
    }

    @Law("An empty checkpoint and one above the greatest length are refused and change nothing.")
    default void S22_checkpointsAreBounded() {
        refused(Leaves.batch(1, 1), new byte[0]);
        refused(Leaves.batch(1, 1), new byte[Checkpoint.MAX_NOTE_BYTES + 1]);
    }

    @Law("A null in place of a leaf is refused and changes nothing.")
    @SuppressWarnings("NullAway") // a null is what this law hands over
    default void S23_nullIsRefused() {
        WriterLease lease = Leaves.lease(storage());
        Leaves.append(storage(), lease, 1);
        List<byte[]> batch = Arrays.asList(Leaves.leaf(1), null, Leaves.leaf(3));
        Contents.refusedWithoutTrace(
                storage(),
                () -> storage().append(lease, 1, batch, Leaves.note(4)),
                NullPointerException.class,
                IllegalArgumentException.class);
    }

    @Law("A closed storage may be closed again and is not used.")
    default void S24_aClosedStorageIsNotUsed() {
        Storage closed = storage();
        WriterLease lease = Leaves.lease(closed);
        closed.close();
        assertThatCode(closed::close).doesNotThrowAnyException();
        assertThatThrownBy(() -> closed.append(lease, 0, Leaves.batch(0, 1), Leaves.note(1)))
                .isInstanceOfAny(IllegalStateException.class, OpenLedgerException.class);
    }

    private void refused(List<byte[]> batch, byte[] note) {
        WriterLease lease = Leaves.lease(storage());
        if (storage().size() == 0) {
            Leaves.append(storage(), lease, 1);
        }
        Contents.refusedWithoutTrace(
                storage(), () -> storage().append(lease, 1, batch, note), IllegalArgumentException.class);
    }
}
