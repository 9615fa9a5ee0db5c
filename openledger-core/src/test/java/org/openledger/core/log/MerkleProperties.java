/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openledger.audit.ConsistencyProof;
import org.openledger.audit.Hash;
import org.openledger.audit.InclusionProof;

/** Tree, frontier and proofs are those of RFC 6962, and no proof shows anything else. */
final class MerkleProperties {
    /** {@code low < high <= size}. */
    record Sizes(int low, int high, int size) {}

    @Provide
    Arbitrary<Sizes> sizes() {
        return Arbitraries.integers()
                .between(1, 600)
                .flatMap(size -> Arbitraries.integers()
                        .between(1, size)
                        .flatMap(high ->
                                Arbitraries.integers().between(0, high - 1).map(low -> new Sizes(low, high, size))));
    }

    @Example
    void everySmallTreeIsThatOfTheRfc() {
        int max = 40;
        MerkleTree tree = tree(max);
        for (int size = 0; size <= max; size++) {
            List<byte[]> entries = RfcTree.entries(size);
            assertThat(tree.root(size)).isEqualTo(RfcTree.root(entries));
            for (int index = 0; index < size; index++) {
                assertThat(tree.inclusion(index, size).path()).isEqualTo(RfcTree.path(index, entries));
            }
            for (int from = 1; from <= size; from++) {
                assertThat(tree.consistency(from, size).path()).isEqualTo(RfcTree.proof(from, entries));
            }
        }
    }

    @Property(tries = 60)
    void treesProveEverySizeTheyHad(@ForAll("sizes") Sizes sizes) {
        MerkleTree tree = tree(sizes.size);
        List<byte[]> entries = RfcTree.entries(sizes.high);

        InclusionProof inclusion = tree.inclusion(sizes.low, sizes.high);
        assertThat(inclusion.path()).isEqualTo(RfcTree.path(sizes.low, entries));
        assertThat(Merkle.verify(inclusion, Merkle.leaf(RfcTree.entry(sizes.low)), RfcTree.root(entries)))
                .isTrue();

        int from = sizes.low + 1;
        ConsistencyProof consistency = tree.consistency(from, sizes.high);
        assertThat(consistency.path()).isEqualTo(RfcTree.proof(from, entries));
        assertThat(Merkle.verify(consistency, RfcTree.root(entries.subList(0, from)), RfcTree.root(entries)))
                .isTrue();
    }

    @Property(tries = 30)
    void aFrontierHasTheSameRoots(@ForAll @IntRange(max = 600) int size) {
        MerkleTree tree = tree(size);
        Frontier frontier = new Frontier();
        for (int i = 0; i < size; i++) {
            assertThat(frontier.root()).isEqualTo(tree.root(i));
            frontier.append(tree.leaf(i));
        }
        assertThat(frontier.root()).isEqualTo(tree.root());
        assertThat(frontier.size()).isEqualTo(tree.size()).isEqualTo(size);
    }

    @Property
    void anInclusionProofShowsNothingElse(
            @ForAll("sizes") Sizes sizes, @ForAll int where, @ForAll @IntRange(max = 255) int bit) {
        MerkleTree tree = tree(sizes.high);
        InclusionProof proof = tree.inclusion(sizes.low, sizes.high);
        Hash leaf = tree.leaf(sizes.low);
        Hash root = tree.root();
        assertThat(Merkle.verify(proof, leaf, root)).isTrue();
        assertThat(Merkle.verify(proof, flip(leaf, bit), root)).isFalse();
        assertThat(Merkle.verify(proof, leaf, flip(root, bit))).isFalse();
        int other = Math.floorMod(where, sizes.high);
        if (other != sizes.low
                && InclusionProof.length(other, sizes.high) == proof.path().size()) {
            assertThat(Merkle.verify(new InclusionProof(other, sizes.high, proof.path()), leaf, root))
                    .isFalse();
        }
        if (!proof.path().isEmpty()) {
            List<Hash> forged = flipOne(proof.path(), where, bit);
            assertThat(Merkle.verify(new InclusionProof(sizes.low, sizes.high, forged), leaf, root))
                    .isFalse();
        }
    }

    @Property
    void aConsistencyProofShowsNothingElse(
            @ForAll("sizes") Sizes sizes, @ForAll int where, @ForAll @IntRange(max = 255) int bit) {
        MerkleTree tree = tree(sizes.high);
        int from = sizes.low + 1;
        ConsistencyProof proof = tree.consistency(from, sizes.high);
        assertThat(Merkle.verify(proof, tree.root(from), tree.root())).isTrue();
        assertThat(Merkle.verify(proof, flip(tree.root(from), bit), tree.root()))
                .isFalse();
        assertThat(Merkle.verify(proof, tree.root(from), flip(tree.root(), bit)))
                .isFalse();
        if (!proof.path().isEmpty()) {
            ConsistencyProof forged = new ConsistencyProof(from, sizes.high, flipOne(proof.path(), where, bit));
            assertThat(Merkle.verify(forged, tree.root(from), tree.root())).isFalse();
        }
    }

    @Example
    void whatTheTreeDoesNotHaveIsRefused() {
        MerkleTree tree = tree(5);
        assertThatIllegalArgumentException().isThrownBy(() -> tree.root(6)).withMessageContaining("has 5 leaves");
        assertThatIllegalArgumentException().isThrownBy(() -> tree.root(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.leaf(5));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.node(2, 1)).withMessageContaining("level 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.inclusion(5, 5))
                .withMessageContaining("no leaf 5");
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(0, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.consistency(0, 5))
                .withMessageContaining("1 <= from");
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(5, 4));
    }

    @Example
    void aSubtreeStartsWhereATreeOfItsSizeCould() {
        for (int start = 0; start <= 64; start++) {
            for (int end = start + 1; end <= 64; end++) {
                int first = start;
                int last = end;
                if (start % roundedUp(end - start) == 0) {
                    assertThat(new Subtree(first, last).end()).isEqualTo(end);
                } else {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> new Subtree(first, last))
                            .withMessageContaining("no subtree");
                }
            }
        }
        assertThat(new Subtree(0, Long.MAX_VALUE).start()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Subtree(1, Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subtree(-2, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subtree(2, 1));
    }

    @Example
    void severalChunksOfNodesAreOneTree() {
        int size = 20_000;
        MerkleTree tree = tree(size);
        Frontier frontier = new Frontier();
        for (int i = 0; i < size; i++) {
            frontier.append(Merkle.leaf(RfcTree.entry(i)));
        }
        assertThat(tree.root()).isEqualTo(frontier.root());
        for (int index = 0; index < size; index += 777) {
            assertThat(Merkle.verify(tree.inclusion(index, size), Merkle.leaf(RfcTree.entry(index)), frontier.root()))
                    .isTrue();
        }
    }

    private static MerkleTree tree(int size) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            long index = i % 2 == 0 ? tree.append(RfcTree.entry(i)) : tree.append(Merkle.leaf(RfcTree.entry(i)));
            assertThat(index).isEqualTo(i);
        }
        return tree;
    }

    private static int roundedUp(int leaves) {
        int power = 1;
        while (power < leaves) {
            power *= 2;
        }
        return power;
    }

    private static Hash flip(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }

    private static List<Hash> flipOne(List<Hash> path, int where, int bit) {
        List<Hash> forged = new ArrayList<>(path);
        int position = Math.floorMod(where, path.size());
        forged.set(position, flip(path.get(position), bit));
        return forged;
    }
}
