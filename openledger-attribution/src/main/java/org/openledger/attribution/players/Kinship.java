/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a row follows an earlier row too closely to have been written without it, in one view of the texts (rules A190 to A193).
 *
 * <p>Runs that few earlier rows have lead to those rows. Runs that lead to the same row and are not far apart are a stretch; a stretch with enough of them is copied, with what little lies between its runs. A row is
 * compared with the earlier rows themselves, never with what those resemble, so copies of copies lead nowhere new and nobody is drawn in by a row that resembles two others.
 */
final class Kinship {

    /**
     * How a view is compared.
     *
     * @param run how many symbols make a run
     * @param reach how many symbols may lie between two runs of one stretch
     * @param least how many runs a copied stretch has; those that overlap are counted each
     * @param change how many symbols between two runs of a copied stretch, or between it and the row's beginning or end, count as changes and are copied too
     */
    record Measure(int run, int reach, int least, int change) {

        /** For words: eighteen in succession, or what is left of fifty when three of ten are others. Honest texts share a phrase here and there. */
        static final Measure WORDS = new Measure(3, 48, 16, 24);

        /** For forms, which say less: ten statements of the same build with the same pattern of names. */
        static final Measure FORMS = new Measure(48, 48, 100, 24);
    }

    private final Measure measure;
    private final Holders holders = new Holders();

    Kinship(Measure measure) {
        this.measure = measure;
    }

    /** Marks the bytes of a text that lie in copied stretches. */
    void mark(View view, BitSet known) {
        SortedMap<Integer, Stretch> open = new TreeMap<>();
        List<Stretch> copied = new ArrayList<>();
        long[] runs = view.runs(measure.run());
        for (int i = 0; i < runs.length; i++) {
            int at = i;
            holders.visit(runs[i], row -> {
                Stretch stretch = open.get(row);
                if (stretch == null || at - stretch.end() > measure.reach()) {
                    stretch = new Stretch();
                    open.put(row, stretch);
                }
                boolean enough = stretch.hits >= measure.least();
                stretch.add(at, measure.run());
                if (!enough && stretch.hits >= measure.least()) {
                    copied.add(stretch);
                }
            });
        }
        copied.forEach(stretch -> stretch.mark(view, measure.change(), known));
    }

    /** Adds the runs of a row that lie in no copied stretch. */
    void add(int row, View view, BitSet known) {
        long[] runs = view.runs(measure.run());
        for (int i = 0; i < runs.length; i++) {
            int to = view.end(i + measure.run() - 1);
            int next = known.nextSetBit(view.start(i));
            if (next < 0 || next >= to) {
                holders.add(runs[i], row);
            }
        }
    }

    /** Runs that lead to one earlier row, in order. */
    private static final class Stretch {

        private final List<int[]> runs = new ArrayList<>();
        private int hits;

        int end() {
            return runs.get(runs.size() - 1)[1];
        }

        void add(int from, int length) {
            hits++;
            if (!runs.isEmpty() && from <= end()) {
                runs.get(runs.size() - 1)[1] = from + length;
            } else {
                runs.add(new int[] {from, from + length});
            }
        }

        /** The borders of the row are as the runs': what little lies between is a change. */
        void mark(View view, int change, BitSet known) {
            int from = runs.get(0)[0] <= change ? 0 : view.start(runs.get(0)[0]);
            for (int i = 0; i < runs.size(); i++) {
                int end = runs.get(i)[1];
                boolean last = i + 1 == runs.size();
                if (last || runs.get(i + 1)[0] - end > change) {
                    boolean ends = last && view.size() - end <= change;
                    known.set(from, ends ? view.bytes() : view.end(end - 1));
                    from = last ? from : view.start(runs.get(i + 1)[0]);
                }
            }
        }
    }
}
