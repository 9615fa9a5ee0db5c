/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.spi.HashStore;
import org.openledger.spi.LeafVisitor;

/** A tree that is resumed from kept hashes is the tree that was; what was kept wrongly is never used. */
class KeptHashesProperties {
    private static final int MOST = 5 * NodeBlocks.LEAVES;

    @Property(tries = 25)
    void aResumedTreeProvesWhatTheHashedTreeProves(@ForAll Random random) {
        int size = random.nextInt(MOST);
        MerkleTree tree = tree(size);
        Kept kept = new Kept();
        new KeptHashes(kept, KeptHashesProperties::read).keep(tree, tree.size());
        int grown = size + random.nextInt(MOST);
        MerkleTree resumed = new KeptHashes(kept, KeptHashesProperties::read)
                .resume(grown, tree(grown).root())
                .orElseThrow();
        MerkleTree hashed = tree(grown);
        for (int i = 0; i < 50 && grown > 0; i++) {
            long treeSize = 1L + random.nextInt(grown);
            long index = random.nextInt((int) treeSize);
            assertThat(resumed.root(treeSize)).isEqualTo(hashed.root(treeSize));
            assertThat(resumed.inclusion(index, treeSize)).isEqualTo(hashed.inclusion(index, treeSize));
        }
        resumed.append(RfcTree.entry(grown));
        hashed.append(RfcTree.entry(grown));
        assertThat(resumed.root()).isEqualTo(hashed.root());
    }

    @Property(tries = 25)
    void aChangedHashIsMadeAgainOrTheTreeIsNotResumed(@ForAll Random random) {
        int size = NodeBlocks.LEAVES + random.nextInt(MOST);
        MerkleTree tree = tree(size);
        Kept kept = new Kept();
        new KeptHashes(kept, KeptHashesProperties::read).keep(tree, tree.size());
        int changed = random.nextInt((int) kept.size());
        kept.bytes[changed * Hash.BYTES + random.nextInt(Hash.BYTES)] ^= 1;
        boolean isRoot = changed % (NodeBlocks.LEAVES + 1) == NodeBlocks.LEAVES;
        var resumed = new KeptHashes(kept, KeptHashesProperties::read).resume(size, tree.root());
        assertThat(resumed.isPresent()).isEqualTo(!isRoot);
        resumed.ifPresent(right -> {
            for (long index = 0; index < size; index += 97) {
                assertThat(right.inclusion(index, size)).isEqualTo(tree.inclusion(index, size));
            }
        });
    }

    @Property(tries = 10)
    void aLeafThatWasChangedWithItsKeptHashIsTampered(@ForAll Random random) {
        int size = 2 * NodeBlocks.LEAVES;
        MerkleTree tree = tree(size);
        int changed = random.nextInt(NodeBlocks.LEAVES);
        LeafSource forged = (from, to, visitor) ->
                read(from, to, (index, leaf) -> visitor.visit(index, index == changed ? new byte[] {1} : leaf));
        Kept kept = new Kept();
        KeptHashes hashes = new KeptHashes(kept, forged);
        hashes.keep(tree, tree.size());
        Merkle.leaf(new byte[] {1}).copyTo(kept.bytes, changed * Hash.BYTES);
        MerkleTree resumed = hashes.resume(size, tree.root()).orElseThrow();
        assertThatThrownBy(() -> resumed.inclusion(random.nextInt(NodeBlocks.LEAVES), size))
                .isInstanceOf(TamperedException.class)
                .hasMessageContaining("leaves 0 to " + (NodeBlocks.LEAVES - 1));
        assertThat(resumed.inclusion(NodeBlocks.LEAVES, size)).isEqualTo(tree.inclusion(NodeBlocks.LEAVES, size));
    }

    private static MerkleTree tree(int size) {
        MerkleTree tree = new MerkleTree();
        read(0, size, (index, leaf) -> tree.append(leaf));
        return tree;
    }

    private static void read(long from, long to, LeafVisitor visitor) {
        for (long index = from; index < to; index++) {
            visitor.visit(index, RfcTree.entry(index));
        }
    }

    /** Hashes in memory, for a test to spoil. */
    private static final class Kept implements HashStore {
        private byte[] bytes = {};

        @Override
        public long size() {
            return bytes.length / HASH;
        }

        @Override
        public void append(long position, byte[] hashes) {
            int kept = (int) position * HASH;
            bytes = Arrays.copyOf(bytes, kept + hashes.length);
            System.arraycopy(hashes, 0, bytes, kept, hashes.length);
        }

        @Override
        public byte[] read(long position, int count) {
            return Arrays.copyOfRange(bytes, (int) position * HASH, ((int) position + count) * HASH);
        }
    }
}
