/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import java.math.BigInteger;
import java.util.List;
import org.openledger.Event;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Ledger;
import org.openledger.core.rule.Validator;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.Parameter;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.reputation.Reputation;
import org.openledger.reputation.ReputationEvent.Cause;
import org.openledger.reputation.ReputationEvent.Observed;
import org.openledger.reputation.ReputationEvent.Outcome;
import org.openledger.review.ReviewEvent.Overturned;

/** What is noted of whom when a row's life takes a turn, and what a reputation is worth. */
public final class ReputationRules {
    private ReputationRules() {}

    /** The epoch of reputation at a time, under the parameters in force. */
    public static long epoch(Ledger ledger, long time) {
        long since = Math.max(0, time - ledger.genesis().time());
        return since / ledger.parameters().number(Parameters.REPUTATION_EPOCH);
    }

    /** The domain of a row: that of its Datanet's terms. */
    public static String domain(Contribution row, Ledger ledger) {
        return ledger.datanet(row.datanet())
                .map(Datanet::terms)
                .map(DatanetTerms::domain)
                .orElse(DatanetTerms.GENERAL);
    }

    /**
     * How much an account's row in a domain weighs in an answer's reward, in millionths, at the time of a leaf.
     *
     * @return {@link #multiplierPpm(int, Parameters)} of the account's bound
     */
    public static long multiplierPpm(AccountId account, String domain, Context context) {
        return multiplierPpm(
                context.ledger().reputation(account, domain, context.time()).boundPpm(), context.parameters());
    }

    /** From {@code multiplier-least} for a newcomer to {@code multiplier-most}, straight in the bound and rounded down. */
    public static long multiplierPpm(int boundPpm, Parameters parameters) {
        long least = parameters.number(Parameters.MULTIPLIER_LEAST);
        long most = parameters.number(Parameters.MULTIPLIER_MOST);
        return least + (most - least) * boundPpm / Reputation.WHOLE;
    }

    /** How much a validator weighs in a draw: stake times the bound in the row's domain, the floor for those below it. */
    public static BigInteger drawWeight(Validator validator, String domain, Context context) {
        int bound = context.ledger()
                .reputation(validator.account(), domain, context.time())
                .boundPpm();
        long floor = context.parameters().number(Parameters.REPUTATION_FLOOR);
        return validator.stake().units().multiply(BigInteger.valueOf(Math.max(floor, bound)));
    }

    /** What is noted of a row's author when the row enters another state; what an overturned slash noted is taken back. */
    public static void react(Event event, Context context, Draft draft) {
        if (event instanceof Overturned overturned) {
            context.ledger().toTakeBack(overturned.contribution()).ifPresent(draft::add);
        } else if (event instanceof StatusChanged changed) {
            context.ledger()
                    .contribution(changed.contribution())
                    .ifPresent(row -> turned(row, changed.status(), context, draft));
        }
    }

    /** A row is active for the first time out of its window; after a challenge or an appeal it only is so again. */
    private static void turned(Contribution row, ContributionStatus status, Context context, Draft draft) {
        if (status == ContributionStatus.ACTIVE && row.status() == ContributionStatus.ACCEPTED) {
            author(row, Cause.ACTIVE, Parameters.ACTIVE_GOOD, context, draft);
        } else if (status == ContributionStatus.REJECTED) {
            author(row, Cause.REJECTED, Parameters.REJECTED_BAD, context, draft);
        } else if (status == ContributionStatus.SLASHED && !isHeld(row.id(), context)) {
            author(row, Cause.SLASHED, Parameters.SLASHED_BAD, context, draft);
        }
    }

    /** Whether a slash is held against those whom it concerns: once, also when an appeal did not help. */
    static boolean isHeld(ContributionId row, Context context) {
        return context.ledger().toTakeBack(row).isPresent();
    }

    private static void author(Contribution row, Cause cause, Parameter weight, Context context, Draft draft) {
        long micros = context.parameters().number(weight);
        Outcome outcome =
                cause == Cause.ACTIVE ? new Outcome(row.author(), micros, 0) : new Outcome(row.author(), 0, micros);
        note(row, cause, List.of(outcome), context, draft);
    }

    /** Notes outcomes that a row caused, in its domain and in the epoch of the leaf. */
    static void note(Contribution row, Cause cause, List<Outcome> outcomes, Context context, Draft draft) {
        Ledger ledger = context.ledger();
        draft.add(new Observed(domain(row, ledger), epoch(ledger, context.time()), cause, row.id(), outcomes));
    }
}
