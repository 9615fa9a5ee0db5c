/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.credit;

import java.math.BigInteger;

/** Information in micro-nats: millionths of the natural logarithm's unit, rounded once to an integer (rules C5 and C9). */
final class Information {
    private static final double MICRO = 1_000_000;

    private Information() {}

    /** μ(a, b): how much larger a is than b; both above zero. */
    static long between(BigInteger a, BigInteger b) {
        return Math.round(MICRO * (StrictMath.log(a.doubleValue()) - StrictMath.log(b.doubleValue())));
    }

    /** s: what a token says by its frequency alone, at least 1 (C9). */
    static long of(long corpusTokens, long unigram) {
        return Math.max(1, between(BigInteger.valueOf(corpusTokens), BigInteger.valueOf(Math.max(1, unigram))));
    }
}
