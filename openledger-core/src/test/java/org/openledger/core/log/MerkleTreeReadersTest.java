/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openledger.audit.Hash;

/** Readers of a tree that grows see it whole at every size. */
final class MerkleTreeReadersTest {
    private static final int LEAVES = 60_000;
    private static final int READERS = 3;

    @Test
    void readersProveWhatTheyWereShownWhileTheTreeGrows() throws Exception {
        MerkleTree tree = new MerkleTree();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Integer>> proved = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                proved.add(readers.submit(reader(tree, reader)));
            }
            for (int i = 0; i < LEAVES; i++) {
                tree.append(RfcTree.entry(i));
            }
            for (Future<Integer> count : proved) {
                assertThat(count.get()).isPositive();
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static Callable<Integer> reader(MerkleTree tree, int salt) {
        return () -> {
            int proofs = 0;
            Hash earlierRoot = Merkle.EMPTY_ROOT;
            long earlier = 0;
            for (long size = tree.size(); earlier < LEAVES; size = tree.size()) {
                if (size == earlier) {
                    continue;
                }
                Hash root = tree.root(size);
                long index = (size - 1) * (salt + 1) / READERS;
                assertThat(Merkle.verify(tree.inclusion(index, size), Merkle.leaf(RfcTree.entry(index)), root))
                        .isTrue();
                if (earlier > 0) {
                    assertThat(Merkle.verify(tree.consistency(earlier, size), earlierRoot, root))
                            .isTrue();
                }
                earlier = size;
                earlierRoot = root;
                proofs++;
            }
            return proofs;
        };
    }
}
