/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.openledger.Bytes;
import org.openledger.attribution.text.Tokenizer;

/**
 * The learned tokens of a vocabulary in order of their bytes, read as unsigned: for each the number of its bytes (1 byte), its bytes, its id
 * (2 bytes). The tokens of one byte need no table: their ids are the byte and 1.
 */
final class Words implements Blocks {

    static final int PER_BLOCK = 16;

    /** The first id that stands for more than a byte. */
    private static final int FIRST = 257;

    private record Word(Bytes bytes, int id) {}

    private final Word[] words;

    Words(Tokenizer tokenizer) {
        words = IntStream.range(FIRST, tokenizer.vocabulary().size())
                .mapToObj(id -> new Word(Bytes.of(tokenizer.decodeBytes(new int[] {id})), id))
                .sorted(Comparator.comparing(Word::bytes))
                .toArray(Word[]::new);
    }

    /** Returns the place of each id that has one, by id. */
    int[] places() {
        int[] places = new int[FIRST + words.length];
        for (int place = 0; place < words.length; place++) {
            places[words[place].id] = place;
        }
        return places;
    }

    static boolean has(int token) {
        return token >= FIRST;
    }

    @Override
    public int entries() {
        return words.length;
    }

    @Override
    public int perBlock() {
        return PER_BLOCK;
    }

    @Override
    public byte[] content(int block) {
        Word[] inBlock = Arrays.copyOfRange(words, block * PER_BLOCK, end(block));
        ByteBuffer content = ByteBuffer.allocate(
                Arrays.stream(inBlock).mapToInt(word -> 3 + word.bytes.length()).sum());
        for (Word word : inBlock) {
            content.put((byte) word.bytes.length()).put(word.bytes.toArray()).putShort((short) word.id);
        }
        return content.array();
    }
}
