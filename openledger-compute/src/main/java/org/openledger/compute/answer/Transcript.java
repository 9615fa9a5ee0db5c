/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.answer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.compute.text.BytePairs;
import org.openledger.inference.Prompt;

/**
 * What a node keeps of an answer so that it can be checked at once instead of token by token: the drawn tokens, and the roots of its stream.
 *
 * @param tokens as they were drawn, an end at the end if one was drawn
 * @param roots of each block of {@value StreamDigest#BLOCK} positions of the sequence that was fed: the opening and all tokens but the last
 */
public record Transcript(List<Integer> tokens, List<Hash> roots) {

    private static final int MOST_BLOCKS = 8_192 / StreamDigest.BLOCK;

    /** Copies the lists. */
    public Transcript {
        tokens = List.copyOf(tokens);
        roots = List.copyOf(roots);
    }

    /** Numbers of 4 bytes, big-endian: how many tokens, the tokens, how many roots; then the roots. */
    public Bytes toBytes() {
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * (2 + tokens.size()) + Hash.BYTES * roots.size());
        out.putInt(tokens.size());
        tokens.forEach(out::putInt);
        out.putInt(roots.size());
        roots.forEach(root -> out.put(root.bytes()));
        return Bytes.of(out.array());
    }

    /**
     * Reads a transcript.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Transcript of(Bytes bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes.toArray());
        int size = count(in, Prompt.MAX_TOKENS, Integer.BYTES, "tokens");
        List<Integer> tokens = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int token = in.getInt();
            if (token < 0 || token >= BytePairs.MAX_SIZE) {
                throw new IllegalArgumentException(
                        "transcript with token " + token + ": give 0 to " + (BytePairs.MAX_SIZE - 1));
            }
            tokens.add(token);
        }
        int blocks = count(in, MOST_BLOCKS, Hash.BYTES, "roots");
        List<Hash> roots = new ArrayList<>(blocks);
        for (int i = 0; i < blocks; i++) {
            byte[] root = new byte[Hash.BYTES];
            in.get(root);
            roots.add(Hash.of(root));
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("transcript ends " + in.remaining() + " bytes before its bytes do");
        }
        return new Transcript(tokens, roots);
    }

    private static int count(ByteBuffer in, int most, int each, String what) {
        int count = in.remaining() < Integer.BYTES ? -1 : in.getInt();
        if (count < 0 || count > most || count > in.remaining() / each) {
            throw new IllegalArgumentException("transcript of " + count + " " + what + ": at most " + most + ", and "
                    + in.remaining() + " bytes remain");
        }
        return count;
    }
}
