/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Edge;
import org.openledger.datanet.UsageRights;
import org.openledger.governance.Parameters;

/** Of which rows a row may be made. */
final class DerivationRules {
    private DerivationRules() {}

    /** Says no unless every parent is a standing, revealed row of the same Datanet that may be built upon, and not too deep. */
    static void check(Derivation derivation, Datanet datanet, Context context) {
        for (Edge edge : derivation.edges()) {
            Contribution parent = ContributionRules.row(edge.parent(), context);
            if (!parent.datanet().equals(datanet.id())) {
                throw Refused.because(Code.NOT_FOUND, parent.id(), "it is a row of " + parent.datanet());
            }
            ContributionRules.requireStatus(parent, stands(parent), "give one that is revealed and not ended");
            requireDerivatives(parent, context);
            requireDepth(parent, context);
        }
    }

    private static boolean stands(Contribution row) {
        return row.status() != ContributionStatus.COMMITTED && !row.status().isFinal();
    }

    private static void requireDerivatives(Contribution parent, Context context) {
        if (context.ledger()
                .rights(parent.id())
                .filter(UsageRights::derivatives)
                .isEmpty()) {
            throw Refused.because(Code.OUTSIDE_RIGHTS, parent.id(), "no rows may be derived from it");
        }
    }

    private static void requireDepth(Contribution parent, Context context) {
        long most = context.parameters().number(Parameters.DERIVATION_DEPTH);
        int depth = 1 + context.ledger().derivationDepth(parent.id());
        if (depth > most) {
            throw Refused.because(
                    Code.LIMIT_EXCEEDED, parent.id(), "a row of it is " + depth + " deep: give at most " + most);
        }
    }
}
