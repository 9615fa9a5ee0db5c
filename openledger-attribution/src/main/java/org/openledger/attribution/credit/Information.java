/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

/**
 * Information in micro-nats: 10^-6 of the natural logarithm's unit, rounded once, to the nearest integer.
 *
 * <p>{@code StrictMath.log} gives the same bits on every machine, and so does the conversion of an integer to the nearest double.
 */
final class Information {

    private static final double MICRO = 1e6;

    private Information() {}

    /** Returns {@code μ(a, b) = round(10^6 · (ln a − ln b))}; both above zero (rule C5). */
    static long between(long a, long b) {
        return Math.round(MICRO * (StrictMath.log((double) a) - StrictMath.log((double) b)));
    }

    /** Returns what a token says by its frequency alone, at least 1 (rule C9). */
    static long ofToken(long corpusTokens, long unigram) {
        return Math.max(1, between(corpusTokens, Math.max(1, unigram)));
    }
}
