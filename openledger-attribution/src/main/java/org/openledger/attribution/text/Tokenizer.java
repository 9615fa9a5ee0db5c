/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.text;

/**
 * Turns text into tokens and back, losslessly: {@code decode(encode(text))} is the text, for every text.
 *
 * <p>Tokens are the ids of a frozen {@link Vocabulary}, 1 to 65,535; none is 0. The same text gives the same tokens on every machine:
 * nothing depends on locale, default charset or the runtime's edition of Unicode. Implementations are immutable and safe for concurrent
 * use.
 */
public interface Tokenizer {

    /**
     * Returns a tokenizer by words: text is cut into pieces by {@link Pieces}, a piece of the vocabulary is one token, any other piece is
     * one token for each byte of its UTF-8 form.
     *
     * @param vocabulary the pieces that are tokens
     * @return the tokenizer
     */
    static Tokenizer words(Vocabulary vocabulary) {
        return new WordTokenizer(vocabulary);
    }

    /**
     * Returns the tokenizer by bytes: each byte of the UTF-8 form is one token.
     *
     * @return the tokenizer over {@link Vocabulary#bytes()}
     */
    static Tokenizer bytes() {
        return new WordTokenizer(Vocabulary.bytes());
    }

    /**
     * Encodes a text.
     *
     * @param text any text without unpaired surrogates
     * @return its tokens; none for the empty text
     * @throws IllegalArgumentException for an unpaired surrogate, which has no UTF-8 form; says where it is
     */
    int[] encode(String text);

    /**
     * Encodes bytes: as text when they are well-formed UTF-8, else one token for each byte.
     *
     * @param bytes any bytes
     * @return tokens that {@link #decodeBytes} turns into the same bytes
     */
    int[] encode(byte[] bytes);

    /**
     * Decodes tokens to text.
     *
     * @param tokens tokens of the vocabulary
     * @return the text
     * @throws IllegalArgumentException for a number that is no token, or when the tokens together are not well-formed UTF-8, as a part of
     *     the tokens of a text may not be
     */
    String decode(int[] tokens);

    /**
     * Decodes tokens to bytes.
     *
     * @param tokens tokens of the vocabulary
     * @return the UTF-8 form of what they stand for
     * @throws IllegalArgumentException for a number that is no token
     */
    byte[] decodeBytes(int[] tokens);

    /**
     * Returns what the tokens stand for.
     *
     * @return the frozen vocabulary
     */
    Vocabulary vocabulary();
}
