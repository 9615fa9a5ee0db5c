/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * A byte-level byte-pair encoding: bytes to tokens and back, losslessly, for any bytes.
 *
 * <p>Token 0 stands for the end of a row, 1 to 256 for the bytes 0 to 255, the others each for two tokens before it, in the order in which they were learnt. Bytes are cut into
 * {@linkplain Words words}; within one, pairs are joined in the order of learning. Immutable. Source: Sennrich et al., "Neural Machine Translation of Rare Words with Subword Units", ACL 2016;
 * over bytes: Radford et al., 2019.
 */
public final class BytePairs {

    /** The token that ends a row. */
    public static final int END = 0;

    /** The most tokens. */
    public static final int MAX_SIZE = 65_536;

    /** Tokens without any pair. */
    public static final int FIRST_PAIR = 257;

    private static final byte[] MAGIC = "openledger/byte-pairs/v1".getBytes(StandardCharsets.US_ASCII);

    private final int[] left;
    private final int[] right;
    private final byte[][] spelled;
    private final Map<Long, Integer> joined = new HashMap<>();

    private BytePairs(List<Pair> pairs) {
        left = pairs.stream().mapToInt(Pair::left).toArray();
        right = pairs.stream().mapToInt(Pair::right).toArray();
        spelled = new byte[FIRST_PAIR + left.length][];
        spelled[END] = new byte[0];
        for (int token = 1; token < FIRST_PAIR; token++) {
            spelled[token] = new byte[] {(byte) (token - 1)};
        }
        for (int i = 0; i < left.length; i++) {
            spelled[FIRST_PAIR + i] = joined(spelled[left[i]], spelled[right[i]]);
            joined.put(key(left[i], right[i]), FIRST_PAIR + i);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * Learns pairs: always the most frequent one next, of equals the one whose first, then second token is lower; until there are enough or none occurs twice.
     *
     * @param texts any bytes
     * @param size how many tokens at most, {@value #FIRST_PAIR} to {@value #MAX_SIZE}
     */
    public static BytePairs train(Iterable<byte[]> texts, int size) {
        Require.inRange(size, FIRST_PAIR, MAX_SIZE, "byte-pair vocabulary");
        return new BytePairs(new PairTrainer(texts).learn(size - FIRST_PAIR));
    }

    /** How many tokens there are, the end counted. */
    public int size() {
        return spelled.length;
    }

    /** Encodes bytes; nothing gives nothing. */
    public int[] encode(byte[] bytes) {
        List<int[]> words = new ArrayList<>();
        int length = 0;
        int from = 0;
        while (from < bytes.length) {
            int to = Words.end(bytes, from);
            int[] word = word(bytes, from, to);
            words.add(word);
            length += word.length;
            from = to;
        }
        int[] tokens = new int[length];
        int at = 0;
        for (int[] word : words) {
            System.arraycopy(word, 0, tokens, at, word.length);
            at += word.length;
        }
        return tokens;
    }

    private int[] word(byte[] bytes, int from, int to) {
        int[] tokens = new int[to - from];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = Byte.toUnsignedInt(bytes[from + i]) + 1;
        }
        int length = tokens.length;
        for (int next = earliest(tokens, length); next < Integer.MAX_VALUE; next = earliest(tokens, length)) {
            length = join(tokens, length, left[next - FIRST_PAIR], right[next - FIRST_PAIR], next);
        }
        return Arrays.copyOf(tokens, length);
    }

    /** The pair among neighbours that was learnt first, or the largest integer. */
    private int earliest(int[] tokens, int length) {
        int earliest = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < length; i++) {
            earliest = Math.min(earliest, joined.getOrDefault(key(tokens[i], tokens[i + 1]), Integer.MAX_VALUE));
        }
        return earliest;
    }

    /** Replaces a pair, from left to right, by its token and returns how many tokens are left. */
    static int join(int[] tokens, int length, int first, int second, int pair) {
        int to = 0;
        for (int i = 0; i < length; i++) {
            boolean found = tokens[i] == first && i + 1 < length && tokens[i + 1] == second;
            tokens[to++] = found ? pair : tokens[i];
            i += found ? 1 : 0;
        }
        return to;
    }

    static long key(int first, int second) {
        return ((long) first << Integer.SIZE) | second;
    }

    /** The bytes that a token stands for; none for the end. */
    public byte[] bytes(int token) {
        return spelled[(int) Require.inRange(token, 0, size() - 1, "token")].clone();
    }

    /** Tells whether a token's bytes may come next without breaking a character; an end may where one ends. */
    public boolean mayFollow(Utf8Gate gate, int token) {
        return gate.admits(spelled[(int) Require.inRange(token, 0, size() - 1, "token")]);
    }

    /** Decodes tokens; an end stands for nothing. */
    public byte[] decode(int... tokens) {
        int length = Arrays.stream(tokens).map(token -> bytes(token).length).sum();
        ByteBuffer out = ByteBuffer.allocate(length);
        for (int token : tokens) {
            out.put(spelled[token]);
        }
        return out.array();
    }

    /** The canonical form: {@code openledger/byte-pairs/v1}, the number of pairs (4 bytes, big-endian), and both tokens of each (4 bytes each). */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(MAGIC.length + Integer.BYTES * (1 + 2 * left.length));
        out.put(MAGIC).putInt(left.length);
        for (int i = 0; i < left.length; i++) {
            out.putInt(left[i]).putInt(right[i]);
        }
        return out.array();
    }

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static BytePairs fromBytes(byte[] bytes) {
        int head = MAGIC.length + Integer.BYTES;
        int pairs = (bytes.length - head) / (2 * Integer.BYTES);
        boolean begins = bytes.length >= head && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (!begins
                || pairs > MAX_SIZE - FIRST_PAIR
                || in.getInt(MAGIC.length) != pairs
                || bytes.length != head + pairs * 2 * Integer.BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes are no byte pairs: give "
                    + new String(MAGIC, StandardCharsets.US_ASCII) + ", a number and as many pairs");
        }
        in.position(head);
        List<Pair> read = new ArrayList<>(pairs);
        for (int i = 0; i < pairs; i++) {
            Pair pair = new Pair(in.getInt(), in.getInt());
            Require.inRange(pair.left(), 1, FIRST_PAIR + i - 1, "first token of pair " + i);
            Require.inRange(pair.right(), 1, FIRST_PAIR + i - 1, "second token of pair " + i);
            read.add(pair);
        }
        return new BytePairs(read);
    }

    /** The SHA-256 of the canonical form. */
    public Hash hash() {
        return Hash.sha256(toBytes());
    }

    /** Two tokens that are one. */
    record Pair(int left, int right) {}
}
