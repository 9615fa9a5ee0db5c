/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import org.openledger.attribution.suffix.SuffixArrays;

/** The baseline: two binary searches over the whole suffix array, each comparison from the first token. */
final class PlainSearch {

    private final char[] text;
    private final int[] suffixes;

    PlainSearch(int[] text, int[] suffixes) {
        this.text = new char[text.length];
        for (int i = 0; i < text.length; i++) {
            this.text[i] = (char) text[i];
        }
        this.suffixes = suffixes;
    }

    static PlainSearch over(int[] text) {
        return new PlainSearch(text, SuffixArrays.of(text, text.length));
    }

    long count(int[] query) {
        return bound(query, true) - bound(query, false);
    }

    private long bound(int[] query, boolean behind) {
        int low = 0;
        int high = suffixes.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            int order = compare(suffixes[mid], query);
            if (order < 0 || (behind && order == 0)) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private int compare(int position, int[] query) {
        for (int m = 0; m < query.length; m++) {
            if (text[position + m] != query[m]) {
                return text[position + m] - query[m];
            }
        }
        return 0;
    }
}
