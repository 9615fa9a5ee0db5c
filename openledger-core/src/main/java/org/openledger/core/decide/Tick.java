/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openledger.OpenLedgerBug;
import org.openledger.audit.Hash;
import org.openledger.core.datanet.ChangeRules;
import org.openledger.core.datanet.ContributionRules;
import org.openledger.core.inference.InferenceRules;
import org.openledger.core.ledger.SystemRules;
import org.openledger.core.model.JobRules;
import org.openledger.core.party.KeyRules;
import org.openledger.core.reputation.PayRules;
import org.openledger.core.review.Committees;
import org.openledger.core.review.ExpertRules;
import org.openledger.core.review.RoundRules;
import org.openledger.core.reward.PoolRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Seeds;
import org.openledger.core.stake.SlashRules;
import org.openledger.core.stake.StakeRules;
import org.openledger.core.table.Due;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.governance.Parameters;
import org.openledger.inference.RequestId;
import org.openledger.ledger.LedgerCommand;
import org.openledger.reward.PoolId;
import org.openledger.stake.StakeId;

/**
 * What happens by itself, when the operator says that time has passed: the epoch's seed, then what is due in order of time, kind and
 * id, up to a number of items and of bytes. What is left waits for the next tick.
 */
final class Tick {
    /** No further item begins in a leaf that has this many bytes of events. */
    static final int FULL_BYTES = 48_000;

    private final Context context;
    private final Draft draft;
    private final Optional<Hash> revealed;
    private Optional<Committees> committees = Optional.empty();

    private Tick(Context context, Draft draft, Optional<Hash> revealed) {
        this.context = context;
        this.draft = draft;
        this.revealed = revealed;
    }

    /** Decides a tick; one that finds nothing to do is accepted and does nothing. */
    static void handle(LedgerCommand.Tick command, Context context, Draft draft) {
        Optional<Hash> seed = command.seed().map(link -> SystemRules.revealSeed(link, context, draft));
        Tick tick = new Tick(context, draft, seed);
        for (Due item : tick.items()) {
            if (draft.bytes() >= FULL_BYTES) {
                return;
            }
            tick.handle(item);
            Reactions.follow(context, draft);
        }
    }

    private List<Due> items() {
        int most = (int) context.parameters().number(Parameters.TICK_ITEMS);
        Seeds seeds = context.ledger().seeds();
        long seedHeight = revealed.isPresent() ? context.height() : seeds.height();
        return Stream.concat(
                        context.ledger().waiting(seedHeight, most).stream(),
                        context.ledger().due(context.time(), most).stream())
                .sorted()
                .limit(most)
                .toList();
    }

    private void handle(Due item) {
        switch (item.kind()) {
            case DRAW -> committees().draw(row(item.id()), draft);
            case ROW -> endOfState(row(item.id()));
            case STAKE -> StakeRules.release(new StakeId(item.id()), draft);
            case SLASH -> SlashRules.expire(item.id(), context, draft);
            case REQUEST -> InferenceRules.expire(new RequestId(item.id()), context, draft);
            case CHANGE -> ChangeRules.close(new ChangeId(item.id()), context, draft);
            case CLAIM -> ExpertRules.lapse(new ContributionId(item.id()), context, draft);
            case JOB -> JobRules.expire(item.id(), context, draft);
            case KEY -> KeyRules.complete(item.id(), context, draft);
            case EPOCH_PAY -> PayRules.close(item.id(), context, draft);
            case POOL -> PoolRules.handle(new PoolId(item.id()), context, draft);
        }
    }

    private void endOfState(Contribution row) {
        switch (row.status()) {
            case COMMITTED -> ContributionRules.expire(row, context, draft);
            case SCREENED -> ExpertRules.giveUp(row, draft);
            case IN_REVIEW, CHALLENGED, APPEALED -> RoundRules.close(row, context, draft);
            case ACCEPTED -> ContributionRules.activate(row, draft);
            default -> throw new OpenLedgerBug(row.id() + " is " + row.status() + " and on the agenda");
        }
    }

    private Committees committees() {
        Committees drawn = committees.orElseGet(() ->
                new Committees(revealed.orElseGet(() -> context.ledger().seeds().seed()), context));
        committees = Optional.of(drawn);
        return drawn;
    }

    private Contribution row(long id) {
        return context.ledger()
                .contribution(new ContributionId(id))
                .orElseThrow(() -> new OpenLedgerBug("row-" + id + " is on the agenda and not there"));
    }
}
