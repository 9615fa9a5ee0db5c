/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * The answers as they would have been without a contributor: evidence that anybody understands.
 *
 * @param questions how many answers were compared
 * @param changes those that came out differently
 */
public record ContributorReplay(int questions, List<Change> changes) {

    /** Copies the list. */
    public ContributorReplay {
        changes = List.copyOf(changes);
    }

    /**
     * An answer that changed.
     *
     * @param question its number
     * @param with the answer of the model that had the contributor's rows
     * @param without the answer of the model that had not
     */
    public record Change(int question, String with, String without) {}

    /**
     * Answers twice.
     *
     * @param rows how many rows there are
     * @param own the contributor's rows: some, and not all
     * @param answering trains on the rows it is given and answers all questions in order
     * @throws IllegalArgumentException if the contributor has no row or all of them, or the number of answers differs
     */
    public static ContributorReplay without(int rows, BitSet own, Function<BitSet, List<String>> answering) {
        BitSet all = new BitSet(rows);
        all.set(0, rows);
        BitSet rest = (BitSet) all.clone();
        rest.andNot(own);
        if (rest.isEmpty() || rest.cardinality() == rows || own.length() > rows) {
            throw new IllegalArgumentException("the contributor has " + own.cardinality() + " rows, "
                    + rest.cardinality() + " of " + rows + " remain: give some of the rows, not all");
        }
        List<String> with = answering.apply(all);
        List<String> without = answering.apply(rest);
        if (with.size() != without.size()) {
            throw new IllegalArgumentException(
                    with.size() + " answers with, " + without.size() + " without: answer the same questions");
        }
        List<Change> changes = new ArrayList<>();
        for (int question = 0; question < with.size(); question++) {
            if (!with.get(question).equals(without.get(question))) {
                changes.add(new Change(question, with.get(question), without.get(question)));
            }
        }
        return new ContributorReplay(with.size(), changes);
    }
}
