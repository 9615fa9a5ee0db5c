/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.openledger.spi.Storage;

/** S40 to S43: any range is read, and nothing beside it. */
interface ReadLaws extends StorageFixture {

    @Law("Reading a range visits each of its leaves once, in order, and no other.")
    default void S40_rangesAreExact() {
        int size = 40;
        Storage storage = filled(size);
        for (int from = 0; from <= size; from++) {
            for (int to = from; to <= size; to++) {
                assertThat(Leaves.read(storage, from, to)).isEqualTo(Leaves.bytes(Leaves.batch(from, to - from)));
            }
        }
    }

    @Law("A range that ends beyond the last leaf, begins below 0 or runs backwards is refused and visits nothing.")
    default void S41_badRangesAreRefused() {
        Storage storage = filled(3);
        long[][] ranges = {
            {0, 4}, {3, 4}, {4, 4}, {-1, 2}, {2, 1}, {-1, -1}, {0, Long.MAX_VALUE}, {Long.MIN_VALUE, Long.MAX_VALUE}
        };
        for (long[] range : ranges) {
            List<Long> visited = new ArrayList<>();
            assertThatThrownBy(() -> storage.read(range[0], range[1], (index, leaf) -> visited.add(index)))
                    .as("range %s to %s", range[0], range[1])
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(visited).isEmpty();
        }
    }

    @Law("A visitor's exception ends the reading, reaches the caller as it is, and harms nothing.")
    default void S42_visitorsMayFail() {
        Storage storage = filled(5);
        ArithmeticException failure = new ArithmeticException("the visitor's own");
        List<Long> visited = new ArrayList<>();
        assertThatThrownBy(() -> storage.read(0, 5, (index, leaf) -> {
                    visited.add(index);
                    if (index == 2) {
                        throw failure;
                    }
                }))
                .isSameAs(failure);
        assertThat(visited).containsExactly(0L, 1L, 2L);
        assertThat(Contents.of(storage)).isEqualTo(Contents.ofSize(5));
    }

    @Law("A visitor may read, and what it reads is the same.")
    default void S43_readingNests() {
        Storage storage = filled(6);
        storage.read(
                0,
                6,
                (index, leaf) -> assertThat(Leaves.read(storage, 0, index + 1))
                        .isEqualTo(Leaves.bytes(Leaves.batch(0, (int) index + 1))));
    }

    private Storage filled(int leaves) {
        Leaves.append(storage(), Leaves.lease(storage()), leaves);
        return storage();
    }
}
