/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.util.Optional;
import org.openledger.OpenLedgerBug;
import org.openledger.Refusal.Code;
import org.openledger.core.datanet.ContributionRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.core.stake.SlashRules;
import org.openledger.core.table.Agenda;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.governance.Parameters;
import org.openledger.review.Challenge;
import org.openledger.review.ReviewCommand.Appeal;
import org.openledger.review.ReviewEvent.AppealClosed;
import org.openledger.review.ReviewEvent.Appealed;
import org.openledger.review.SlashAppeal;
import org.openledger.review.Vote;
import org.openledger.stake.Slash;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** How a slash is appealed, and what a larger panel makes of it. */
public final class AppealRules {
    private AppealRules() {}

    /** The author of a slashed row appeals once, until the window closes, and risks a bond. */
    public static void appeal(Appeal command, Context context, Draft draft) {
        Contribution row = ContributionRules.own(command.contribution(), context);
        ContributionRules.requireStatus(row, row.status() == ContributionStatus.SLASHED, "give a SLASHED one");
        Slash slash = slashOf(row, context);
        if (slash.state() != Slash.State.OPEN) {
            throw Refused.because(Code.SLASH_FINAL, row.id(), "its slash is " + slash.state());
        }
        if (context.time() >= slash.taken().until()) {
            throw Refused.because(
                    Code.WINDOW_CLOSED,
                    row.id(),
                    "it could be appealed before " + slash.taken().until());
        }
        Bonds.requireLeast(command.bond(), Parameters.APPEAL_BOND, row, context);
        long number = context.ledger().appeals();
        draft.spend(context.account(), bond(number), command.bond(), Reason.BOND);
        draft.add(new Appealed(new SlashAppeal(
                number, slash.taken().slash(), row.id(), row.author(), command.bond(), command.reason(), true)));
    }

    /**
     * A round of an appealed row is over. Without a quorum it is repeated, and in the end the earlier decision stands and the bond comes back; with one, the
     * slash stands if the panel says so or does not agree, and is undone otherwise.
     */
    static void close(Contribution row, boolean quorum, Optional<Vote> majority, Context context, Draft draft) {
        SlashAppeal appeal = context.ledger()
                .appeal(row.id())
                .orElseThrow(() -> new OpenLedgerBug(row.id() + " is appealed by nobody"));
        Slash slash = slashOf(row, context);
        Optional<Vote> mercy = majority.filter(vote -> vote != Vote.SLASH);
        if (quorum && mercy.isPresent()) {
            overturn(row, slash, appeal, mercy.get(), context, draft);
        } else if (quorum) {
            Pot winner = SlashRules.challenge(slash.taken(), context)
                    .map(Challenge::challenger)
                    .map(Pot::available)
                    .orElse(Pot.numbered(Kind.COMMONS, row.datanet().ordinal()));
            Bonds.lose(bond(appeal.number()), appeal.bond(), winner, context, draft);
            uphold(row, slash, appeal, context, draft);
        } else if (rounds(appeal, row, context) < context.parameters().number(Parameters.MAX_ROUNDS)) {
            draft.add(new StatusChanged(row.id(), ContributionStatus.APPEALED, Agenda.NEVER));
        } else {
            draft.move(bond(appeal.number()), Pot.available(appeal.appellant()), appeal.bond(), Reason.BOND_RETURN);
            uphold(row, slash, appeal, context, draft);
        }
    }

    private static void uphold(Contribution row, Slash slash, SlashAppeal appeal, Context context, Draft draft) {
        draft.add(new AppealClosed(appeal.number(), false));
        SlashRules.distribute(slash, context, draft);
        draft.add(new StatusChanged(row.id(), ContributionStatus.SLASHED, Agenda.NEVER));
    }

    /** Everything is as it was before the slash, and the challenge that caused it is lost. */
    private static void overturn(
            Contribution row, Slash slash, SlashAppeal appeal, Vote majority, Context context, Draft draft) {
        draft.move(bond(appeal.number()), Pot.available(appeal.appellant()), appeal.bond(), Reason.BOND_RETURN);
        draft.add(new AppealClosed(appeal.number(), true));
        SlashRules.restore(slash, context, draft);
        SlashRules.challenge(slash.taken(), context)
                .ifPresent(wrong -> Bonds.lose(
                        Pot.numbered(Kind.BOND, wrong.number()),
                        wrong.bond(),
                        Pot.available(row.author()),
                        context,
                        draft));
        switch (slash.taken().before()) {
            case ACTIVE -> draft.add(new StatusChanged(row.id(), ContributionStatus.ACTIVE, Agenda.NEVER));
            case ACCEPTED -> RoundRules.accept(row, context, draft);
            default -> RoundRules.conclude(row, majority, context, draft);
        }
    }

    private static int rounds(SlashAppeal appeal, Contribution row, Context context) {
        return row.round() - context.ledger().firstRound(appeal) + 1;
    }

    private static Slash slashOf(Contribution row, Context context) {
        return context.ledger()
                .slash(row.id())
                .orElseThrow(() -> new OpenLedgerBug(row.id() + " was slashed without a slash"));
    }

    private static Pot bond(long appeal) {
        return Pot.numbered(Kind.APPEAL, appeal);
    }
}
