/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import org.openledger.OpenLedgerBug;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.table.Agenda;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.governance.Parameters;
import org.openledger.review.Challenge;
import org.openledger.review.ReviewEvent.ChallengeClosed;
import org.openledger.review.Vote;
import org.openledger.stake.Stake;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** How a challenge ends. */
final class ChallengeRules {
    private ChallengeRules() {}

    /** A round of a challenged row is over: upheld if it is to be slashed, dismissed if not, repeated without a quorum. */
    static void close(Contribution row, boolean quorum, Vote decision, Context context, Draft draft) {
        Challenge challenge = context.ledger()
                .challenge(row.id())
                .orElseThrow(() -> new OpenLedgerBug(row.id() + " is challenged by nobody"));
        if (quorum && decision == Vote.SLASH) {
            RoundRules.slash(row, context, draft);
            returnBond(challenge, draft);
            draft.add(new ChallengeClosed(challenge.number(), true));
        } else if (quorum) {
            loseBond(challenge, row, context, draft);
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

    private static int rounds(Challenge challenge, Contribution row, Context context) {
        return row.round() - context.ledger().firstRound(challenge) + 1;
    }

    private static void returnBond(Challenge challenge, Draft draft) {
        draft.move(bond(challenge), Pot.available(challenge.challenger()), challenge.bond(), Reason.BOND_RETURN);
    }

    private static void loseBond(Challenge challenge, Contribution row, Context context, Draft draft) {
        Amount burned = challenge.bond().part(context.parameters().part(Parameters.BOND_BURN));
        Amount rest = challenge.bond().minus(burned);
        draft.move(bond(challenge), Pot.only(Kind.BURNED), burned, Reason.BOND_RETURN);
        draft.move(bond(challenge), Pot.available(row.author()), rest, Reason.BOND_RETURN);
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
