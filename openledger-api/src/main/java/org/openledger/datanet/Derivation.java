/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.List;
import org.openledger.internal.Require;
import org.openledger.token.BasisPoints;

/**
 * What sort of work a row is, and of which earlier rows it was made; raw rows of nobody else's have none.
 *
 * <p>Guarantees: parents ascend, and their parts sum to at most the whole; what is left is the derived row's author's.
 *
 * @param work what sort of work
 * @param edges the parents, ascending, at most {@value #MAX_EDGES}
 */
public record Derivation(Work work, List<Edge> edges) {

    /** How many parents a row may have. */
    public static final int MAX_EDGES = 8;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if there are too many parents, if they do not ascend, if their parts exceed the whole, if a label or a cleaned row
     *     has none, or if nothing is said at all
     */
    public Derivation {
        edges = Require.atMost(edges, MAX_EDGES, "derivation");
        for (int i = 1; i < edges.size(); i++) {
            if (edges.get(i - 1).parent().compareTo(edges.get(i).parent()) >= 0) {
                throw new IllegalArgumentException(edges.get(i).parent() + " behind "
                        + edges.get(i - 1).parent() + ": give each parent once, ascending");
            }
        }
        int parts = edges.stream().mapToInt(edge -> edge.split().value()).sum();
        if (parts > BasisPoints.WHOLE) {
            throw new IllegalArgumentException("parents get " + parts + " basis points: give at most 10000");
        }
        if (edges.isEmpty() && work != Work.FEEDBACK) {
            throw new IllegalArgumentException(work + " without a parent: "
                    + (work.needsParent() ? "give its parent" : "leave the derivation out"));
        }
    }

    /**
     * Returns the derivation of a label.
     *
     * @param row what is labelled
     * @param split the labelled row's part of what the label earns
     * @return the derivation
     */
    public static Derivation labels(ContributionId row, BasisPoints split) {
        return new Derivation(Work.LABEL, List.of(new Edge(row, split)));
    }

    /**
     * Returns the derivation of a cleaned row.
     *
     * @param row what was cleaned
     * @param split the raw row's part of what the cleaned one earns
     * @return the derivation
     */
    public static Derivation cleans(ContributionId row, BasisPoints split) {
        return new Derivation(Work.CLEAN, List.of(new Edge(row, split)));
    }
}
