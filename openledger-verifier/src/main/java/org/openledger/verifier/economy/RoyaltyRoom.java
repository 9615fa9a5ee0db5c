/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/** What models owe their ancestors, worked out again from the publications (economy L180 to L183). */
final class RoyaltyRoom implements Room {
    static final long WHOLE = 1_000_000_000;

    private static final long OF_A_BASIS_POINT = WHOLE / 10_000;
    private static final long ABSOLUTE = 0;

    private final Tally descent = new Tally("royalties.descent", "lineages worked out again");

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        if (event.type().kind() != 51) {
            return;
        }
        Fields found = event.body().fields(1);
        Fields lineage = found.fields(2);
        descent.same(
                leaf,
                "L180",
                "lineage",
                lineage.map(),
                leaf.envelope().body().fields(4).map());
        long model = found.number(1);
        TreeMap<Long, Long> shares = new TreeMap<>();
        long depth = 0;
        for (long parent : lineage.list(3, item -> Values.number("parent", item))) {
            if (parent >= model) {
                descent.differ(leaf, "L180", "parent of model " + model, parent, "one published before it");
            }
            Fields above = before.descents.get(parent);
            depth = Math.max(depth, above == null ? 1 : above.number(3) + 1);
            long licence = above == null ? 0 : above.fields(2).number(2) * OF_A_BASIS_POINT;
            if (above != null) {
                descent.same(
                        leaf,
                        "L182",
                        "royalty mode of parent " + parent,
                        above.fields(2).number(1),
                        lineage.number(1));
            }
            List<long[]> passed = above == null
                    ? List.of()
                    : above.records(4, royalty -> new long[] {royalty.number(1), royalty.number(3)});
            if (lineage.number(1) == ABSOLUTE) {
                shares.put(parent, licence);
                passed.forEach(royalty -> shares.put(royalty[0], royalty[1]));
            } else {
                relative(parent, licence, passed, shares);
            }
        }
        descent.same(leaf, "L180", "depth of model " + model, found.number(3), depth);
        long stack = shares.values().stream().mapToLong(Long::longValue).sum();
        if (stack > WHOLE) {
            descent.differ(leaf, "L181", "stack of model " + model, stack, "at most " + WHOLE);
        }
        List<String> right = shares.entrySet().stream()
                .map(share -> royalty(
                        share.getKey(), before.model(share.getKey()).owner().toString(), share.getValue()))
                .toList();
        List<String> royalties = found.records(
                4, royalty -> royalty(royalty.number(1), royalty.digest(2).toString(), royalty.number(3)));
        descent.same(leaf, "L183", "royalties of model " + model, royalties, right);
    }

    /** Each parent passes on out of its licence, rounded down, and keeps what is left. */
    private static void relative(long parent, long licence, List<long[]> passed, SortedMap<Long, Long> shares) {
        long left = licence;
        for (long[] royalty : passed) {
            long part = licence * royalty[1] / WHOLE;
            shares.merge(royalty[0], part, Long::sum);
            left -= part;
        }
        shares.merge(parent, left, Long::sum);
    }

    private static String royalty(long ancestor, String owner, long share) {
        return "model " + ancestor + " of " + owner + ": " + share;
    }

    @Override
    public List<Finding> findings() {
        return descent.findings();
    }
}
