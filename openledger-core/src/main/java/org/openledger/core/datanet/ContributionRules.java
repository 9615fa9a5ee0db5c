/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.core.stake.SlashRules;
import org.openledger.core.stake.StakeRules;
import org.openledger.core.table.Agenda;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetCommand.Commit;
import org.openledger.datanet.DatanetCommand.Reveal;
import org.openledger.datanet.DatanetCommand.Withdraw;
import org.openledger.datanet.DatanetEvent.Committed;
import org.openledger.datanet.DatanetEvent.Revealed;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.datanet.Role;
import org.openledger.governance.Parameters;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;

/** What may happen to a row, apart from its reviews. */
public final class ContributionRules {
    private ContributionRules() {}

    /** A contributor commits to a row and locks a stake behind it. */
    public static void commit(Commit command, Context context, Draft draft) {
        Datanet datanet = DatanetRules.datanet(command.datanet(), context);
        DatanetRules.requireRole(Role.CONTRIBUTOR, datanet.id(), context);
        if (command.stake().compareTo(datanet.terms().minStake()) < 0) {
            throw Refused.because(
                    Code.STAKE_TOO_SMALL,
                    datanet.id(),
                    command.stake() + ": give " + datanet.terms().minStake() + " or more");
        }
        QuotaRules.requireRow(datanet.id(), context);
        command.derivation().ifPresent(derivation -> DerivationRules.check(derivation, datanet, context));
        StakeId stake = StakeRules.lock(StakePurpose.CONTRIBUTION, command.stake(), context, draft);
        draft.add(new Committed(
                new ContributionId(context.ledger().contributions()),
                datanet.id(),
                context.account(),
                command.commitment(),
                stake,
                context.time() + context.parameters().number(Parameters.REVEAL_WINDOW),
                command.derivation()));
    }

    /** The author reveals a committed row before its window closes. */
    public static void reveal(Reveal command, Context context, Draft draft) {
        Contribution row = own(command.contribution(), context);
        requireStatus(row, row.status() == ContributionStatus.COMMITTED, "give a COMMITTED one");
        if (context.time() >= row.deadline()) {
            throw Refused.because(Code.WINDOW_CLOSED, row.id(), "it had to be revealed before " + row.deadline());
        }
        if (context.ledger().isKnown(command.blob())) {
            throw Refused.because(
                    Code.ALREADY_EXISTS, row.id(), "another row has the sealed content " + command.blob());
        }
        QuotaRules.requireBytes(row.datanet(), command.length(), context);
        draft.add(new Revealed(row.id(), command.blob(), command.length()));
    }

    /** The author withdraws an accepted or active row; its stake comes free. */
    public static void withdraw(Withdraw command, Context context, Draft draft) {
        Contribution row = own(command.contribution(), context);
        requireStatus(
                row,
                row.status() == ContributionStatus.ACCEPTED || row.status() == ContributionStatus.ACTIVE,
                "give an ACCEPTED or ACTIVE one");
        end(row, ContributionStatus.WITHDRAWN, draft);
    }

    /** A committed row that was not revealed in time loses a part of its stake. */
    public static void expire(Contribution row, Context context, Draft draft) {
        SlashRules.forfeit(row, context, draft);
        draft.add(new StatusChanged(row.id(), ContributionStatus.EXPIRED, Agenda.NEVER));
    }

    /** An accepted row that nobody challenged in time becomes active, and its stake comes free. */
    public static void activate(Contribution row, Draft draft) {
        end(row, ContributionStatus.ACTIVE, draft);
    }

    /** A row enters a state that does not end by itself, and its stake comes free. */
    public static void end(Contribution row, ContributionStatus status, Draft draft) {
        StakeRules.release(row.stake(), draft);
        draft.add(new StatusChanged(row.id(), status, Agenda.NEVER));
    }

    /** The row with an id, or a no. */
    public static Contribution row(ContributionId id, Context context) {
        return context.ledger()
                .contribution(id)
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, id, "there is no such row"));
    }

    /** Says no unless the row is in the right state. */
    public static void requireStatus(Contribution row, boolean right, String detail) {
        if (!right) {
            throw Refused.because(Code.WRONG_STATE, row.id(), "it is " + row.status() + ": " + detail);
        }
    }

    /** The author's own row with an id, or a no. */
    public static Contribution own(ContributionId id, Context context) {
        Contribution row = row(id, context);
        if (!row.author().equals(context.account())) {
            throw Refused.because(Code.NOT_PERMITTED, id, "it was contributed by " + row.author());
        }
        return row;
    }
}
