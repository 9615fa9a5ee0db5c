/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import java.security.MessageDigest;
import java.util.Arrays;
import org.openledger.audit.Hash;

/**
 * A growing column of hashes in chunks that never move: one thread adds, others read what was published to them.
 *
 * <p>A reader must have learnt of a hash through a volatile read that follows the writer's volatile write after adding it; the column itself publishes only its
 * list of chunks.
 */
final class HashColumn {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK_HASHES = 1 << CHUNK_BITS;
    private static final int INITIAL_CHUNKS = 4;

    private volatile byte[][] chunks = new byte[INITIAL_CHUNKS][];
    private long count;

    /** Adds the 32 bytes at the start of {@code hash}. */
    void add(byte[] hash) {
        System.arraycopy(hash, 0, chunkForNext(), offset(count), Hash.BYTES);
        count++;
    }

    Hash get(long position) {
        return Hash.at(chunk(position), offset(position));
    }

    void digest(MessageDigest digest, long position) {
        digest.update(chunk(position), offset(position), Hash.BYTES);
    }

    private byte[] chunk(long position) {
        return chunks[(int) (position >>> CHUNK_BITS)];
    }

    private byte[] chunkForNext() {
        int index = Math.toIntExact(count >>> CHUNK_BITS);
        if (offset(count) == 0) {
            byte[][] grown = index < chunks.length ? chunks : Arrays.copyOf(chunks, 2 * chunks.length);
            grown[index] = new byte[CHUNK_HASHES * Hash.BYTES];
            chunks = grown;
        }
        return chunks[index];
    }

    private static int offset(long position) {
        return (int) (position & (CHUNK_HASHES - 1)) * Hash.BYTES;
    }
}
