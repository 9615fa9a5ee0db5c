/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.openledger.Bytes;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.spi.Storage;

/** S90 to S92: changed bytes are found out, never handed out and never silently repaired. */
interface TamperLaws extends StorageFixture {

    @Law(
            value = "A leaf of which one bit was inverted stops the reading, or already the opening, as tampered.",
            needs = Capability.TAMPER_EVIDENT)
    default void S90_changedLeavesAreFoundOut() {
        Leaves.append(storage(), Leaves.lease(storage()), 9);
        for (long index : List.of(0L, 4L, 8L)) {
            long lastBit = 8L * Leaves.leaf(index).length - 1;
            for (long bit : new long[] {0, 7, 8, lastBit / 2, lastBit}) {
                StoredBit changed = new StoredBit.InLeaf(index, bit);
                flipWhileClosed(changed);
                assertThatThrownBy(() -> readAsFarAsItGoes(index))
                        .as("%s", changed)
                        .isInstanceOf(TamperedException.class);
                flipWhileClosed(changed);
            }
        }
        assertThat(Contents.of(reopened())).isEqualTo(Contents.ofSize(9));
    }

    @Law(
            value = "A checkpoint of which one bit was inverted is not handed out: reading or opening says tampered.",
            needs = Capability.TAMPER_EVIDENT)
    default void S91_changedCheckpointsAreFoundOut() {
        Leaves.append(storage(), Leaves.lease(storage()), 2);
        long lastBit = 8L * Leaves.note(2).length - 1;
        for (long bit : new long[] {0, 1, 100, lastBit / 2, lastBit}) {
            StoredBit changed = new StoredBit.InCheckpoint(bit);
            flipWhileClosed(changed);
            assertThatThrownBy(() -> reopened().checkpoint()).as("%s", changed).isInstanceOf(TamperedException.class);
            flipWhileClosed(changed);
        }
    }

    @Law(
            value = "A blob of which one bit was inverted is not handed out: getting it says tampered.",
            needs = {Capability.TAMPER_EVIDENT, Capability.BLOBS})
    default void S92_changedBlobsAreFoundOut() {
        byte[] blob = Leaves.leaf(40);
        Hash hash = storage().blobs().put(blob);
        for (long bit : new long[] {0, 100, 8L * blob.length - 1}) {
            StoredBit changed = new StoredBit.InBlob(hash, bit);
            flipWhileClosed(changed);
            assertThatThrownBy(() -> reopened().blobs().get(hash))
                    .as("%s", changed)
                    .isInstanceOf(TamperedException.class);
            flipWhileClosed(changed);
        }
        assertThat(reopened().blobs().get(hash).map(Bytes::of)).contains(Bytes.of(blob));
    }

    private void readAsFarAsItGoes(long changed) {
        Storage storage = reopened();
        storage.read(0, storage.size(), (index, leaf) -> {
            assertThat(index)
                    .as("no leaf is handed out from the changed one on")
                    .isLessThan(changed);
            assertThat(leaf).isEqualTo(Leaves.leaf(index));
        });
    }
}
