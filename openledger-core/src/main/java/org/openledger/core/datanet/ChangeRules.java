/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import java.util.List;
import java.util.Optional;
import org.openledger.OpenLedgerBug;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.core.table.Agenda;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.ChangeProposal.Status;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetCommand.ProposeChange;
import org.openledger.datanet.DatanetCommand.VoteChange;
import org.openledger.datanet.DatanetEvent.ChangeMoved;
import org.openledger.datanet.DatanetEvent.ChangeProposed;
import org.openledger.datanet.DatanetEvent.ChangeVoted;
import org.openledger.governance.Parameters;
import org.openledger.token.BasisPoints;

/** How the members of a Datanet decide: by shares held before the question was asked, in the open, and slowly. */
public final class ChangeRules {
    /** How many changes of one Datanet may be open. */
    public static final int MAX_OPEN = 64;

    private ChangeRules() {}

    /** Somebody with enough shares asks the members, one question at a time. */
    public static void propose(ProposeChange command, Context context, Draft draft) {
        Datanet datanet = DatanetRules.datanet(command.datanet(), context);
        long held = context.ledger().shares(datanet.id(), context.account());
        long all = context.ledger().shares(datanet.id());
        long threshold = context.parameters().number(Parameters.CHANGE_THRESHOLD);
        if (held == 0 || held * BasisPoints.WHOLE < threshold * all) {
            throw Refused.because(
                    Code.TOO_FEW_SHARES,
                    datanet.id(),
                    held + " of " + all + " shares: give one at least, and " + threshold + " basis points");
        }
        List<ChangeProposal> open = context.ledger().openChanges(datanet.id());
        boolean asks = open.stream().anyMatch(change -> change.proposer().equals(context.account()));
        if (asks || open.size() >= MAX_OPEN) {
            throw Refused.because(
                    Code.LIMIT_EXCEEDED,
                    datanet.id(),
                    open.size() + " changes are open: give one of an account, " + MAX_OPEN + " at most in all");
        }
        draft.add(new ChangeProposed(
                new ChangeId(context.ledger().changes()),
                datanet.id(),
                context.account(),
                command.change(),
                all,
                context.time() + context.parameters().number(Parameters.CHANGE_WINDOW)));
    }

    /** A member votes once, with the shares of earlier leaves. */
    public static void vote(VoteChange command, Context context, Draft draft) {
        ChangeProposal change = context.ledger()
                .change(command.change())
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, command.change(), "there is no such change"));
        if (change.status() != Status.VOTING || context.time() >= change.deadline()) {
            throw Refused.because(
                    Code.WINDOW_CLOSED, change.id(), "it is " + change.status() + ": votes count while it is VOTING");
        }
        if (context.ledger().hasVoted(change.id(), context.account())) {
            throw Refused.because(Code.ALREADY_EXISTS, change.id(), "the account has voted");
        }
        long shares = context.ledger().sharesBefore(change.datanet(), context.account(), change.snapshot());
        if (shares == 0) {
            throw Refused.because(
                    Code.TOO_FEW_SHARES, change.id(), "the account held no shares before leaf " + change.snapshot());
        }
        draft.add(new ChangeVoted(change.id(), context.account(), command.supports(), shares));
    }

    /** A vote's window, or the wait after it, is over. */
    public static void close(ChangeId id, Context context, Draft draft) {
        ChangeProposal change =
                context.ledger().change(id).orElseThrow(() -> new OpenLedgerBug(id + " is due and not there"));
        if (change.status() == Status.VOTING) {
            decide(change, context, draft);
        } else if (!Execution.mustWait(change, draft)) {
            execute(change, context, draft);
        }
    }

    private static void decide(ChangeProposal change, Context context, Draft draft) {
        if (passes(change, context.parameters())) {
            long until = context.time() + context.parameters().number(Parameters.CHANGE_TIMELOCK);
            draft.add(new ChangeMoved(change.id(), Status.QUEUED, until, Optional.empty()));
        } else {
            draft.add(new ChangeMoved(change.id(), Status.DEFEATED, Agenda.NEVER, Optional.empty()));
        }
    }

    /** Nothing is rounded: both sides of each comparison are whole. */
    static boolean passes(ChangeProposal change, Parameters parameters) {
        long voted = change.supports() + change.opposes();
        boolean quorum = voted * BasisPoints.WHOLE >= parameters.number(Parameters.CHANGE_QUORUM) * change.shares();
        boolean majority =
                change.supports() * BasisPoints.WHOLE > parameters.number(Parameters.CHANGE_MAJORITY) * voted;
        return quorum && majority && change.supporters() >= parameters.number(Parameters.CHANGE_SUPPORTERS);
    }

    /** All of it is done, or none: a change that would break a rule by now is reverted, and says which. */
    private static void execute(ChangeProposal change, Context context, Draft draft) {
        int before = draft.size();
        try {
            Execution.perform(change, context, draft);
            draft.add(new ChangeMoved(change.id(), Status.EXECUTED, Agenda.NEVER, Optional.empty()));
        } catch (Refused no) {
            if (draft.size() != before) {
                throw new OpenLedgerBug(change.id() + " was refused after it was done in part");
            }
            draft.add(new ChangeMoved(
                    change.id(),
                    Status.REVERTED,
                    Agenda.NEVER,
                    Optional.of(no.refusal().code())));
        }
    }
}
