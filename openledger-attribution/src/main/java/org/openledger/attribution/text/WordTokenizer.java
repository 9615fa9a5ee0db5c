/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Pieces of the vocabulary as one token each, all others byte by byte. */
final class WordTokenizer implements Tokenizer {

    private final Vocabulary vocabulary;

    WordTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public int[] encode(String text) {
        Utf8.requireWellFormed(text);
        TokenBuffer tokens = new TokenBuffer(text.length() / 2 + 8);
        int from = 0;
        while (from < text.length()) {
            int to = Pieces.end(text, from);
            int id = vocabulary.id(text, from, to);
            if (id > 0) {
                tokens.add(id);
            } else {
                tokens.addBytes(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
            }
            from = to;
        }
        return tokens.toArray();
    }

    @Override
    public int[] encode(byte[] bytes) {
        if (Utf8.isWellFormed(bytes)) {
            return encode(new String(bytes, StandardCharsets.UTF_8));
        }
        TokenBuffer tokens = new TokenBuffer(bytes.length);
        tokens.addBytes(bytes);
        return tokens.toArray();
    }

    @Override
    public String decode(int[] tokens) {
        return Utf8.decode(decodeBytes(tokens));
    }

    @Override
    public byte[] decodeBytes(int[] tokens) {
        long size = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] < 1 || tokens[i] >= vocabulary.size()) {
                throw new IllegalArgumentException(
                        "token " + tokens[i] + " at " + i + ": give 1 to " + (vocabulary.size() - 1));
            }
            size += vocabulary.byteLength(tokens[i]);
        }
        if (size > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException("tokens of " + size + " bytes together: more than an array holds");
        }
        ByteBuffer out = ByteBuffer.allocate((int) size);
        for (int token : tokens) {
            vocabulary.write(token, out);
        }
        return out.array();
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A growing array of tokens. */
    private static final class TokenBuffer {
        private int[] tokens;
        private int size;

        TokenBuffer(int capacity) {
            tokens = new int[capacity];
        }

        void add(int token) {
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, 2 * size + 16);
            }
            tokens[size++] = token;
        }

        void addBytes(byte[] bytes) {
            for (byte b : bytes) {
                add(Vocabulary.idOfByte(b));
            }
        }

        int[] toArray() {
            return Arrays.copyOf(tokens, size);
        }
    }
}
