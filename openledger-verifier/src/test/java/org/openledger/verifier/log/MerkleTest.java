/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

class MerkleTest {
    private static final int LARGEST = 40;
    private static final List<Digest> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(i -> Merkle.leaf(Octets.of((byte) i)))
            .toList();

    @Test
    void everyLeafOfEveryTreeLeadsToItsRoot() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Digest> tree = LEAVES.subList(0, size);
            for (int index = 0; index < size; index++) {
                List<Digest> path = NaiveTree.inclusion(index, tree);
                assertThat(Merkle.rootOfInclusion(index, size, tree.get(index), path))
                        .isEqualTo(NaiveTree.root(tree));
                int leaf = index;
                refusesOtherLengths(path, other -> Merkle.rootOfInclusion(leaf, tree.size(), tree.get(leaf), other));
            }
        }
    }

    @Test
    void everyTreeIsConsistentWithEveryEarlierOne() {
        for (int second = 1; second <= LARGEST; second++) {
            List<Digest> tree = LEAVES.subList(0, second);
            for (int first = 1; first <= second; first++) {
                Digest firstRoot = NaiveTree.root(LEAVES.subList(0, first));
                List<Digest> path = NaiveTree.consistency(first, tree);
                assertThat(Merkle.rootsOfConsistency(first, second, firstRoot, path))
                        .isEqualTo(new Merkle.Roots(firstRoot, NaiveTree.root(tree)));
                int firstSize = first;
                refusesOtherLengths(path, other -> Merkle.rootsOfConsistency(firstSize, tree.size(), firstRoot, other));
            }
        }
    }

    @Test
    void sizesAtTheEdgesAreRefused() {
        Digest leaf = LEAVES.get(0);

        assertThatThrownBy(() -> Merkle.rootOfInclusion(0, 0, leaf, List.of())).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Merkle.rootOfInclusion(-1, 1, leaf, List.of())).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Merkle.rootOfInclusion(1, 1, leaf, List.of())).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Merkle.rootsOfConsistency(0, 0, leaf, List.of()))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Merkle.rootsOfConsistency(2, 1, leaf, List.of()))
                .isInstanceOf(MalformedException.class);
        assertThat(Merkle.rootOfInclusion(Long.MAX_VALUE - 1, Long.MAX_VALUE, leaf, pathOf(62)))
                .isNotNull();
    }

    private static List<Digest> pathOf(int length) {
        return Collections.nCopies(length, LEAVES.get(1));
    }

    private static void refusesOtherLengths(List<Digest> path, Consumer<List<Digest>> walk) {
        List<Digest> longer = new ArrayList<>(path);
        longer.add(LEAVES.get(0));
        assertThatThrownBy(() -> walk.accept(longer)).isInstanceOf(MalformedException.class);
        if (!path.isEmpty()) {
            List<Digest> shorter = path.subList(1, path.size());
            assertThatThrownBy(() -> walk.accept(shorter)).isInstanceOf(MalformedException.class);
        }
    }
}
