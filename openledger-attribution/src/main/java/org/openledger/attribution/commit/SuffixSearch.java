/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.util.BitSet;

/** Finds bounds in a table of suffixes, and remembers which of its blocks show them. For one thread. */
final class SuffixSearch {

    private final Suffixes suffixes;
    private final Table table;
    private final TextReader text;
    private final BitSet seen = new BitSet();

    SuffixSearch(Suffixes suffixes, Table table, TextReader text) {
        this.suffixes = suffixes;
        this.table = table;
        this.text = text;
    }

    /** Returns how many suffixes are below a key. */
    int bound(int[] key) {
        int low = 0;
        int high = suffixes.entries();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.isBelow(at(middle), key)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the bound and marks both its neighbours, which show it. */
    int show(int[] key) {
        int bound = bound(key);
        for (int rank = Math.max(0, bound - 1); rank <= Math.min(bound, suffixes.entries() - 1); rank++) {
            seen.set(rank / Suffixes.PER_BLOCK);
            text.show(at(rank), key);
        }
        return bound;
    }

    /** Returns the least position of the ranks from one up to, and without, another: there is one. */
    int least(int from, int to) {
        int least = at(from);
        for (int rank = from + 1; rank < to; rank++) {
            least = Math.min(least, at(rank));
        }
        return least;
    }

    private int at(int rank) {
        return suffixes.at().applyAsInt(rank);
    }

    /** Writes the opening of what was marked. */
    void open(CborOut out) {
        table.open(seen, out);
    }

    /** Writes size and root, and then the opening. */
    void stateAndOpen(CborOut out) {
        table.state(out);
        open(out);
    }
}
