/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/** A million leaves by default; {@code -Dopenledger.memory.leaves=10000000} for the size that the design asks for. */
class MemoryGrowthTest {

    private static final long LEAVES = Long.getLong("openledger.memory.leaves", 1_000_000L);
    private static final int BATCH = 1_000;

    @Test
    void manyLeavesAreKeptAndNoneIsMixedUp() {
        MemoryStorage storage = MemoryStorage.create();
        WriterLease lease = storage.lease(new WriterId("growth"));
        byte[] note = {1};
        for (long size = 0; size < LEAVES; size += BATCH) {
            List<byte[]> batch = LongStream.range(size, size + BATCH)
                    .mapToObj(MemoryGrowthTest::leaf)
                    .toList();
            assertThat(storage.append(lease, size, batch, note)).isEqualTo(size + BATCH);
        }
        long[] seen = {0};
        storage.read(0, storage.size(), (index, leaf) -> {
            if (ByteBuffer.wrap(leaf).getLong() != index) {
                throw new AssertionError("leaf " + index + " is another");
            }
            seen[0]++;
        });
        assertThat(seen[0]).isEqualTo(LEAVES);
    }

    private static byte[] leaf(long index) {
        return ByteBuffer.allocate(Long.BYTES).putLong(index).array();
    }
}
