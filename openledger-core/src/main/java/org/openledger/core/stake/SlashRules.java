/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import java.util.Optional;
import org.openledger.OpenLedgerBug;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.Challenge;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeEvent.Released;
import org.openledger.stake.StakeEvent.SlashDistributed;
import org.openledger.stake.StakeEvent.Slashed;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** What stakes lose, and who gets it. */
public final class SlashRules {
    private SlashRules() {}

    /** A part of a row's stake goes into escrow, the rest comes free; nothing is left to take of a stake that is free. */
    public static void slash(Contribution row, Context context, Draft draft) {
        Stake stake = draft.stake(row.stake());
        Amount taken = stake.locked().part(context.parameters().part(Parameters.SLASH_FRACTION));
        if (!taken.isZero()) {
            long slash = draft.nextSlash();
            long until = context.time() + context.parameters().number(Parameters.APPEAL_WINDOW);
            draft.add(new Slashed(slash, stake.id(), row.id(), row.round(), taken, until));
            draft.move(Pot.locked(stake.owner()), Pot.numbered(Kind.SLASH_ESCROW, slash), taken, Reason.SLASH);
        }
        StakeRules.release(row.stake(), draft);
    }

    /** A part of an unrevealed row's stake goes to the commons, the rest comes free. */
    public static void forfeit(Contribution row, Context context, Draft draft) {
        Stake stake = draft.stake(row.stake());
        Amount lost = stake.locked().part(context.parameters().part(Parameters.NO_REVEAL_LOSS));
        Pot locked = Pot.locked(stake.owner());
        draft.move(locked, commons(row.datanet()), lost, Reason.SLASH);
        draft.move(locked, Pot.available(stake.owner()), stake.locked().minus(lost), Reason.UNSTAKE);
        draft.add(new Released(stake.id()));
    }

    /** A validator who owed a vote loses a part of all VALIDATION stakes, bonded or on the way out. */
    public static void penalise(AccountId validator, DatanetId datanet, Context context, Draft draft) {
        Amount locked = context.ledger().stakes(validator).stream()
                .filter(stake -> stake.purpose() == StakePurpose.VALIDATION)
                .map(stake -> draft.stake(stake.id()).locked())
                .reduce(Amount.ZERO, Amount::plus);
        Amount lost = locked.part(context.parameters().part(Parameters.NON_REVEAL_PENALTY));
        draft.move(Pot.locked(validator), commons(datanet), lost, Reason.NON_REVEAL);
    }

    /** After the appeal window a slash goes to the challenger and the commons; what is left of it is burned. */
    public static void distribute(long number, Context context, Draft draft) {
        Slashed slash = context.ledger().slash(number);
        Pot escrow = Pot.numbered(Kind.SLASH_ESCROW, number);
        Optional<AccountId> challenger =
                context.ledger().lastChallenge(slash.contribution()).map(Challenge::challenger);
        Amount bounty = slash.amount().part(context.parameters().part(Parameters.SLASH_TO_CHALLENGER));
        Amount toCommons = slash.amount().part(context.parameters().part(Parameters.SLASH_TO_COMMONS));
        Amount burned = slash.amount().minus(bounty).minus(toCommons);
        Pot commons = commons(datanetOf(slash.contribution(), context));
        draft.move(escrow, challenger.map(Pot::available).orElse(commons), bounty, Reason.SLASH_SHARE);
        draft.move(escrow, commons, toCommons, Reason.SLASH_SHARE);
        draft.move(escrow, Pot.only(Kind.BURNED), burned, Reason.SLASH_SHARE);
        draft.add(new SlashDistributed(number));
    }

    private static DatanetId datanetOf(ContributionId row, Context context) {
        return context.ledger()
                .contribution(row)
                .map(Contribution::datanet)
                .orElseThrow(() -> new OpenLedgerBug("a slash of " + row + ", which is not there"));
    }

    private static Pot commons(DatanetId datanet) {
        return Pot.numbered(Kind.COMMONS, datanet.ordinal());
    }
}
