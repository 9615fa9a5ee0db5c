/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.model;

import java.math.BigInteger;
import org.openledger.OpenLedgerBug;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.governance.Parameters;
import org.openledger.model.Job;
import org.openledger.model.JobId;
import org.openledger.model.ModelCommand.CancelJob;
import org.openledger.model.ModelCommand.CloseJob;
import org.openledger.model.ModelCommand.MeterJob;
import org.openledger.model.ModelCommand.OpenJob;
import org.openledger.model.ModelEvent.JobEnded;
import org.openledger.model.ModelEvent.JobMetered;
import org.openledger.model.ModelEvent.JobOpened;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** How the building of a model is paid: escrowed whole, paid as work is metered, and given back to the unit. */
public final class JobRules {
    private JobRules() {}

    /** The highest fee goes into escrow, and the prices in force are pinned. */
    public static void open(OpenJob command, Context context, Draft draft) {
        ModelRules.trainable(command.datanet(), command.version(), context);
        JobId id = new JobId(context.ledger().jobs());
        draft.spend(context.account(), pot(id), command.maxFee(), Reason.JOB);
        draft.add(new JobOpened(new Job(
                id,
                context.account(),
                AccountId.foundedBy(context.ledger().genesis().node()),
                command.datanet(),
                command.version(),
                command.maxFee(),
                command.terms(),
                context.parameters().version(),
                context.time() + context.parameters().number(Parameters.JOB_WINDOW),
                0,
                Amount.ZERO,
                Job.Status.OPEN)));
    }

    /** The node earns metered work times the pinned prices, and the data owners their part of that beside it. */
    public static void meter(MeterJob command, Context context, Draft draft) {
        Job job = ofNode(command.job(), context);
        if (context.time() >= job.deadline()) {
            throw Refused.because(Code.WINDOW_CLOSED, job.id(), "work had to be metered before " + job.deadline());
        }
        if (command.sequence() != job.metered()) {
            throw Refused.because(
                    Code.WRONG_STATE, job.id(), "sequence " + command.sequence() + ": give " + job.metered());
        }
        Parameters pinned = context.ledger().parameters(job.parameters());
        Amount work = cost(command.steps(), pinned.amount(Parameters.PRICE_STEP), job)
                .plus(cost(command.tokens(), pinned.amount(Parameters.PRICE_TRAINING_TOKEN), job));
        Amount data = work.part(pinned.part(Parameters.JOB_DATA_PART));
        Amount left = draft.balance(pot(job.id()));
        if (work.plus(data).compareTo(left) > 0) {
            throw Refused.because(
                    Code.FEE_ABOVE_LIMIT, job.id(), work.plus(data) + " is more than the " + left + " that are left");
        }
        draft.move(pot(job.id()), Pot.available(job.node()), work, Reason.JOB);
        draft.move(pot(job.id()), Pot.numbered(Kind.COMMONS, job.datanet().ordinal()), data, Reason.JOB);
        draft.add(new JobMetered(job.id(), command.steps(), command.tokens(), work, data));
    }

    /** Units times a price; what exceeds every amount exceeds the job too. */
    private static Amount cost(long units, Amount price, Job job) {
        BigInteger cost = price.units().multiply(BigInteger.valueOf(units));
        if (cost.compareTo(job.maxFee().units()) > 0) {
            throw Refused.because(
                    Code.FEE_ABOVE_LIMIT, job.id(), units + " at " + price + " are more than " + job.maxFee());
        }
        return Amount.ofUnits(cost);
    }

    /** The node is done. */
    public static void close(CloseJob command, Context context, Draft draft) {
        end(ofNode(command.job(), context), Job.Status.DONE, draft);
    }

    /** The payer wants no more. */
    public static void cancel(CancelJob command, Context context, Draft draft) {
        Job job = open(command.job(), context);
        requireIs(job.payer(), job, context);
        end(job, Job.Status.CANCELLED, draft);
    }

    /** The time is over. */
    public static void expire(long ordinal, Context context, Draft draft) {
        Job job = context.ledger()
                .job(new JobId(ordinal))
                .orElseThrow(() -> new OpenLedgerBug("job-" + ordinal + " is due and not there"));
        end(job, Job.Status.EXPIRED, draft);
    }

    private static void end(Job job, Job.Status status, Draft draft) {
        Amount left = draft.balance(pot(job.id()));
        draft.move(pot(job.id()), Pot.available(job.payer()), left, Reason.JOB);
        draft.add(new JobEnded(job.id(), status, left));
    }

    private static Job ofNode(JobId id, Context context) {
        Job job = open(id, context);
        requireIs(job.node(), job, context);
        return job;
    }

    private static void requireIs(AccountId who, Job job, Context context) {
        if (!who.equals(context.account())) {
            throw Refused.because(Code.NOT_PERMITTED, job.id(), "only " + who + " may ask this");
        }
    }

    private static Job open(JobId id, Context context) {
        Job job =
                context.ledger().job(id).orElseThrow(() -> Refused.because(Code.NOT_FOUND, id, "there is no such job"));
        if (job.status() != Job.Status.OPEN) {
            throw Refused.because(Code.WRONG_STATE, id, "it is " + job.status() + ": give an OPEN one");
        }
        return job;
    }

    private static Pot pot(JobId id) {
        return Pot.numbered(Kind.JOB, id.ordinal());
    }
}
