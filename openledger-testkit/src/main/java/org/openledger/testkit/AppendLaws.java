/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.audit.Checkpoint;
import org.openledger.spi.StaleWriterException;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterLease;

/** S01 to S11: what is appended is there, whole, in order, to the byte. */
interface AppendLaws extends StorageFixture {

    @Law("A new storage has no leaves and no checkpoint.")
    default void S01_aNewStorageIsEmpty() {
        assertThat(storage().size()).isZero();
        assertThat(storage().checkpoint()).isEmpty();
        assertThat(Leaves.read(storage(), 0, 0)).isEmpty();
    }

    @Law("An append returns the new size, which is the size from then on.")
    default void S02_appendReturnsTheNewSize() {
        WriterLease lease = Leaves.lease(storage());
        assertThat(Leaves.append(storage(), lease, 1)).isEqualTo(1);
        assertThat(Leaves.append(storage(), lease, 7)).isEqualTo(8);
        assertThat(storage().size()).isEqualTo(8);
    }

    @Law("Leaves come back in the order in which they were appended, within a batch and across batches.")
    default void S03_leavesKeepTheirOrder() {
        WriterLease lease = Leaves.lease(storage());
        for (int count : List.of(1, 2, 50, 1, 300, 3)) {
            Leaves.append(storage(), lease, count);
        }
        assertThat(Contents.of(storage())).isEqualTo(Contents.ofSize(357));
    }

    @Law("Leaves come back to the byte, whatever the bytes, from 1 byte to the longest leaf.")
    default void S04_leavesComeBackExactly() {
        List<byte[]> leaves = new ArrayList<>();
        for (int value = 0; value < 256; value++) {
            leaves.add(new byte[] {(byte) value});
        }
        for (int length : List.of(2, 255, 256, 257, 4_095, 4_096, 4_097, Storage.MAX_LEAF - 1, Storage.MAX_LEAF)) {
            byte[] leaf = new byte[length];
            for (int i = 0; i < length; i++) {
                leaf[i] = (byte) (i * 7 + length);
            }
            leaves.add(leaf);
        }
        storage().append(Leaves.lease(storage()), 0, leaves, Leaves.note(leaves.size()));
        assertThat(Leaves.read(storage(), 0, leaves.size())).isEqualTo(Leaves.bytes(leaves));
    }

    @Law("A batch of the greatest size is one append.")
    default void S05_theLargestBatchIsOneAppend() {
        assertThat(Leaves.append(storage(), Leaves.lease(storage()), Storage.MAX_BATCH))
                .isEqualTo(Storage.MAX_BATCH);
        assertThat(Contents.of(storage())).isEqualTo(Contents.ofSize(Storage.MAX_BATCH));
    }

    @Law("What the caller does to its arrays after an append changes nothing.")
    default void S06_whatWasAppendedIsTheStoragesOwn() {
        List<byte[]> leaves = new ArrayList<>(Leaves.batch(0, 3));
        byte[] note = Leaves.note(3);
        storage().append(Leaves.lease(storage()), 0, leaves, note);
        leaves.forEach(leaf -> leaf[0] ^= 1);
        note[0] ^= 1;
        leaves.clear();
        assertThat(Contents.of(storage())).isEqualTo(Contents.ofSize(3));
    }

    @Law("The checkpoint is the one of the last append, to the byte, and what the caller does to it changes nothing.")
    default void S07_theCheckpointIsThatOfTheLastAppend() {
        WriterLease lease = Leaves.lease(storage());
        for (int size = 1; size <= 5; size++) {
            Leaves.append(storage(), lease, 1);
            byte[] note = storage().checkpoint().orElseThrow();
            assertThat(note).isEqualTo(Leaves.note(size));
            note[0] ^= 1;
            assertThat(storage().checkpoint().map(Bytes::of)).contains(Bytes.of(Leaves.note(size)));
        }
    }

    @Law("A checkpoint may be as long as the longest note.")
    default void S08_theLongestCheckpointIsKept() {
        byte[] longest = new byte[Checkpoint.MAX_NOTE_BYTES];
        java.util.Arrays.fill(longest, (byte) 'x');
        storage().append(Leaves.lease(storage()), 0, Leaves.batch(0, 1), longest);
        assertThat(storage().checkpoint().map(Bytes::of)).contains(Bytes.of(longest));
    }

    @Law("An append that expects another size, smaller or larger, is stale and changes nothing.")
    default void S09_anotherSizeIsStale() {
        WriterLease lease = Leaves.lease(storage());
        Leaves.append(storage(), lease, 5);
        for (long wrong : List.of(0L, 4L, 6L, -1L, Long.MAX_VALUE, Long.MIN_VALUE)) {
            Contents.refusedWithoutTrace(
                    storage(),
                    () -> storage().append(lease, wrong, Leaves.batch(5, 2), Leaves.note(7)),
                    StaleWriterException.class);
        }
    }

    @Law("An append that fails in the middle of its batch changes nothing.")
    default void S10_aBatchIsAllOrNothing() {
        WriterLease lease = Leaves.lease(storage());
        Leaves.append(storage(), lease, 2);
        for (int broken : List.of(0, 1, 3)) {
            List<byte[]> batch = Leaves.lazyBatch(4, i -> {
                if (i == broken) {
                    throw new OpenLedgerException("UNREADABLE", "leaf " + i + " of the batch cannot be read");
                }
                return Leaves.leaf(2L + i);
            });
            Contents.refusedWithoutTrace(
                    storage(), () -> storage().append(lease, 2, batch, Leaves.note(6)), OpenLedgerException.class);
        }
    }

    @Law("After a refusal the same lease appends what is right.")
    default void S11_aRefusalIsNotTheEnd() {
        WriterLease lease = Leaves.lease(storage());
        Contents.refusedWithoutTrace(
                storage(),
                () -> storage().append(lease, 1, Leaves.batch(0, 1), Leaves.note(1)),
                StaleWriterException.class);
        Leaves.append(storage(), lease, 2);
        assertThat(Contents.of(storage())).isEqualTo(Contents.ofSize(2));
    }
}
