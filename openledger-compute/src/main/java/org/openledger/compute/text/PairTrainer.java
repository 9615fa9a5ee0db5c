/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns which pairs to join from how often words occur. */
final class PairTrainer {

    private final List<Word> words = new ArrayList<>();

    PairTrainer(Iterable<byte[]> texts) {
        Map<ByteBuffer, Long> counts = new TreeMap<>();
        for (byte[] text : texts) {
            for (int from = 0; from < text.length; ) {
                int to = Words.end(text, from);
                counts.merge(ByteBuffer.wrap(text, from, to - from), 1L, Long::sum);
                from = to;
            }
        }
        counts.forEach((bytes, count) -> words.add(new Word(bytes, count)));
    }

    List<BytePairs.Pair> learn(int most) {
        List<BytePairs.Pair> pairs = new ArrayList<>();
        while (pairs.size() < most) {
            BytePairs.Pair next = mostFrequent();
            if (next == null) {
                break;
            }
            int token = BytePairs.FIRST_PAIR + pairs.size();
            pairs.add(next);
            words.forEach(word -> word.join(next, token));
        }
        return pairs;
    }

    /** The pair that occurs most often, if one occurs twice. */
    private BytePairs.@org.jspecify.annotations.Nullable Pair mostFrequent() {
        Map<Long, Long> counts = new HashMap<>();
        for (Word word : words) {
            for (int i = 0; i + 1 < word.length; i++) {
                counts.merge(BytePairs.key(word.tokens[i], word.tokens[i + 1]), word.count, Long::sum);
            }
        }
        long best = 0;
        long most = 1;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            if (entry.getValue() > most || (entry.getValue() == most && most > 1 && entry.getKey() < best)) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return most < 2 ? null : new BytePairs.Pair((int) (best >>> Integer.SIZE), (int) best);
    }

    /** A word as the tokens that it is made of so far, and how often it occurs. */
    private static final class Word {
        private final int[] tokens;
        private final long count;
        private int length;

        Word(ByteBuffer bytes, long count) {
            this.count = count;
            this.length = bytes.remaining();
            this.tokens = new int[length];
            for (int i = 0; i < length; i++) {
                tokens[i] = Byte.toUnsignedInt(bytes.get(bytes.position() + i)) + 1;
            }
        }

        void join(BytePairs.Pair pair, int token) {
            length = BytePairs.join(tokens, length, pair.left(), pair.right(), token);
        }
    }
}
