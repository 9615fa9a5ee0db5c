/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.util.Optional;
import org.openledger.OpenLedgerBug;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.table.Agenda;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.governance.Parameters;
import org.openledger.review.Challenge;
import org.openledger.review.Ground;
import org.openledger.review.ReviewEvent.ChallengeClosed;
import org.openledger.review.ReviewEvent.CreditRerouted;
import org.openledger.review.Vote;
import org.openledger.stake.Stake;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** How a challenge ends. */
final class ChallengeRules {
    private ChallengeRules() {}

    /** A round of a challenged row is over: upheld if the committee says SLASH, dismissed if not, repeated without a quorum. */
    static void close(Contribution row, boolean quorum, Vote decision, Context context, Draft draft) {
        Challenge challenge = context.ledger()
                .challenge(row.id())
                .orElseThrow(() -> new OpenLedgerBug(row.id() + " is challenged by nobody"));
        if (quorum && decision == Vote.SLASH) {
            draft.add(new ChallengeClosed(challenge.number(), true));
            uphold(challenge, row, context, draft);
        } else if (quorum) {
            Bonds.lose(bond(challenge), challenge.bond(), Pot.available(row.author()), context, draft);
            draft.add(new ChallengeClosed(challenge.number(), false));
            restore(row, context, draft);
        } else if (rounds(challenge, row, context) < context.parameters().number(Parameters.MAX_ROUNDS)) {
            draft.add(new StatusChanged(row.id(), ContributionStatus.CHALLENGED, Agenda.NEVER));
        } else {
            returnBond(challenge, draft);
            draft.add(new ChallengeClosed(challenge.number(), false));
            restore(row, context, draft);
        }
    }

    /** Who published a row before is credited for it from now on; every other ground slashes it, and the bond waits until that is final. */
    private static void uphold(Challenge challenge, Contribution row, Context context, Draft draft) {
        if (challenge.claim().ground() == Ground.PRIOR_PUBLICATION) {
            returnBond(challenge, draft);
            draft.add(new CreditRerouted(row.id(), challenge.claim().priorAuthor()));
            restore(row, context, draft);
        } else {
            RoundRules.slash(row, Optional.of(challenge), context, draft);
        }
    }

    private static int rounds(Challenge challenge, Contribution row, Context context) {
        return row.round() - context.ledger().firstRound(challenge) + 1;
    }

    private static void returnBond(Challenge challenge, Draft draft) {
        draft.move(bond(challenge), Pot.available(challenge.challenger()), challenge.bond(), Reason.BOND_RETURN);
    }

    /** A row that was active is active again; one that was not yet gets a new challenge window. */
    private static void restore(Contribution row, Context context, Draft draft) {
        if (draft.stake(row.stake()).state() == Stake.State.RELEASED) {
            draft.add(new StatusChanged(row.id(), ContributionStatus.ACTIVE, Agenda.NEVER));
        } else {
            RoundRules.accept(row, context, draft);
        }
    }

    private static Pot bond(Challenge challenge) {
        return Pot.numbered(Kind.BOND, challenge.number());
    }
}
