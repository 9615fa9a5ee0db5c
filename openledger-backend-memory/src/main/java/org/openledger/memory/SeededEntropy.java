/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.openledger.audit.Hash;
import org.openledger.spi.Entropy;

/**
 * Bytes that look random and follow from a seed: block i is {@code SHA-256(domain ‖ seed ‖ i)}. For laboratories only: who knows the seed knows every salt.
 *
 * <p>Thread-safe; which thread gets which bytes is then not repeatable.
 */
final class SeededEntropy implements Entropy {

    private static final byte[] DOMAIN = "openledger/sandbox/entropy/v1".getBytes(StandardCharsets.US_ASCII);

    private final long seed;
    private long block;

    SeededEntropy(long seed) {
        this.seed = seed;
    }

    @Override
    public synchronized void fill(byte[] bytes) {
        for (int at = 0; at < bytes.length; at += Hash.BYTES) {
            byte[] next = of(DOMAIN, seed, block++);
            System.arraycopy(next, 0, bytes, at, Math.min(next.length, bytes.length - at));
        }
    }

    /** The 32 bytes that follow from a domain and two numbers. */
    static byte[] of(byte[] domain, long seed, long number) {
        return Hash.sha256(ByteBuffer.allocate(domain.length + 2 * Long.BYTES)
                        .put(domain)
                        .putLong(seed)
                        .putLong(number)
                        .array())
                .bytes();
    }
}
