/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.spi.SnapshotStore;
import org.openledger.spi.SnapshotStore.Stored;

/** S80 to S83: snapshots are caches, and never lie. */
interface SnapshotLaws extends StorageFixture {

    @Law("The highest snapshot at or below a height is found, exact to the byte, as soon as it is put.")
    default void S80_theHighestAtOrBelowIsFound() {
        SnapshotStore snapshots = storage().snapshots();
        assertThat(snapshots.latest(Long.MAX_VALUE)).isEmpty();
        put(snapshots, 20);
        put(snapshots, 10);
        put(snapshots, 30);
        for (long height : new long[] {10, 11, 19, 20, 29, 30, 31, Long.MAX_VALUE}) {
            assertThat(snapshots.latest(height)).contains(stored(Math.min(30, height / 10 * 10)));
        }
        assertThat(snapshots.latest(9)).isEmpty();
    }

    @Law("A snapshot at the same height replaces the one before.")
    default void S81_theSameHeightReplaces() {
        SnapshotStore snapshots = storage().snapshots();
        snapshots.put(5, new byte[] {1});
        put(snapshots, 5);
        assertThat(snapshots.latest(5)).contains(stored(5));
    }

    @Law("After a clearing there are none.")
    default void S82_clearingDropsAll() {
        SnapshotStore snapshots = storage().snapshots();
        put(snapshots, 1);
        put(snapshots, 2);
        snapshots.clear();
        assertThat(snapshots.latest(Long.MAX_VALUE)).isEqualTo(Optional.empty());
    }

    @Law("A height below 0 is refused; what the caller does to its array after putting it changes nothing.")
    default void S83_snapshotsAreTheStoresOwn() {
        SnapshotStore snapshots = storage().snapshots();
        assertThatIllegalArgumentException().isThrownBy(() -> snapshots.put(-1, new byte[1]));
        byte[] snapshot = Leaves.leaf(3);
        snapshots.put(3, snapshot);
        snapshot[0] ^= 1;
        assertThat(snapshots.latest(3)).contains(stored(3));
    }

    private static void put(SnapshotStore snapshots, long height) {
        snapshots.put(height, Leaves.leaf(height));
    }

    private static Stored stored(long height) {
        return new Stored(height, Bytes.of(Leaves.leaf(height)));
    }
}
