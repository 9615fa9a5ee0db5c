/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

/**
 * Places a short text among others by what it says, so that near means alike.
 *
 * <p>The same text gives the same numbers to the bit on every machine; an embedder that cannot promise this must not decide who is paid. Implementations are immutable and safe for concurrent use.
 */
public interface Embedder {

    /**
     * Returns how many numbers a place has.
     *
     * @return 1 or more
     */
    int dimensions();

    /**
     * Returns a text's place.
     *
     * @param text any text, the length of a paragraph at most for good results
     * @return a new array of length 1 in the Euclidean sense, or of zeros if nothing can be said about the text
     */
    float[] embed(String text);
}
