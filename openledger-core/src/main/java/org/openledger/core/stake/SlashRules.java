/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import java.util.Optional;
import org.openledger.OpenLedgerBug;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.Challenge;
import org.openledger.review.ReviewEvent.Overturned;
import org.openledger.stake.Slash;
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

    /**
     * A part of a row's stake goes into escrow, and what is left of it stays locked until the slash is final; of a stake that is free nothing is taken, and the
     * row is slashed all the same.
     *
     * @param challenge the challenge that was upheld, if there was one
     */
    public static void slash(Contribution row, Optional<Challenge> challenge, Context context, Draft draft) {
        Stake stake = draft.stake(row.stake());
        Amount taken = stake.locked().part(context.parameters().part(Parameters.SLASH_FRACTION));
        long slash = draft.nextSlash();
        draft.add(new Slashed(
                slash,
                stake.id(),
                row.id(),
                row.round(),
                taken,
                context.time() + context.parameters().number(Parameters.APPEAL_WINDOW),
                before(row, stake),
                challenge.map(Challenge::number)));
        draft.move(Pot.locked(stake.owner()), escrow(slash), taken, Reason.SLASH);
    }

    /** What the row was before the review that slashes it: a stake comes free when its row becomes active. */
    private static ContributionStatus before(Contribution row, Stake stake) {
        if (row.status() != ContributionStatus.CHALLENGED) {
            return row.status();
        }
        return stake.state() == Stake.State.RELEASED ? ContributionStatus.ACTIVE : ContributionStatus.ACCEPTED;
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

    /** A slash that nobody appealed in time is final. */
    public static void expire(long number, Context context, Draft draft) {
        distribute(context.ledger().slash(number), context, draft);
    }

    /**
     * A slash is final: it goes to the challenger and the commons, and what is left of it is burned; the challenger's bond and what is left of the stake come
     * free.
     */
    public static void distribute(Slash slash, Context context, Draft draft) {
        Slashed taken = slash.taken();
        Pot escrow = escrow(taken.slash());
        Optional<Challenge> challenge = challenge(taken, context);
        Amount bounty = taken.amount().part(context.parameters().part(Parameters.SLASH_TO_CHALLENGER));
        Amount toCommons = taken.amount().part(context.parameters().part(Parameters.SLASH_TO_COMMONS));
        Amount burned = taken.amount().minus(bounty).minus(toCommons);
        Pot commons = commons(datanetOf(taken.contribution(), context));
        Pot challenger =
                challenge.map(Challenge::challenger).map(Pot::available).orElse(commons);
        draft.move(escrow, challenger, bounty, Reason.SLASH_SHARE);
        draft.move(escrow, commons, toCommons, Reason.SLASH_SHARE);
        draft.move(escrow, Pot.only(Kind.BURNED), burned, Reason.SLASH_SHARE);
        challenge.ifPresent(upheld ->
                draft.move(Pot.numbered(Kind.BOND, upheld.number()), challenger, upheld.bond(), Reason.BOND_RETURN));
        StakeRules.release(taken.stake(), draft);
        draft.add(new SlashDistributed(taken.slash()));
    }

    /** A slash was wrong: what was taken goes back into the stake, to the unit. */
    public static void restore(Slash slash, Context context, Draft draft) {
        Slashed taken = slash.taken();
        Pot locked = Pot.locked(draft.stake(taken.stake()).owner());
        draft.move(escrow(taken.slash()), locked, taken.amount(), Reason.RESTORE);
        draft.add(new Overturned(
                taken.slash(), taken.stake(), taken.contribution(), taken.round(), taken.amount(), taken.challenge()));
    }

    /** The challenge that a slash upheld. */
    public static Optional<Challenge> challenge(Slashed slash, Context context) {
        return slash.challenge().map(number -> context.ledger().challenge(number));
    }

    private static Pot escrow(long slash) {
        return Pot.numbered(Kind.SLASH_ESCROW, slash);
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
