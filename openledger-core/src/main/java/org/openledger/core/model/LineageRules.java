/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.governance.Parameters;
import org.openledger.model.Descent;
import org.openledger.model.Lineage;
import org.openledger.model.ModelEvent.Descended;
import org.openledger.model.ModelId;
import org.openledger.model.ModelVersion;
import org.openledger.model.Royalty;
import org.openledger.model.RoyaltyMode;
import org.openledger.token.BasisPoints;

/**
 * What a model owes its ancestors, worked out once when it is published: parents are published before it, so there is never a circle, and each parent's own royalties
 * are known.
 */
final class LineageRules {
    private static final long SHARE_OF_A_BASIS_POINT = Royalty.WHOLE / BasisPoints.WHOLE;

    private LineageRules() {}

    static void descend(ModelId model, Lineage lineage, Context context, Draft draft) {
        requireAtMost(lineage.parents().size(), Parameters.ROYALTY_PARENTS, "parents", model, context);
        TreeMap<ModelId, Long> shares = new TreeMap<>();
        int depth = 0;
        for (ModelId parent : lineage.parents()) {
            if (context.ledger().model(parent).isEmpty()) {
                throw Refused.because(Code.NOT_FOUND, parent, "there is no such model: give those that are published");
            }
            Descent above = above(parent, lineage.mode(), context);
            depth = Math.max(depth, above.depth() + 1);
            if (lineage.mode() == RoyaltyMode.ABSOLUTE) {
                absolute(above, shares);
            } else {
                relative(above, shares);
            }
        }
        requireAtMost(depth, Parameters.ROYALTY_DEPTH, "generations", model, context);
        requireAtMost(shares.size(), Parameters.ROYALTY_ANCESTORS, "ancestors", model, context);
        requireWithin(shares, model);
        draft.add(new Descended(new Descent(model, lineage, depth, royalties(shares, context))));
    }

    /** A parent's descent; one that was published without a lineage has no ancestors and asks nothing. */
    private static Descent above(ModelId parent, RoyaltyMode mode, Context context) {
        Descent above = context.ledger()
                .descent(parent)
                .orElseGet(() -> new Descent(parent, new Lineage(mode, BasisPoints.ZERO, List.of()), 0, List.of()));
        if (above.lineage().mode() != mode) {
            throw Refused.because(
                    Code.ROYALTY_MODE,
                    parent,
                    "its royalties are " + above.lineage().mode() + ": give that mode");
        }
        return above;
    }

    /** The parent and all its ancestors take their licences of the whole; who is reached by several ways takes its licence once. */
    private static void absolute(Descent above, SortedMap<ModelId, Long> shares) {
        shares.put(above.model(), licence(above));
        for (Royalty royalty : above.royalties()) {
            shares.put(royalty.ancestor(), royalty.share());
        }
    }

    /** The parent takes its licence and passes on what it owes out of it, rounded down; who is reached by several ways takes what comes by each. */
    private static void relative(Descent above, SortedMap<ModelId, Long> shares) {
        long left = licence(above);
        for (Royalty royalty : above.royalties()) {
            long passed = licence(above) * royalty.share() / Royalty.WHOLE;
            shares.merge(royalty.ancestor(), passed, Long::sum);
            left -= passed;
        }
        shares.merge(above.model(), left, Long::sum);
    }

    private static long licence(Descent above) {
        return above.lineage().licence().value() * SHARE_OF_A_BASIS_POINT;
    }

    private static void requireWithin(SortedMap<ModelId, Long> shares, ModelId model) {
        long stack = shares.values().stream().mapToLong(Long::longValue).sum();
        if (stack > Royalty.WHOLE) {
            throw Refused.because(
                    Code.ROYALTIES_ABOVE_WHOLE,
                    model,
                    "its ancestors would take " + stack + " of " + Royalty.WHOLE + ": give fewer or cheaper parents");
        }
    }

    private static void requireAtMost(
            long count, org.openledger.governance.Parameter limit, String what, ModelId model, Context context) {
        long most = context.parameters().number(limit);
        if (count > most) {
            throw Refused.because(Code.LINEAGE_TOO_LARGE, model, count + " " + what + ": give at most " + most);
        }
    }

    private static List<Royalty> royalties(SortedMap<ModelId, Long> shares, Context context) {
        List<Royalty> royalties = new ArrayList<>(shares.size());
        shares.forEach((ancestor, share) -> royalties.add(new Royalty(
                ancestor,
                context.ledger().model(ancestor).map(ModelVersion::owner).orElseThrow(),
                share)));
        return royalties;
    }
}
