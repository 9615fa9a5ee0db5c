/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over floats, each as its 4 bits patterns' bytes, lowest first. */
public final class Digests {

    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    public static void update(MessageDigest digest, float[] numbers, int chunk) {
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * Math.min(chunk, numbers.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < numbers.length; from += chunk) {
            int length = Math.min(chunk, numbers.length - from);
            buffer.clear();
            buffer.asFloatBuffer().put(numbers, from, length);
            digest.update(buffer.array(), 0, length * Float.BYTES);
        }
    }
}
