/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

/**
 * A maximal stretch of an output that also stands in the indexed rows.
 *
 * @param from index of its first token in the output
 * @param to index behind its last
 * @param count how often it occurs, 1 or more
 */
public record Span(int from, int to, long count) {

    /**
     * Returns how long it is.
     *
     * @return tokens
     */
    public int length() {
        return to - from;
    }
}
