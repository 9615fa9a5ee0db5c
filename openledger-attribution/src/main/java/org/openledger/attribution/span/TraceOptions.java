/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

/**
 * Which matches a trace reports as spans.
 *
 * @param minLength the fewest tokens of a span, 1 or more
 * @param maxCount the most often that a span may occur, 1 or more: what stands everywhere is nobody's
 */
public record TraceOptions(int minLength, long maxCount) {

    /** The longest output that can be traced. A trace costs the number of tokens times the length of the matches. */
    public static final int MAX_OUTPUT_TOKENS = 32_768;

    private static final TraceOptions DEFAULTS = new TraceOptions(1, Long.MAX_VALUE);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when one of them is below 1
     */
    public TraceOptions {
        if (minLength < 1) {
            throw new IllegalArgumentException("minimum span length " + minLength + ": give 1 token or more");
        }
        if (maxCount < 1) {
            throw new IllegalArgumentException("maximum span count " + maxCount + ": give 1 occurrence or more");
        }
    }

    /**
     * Returns options that report every maximal match.
     *
     * @return length 1 or more, any count
     */
    public static TraceOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns the same options with another minimum length.
     *
     * @param tokens the fewest tokens of a span
     * @return the options
     */
    public TraceOptions minLength(int tokens) {
        return new TraceOptions(tokens, maxCount);
    }

    /**
     * Returns the same options with another maximum count.
     *
     * @param occurrences the most often that a span may occur
     * @return the options
     */
    public TraceOptions maxCount(long occurrences) {
        return new TraceOptions(minLength, occurrences);
    }
}
