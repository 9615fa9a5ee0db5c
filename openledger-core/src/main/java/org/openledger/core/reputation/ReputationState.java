/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.reputation.Reputation;
import org.openledger.reputation.ReputationEvent.Cause;
import org.openledger.reputation.ReputationEvent.Observed;
import org.openledger.reputation.ReputationEvent.Outcome;
import org.openledger.reputation.ReputationEvent.TakenBack;

/** Everybody's outcomes by domain, and what each slash had noted. Who has no outcome takes no place. */
public final class ReputationState implements Room {
    private final KeyedTable<Standing, Outcomes> outcomes = new KeyedTable<>(80, Standing.CODEC, Outcomes.CODEC);
    private final KeyedTable<ContributionId, Slashing> slashings =
            new KeyedTable<>(81, DatanetCodecs.CONTRIBUTION_ID, Slashing.CODEC);

    @Override
    public List<Table> tables() {
        return List.of(outcomes, slashings);
    }

    /** An account's reputation in a domain in an epoch, when the part {@code kept} of an outcome counts an epoch later. */
    public Reputation reputation(AccountId account, String domain, long epoch, long kept) {
        return outcomes.find(new Standing(account, domain))
                .orElse(Outcomes.NONE)
                .at(epoch, kept);
    }

    /** What takes back what the slash of a row had noted, if it noted anything. */
    public Optional<TakenBack> toTakeBack(ContributionId row) {
        return slashings.find(row).map(noted -> new TakenBack(noted.domain(), noted.epoch(), row, noted.outcomes()));
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(Observed.class, TakenBack.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Observed e) {
            observed(e);
        } else if (event instanceof TakenBack e) {
            slashings.remove(e.contribution());
            e.outcomes().forEach(outcome -> takeBack(e, outcome));
        }
    }

    private void observed(Observed event) {
        for (Outcome outcome : event.outcomes()) {
            Standing standing = new Standing(outcome.account(), event.domain());
            outcomes.put(standing, outcomes.find(standing).orElse(Outcomes.NONE).plus(event.epoch(), outcome));
        }
        if (event.cause() == Cause.SLASHED || event.cause() == Cause.APPROVED) {
            Optional<Slashing> noted = slashings.find(event.contribution());
            slashings.put(
                    event.contribution(), noted.map(more -> more.and(event)).orElseGet(() -> Slashing.of(event)));
        }
    }

    private void takeBack(TakenBack event, Outcome outcome) {
        Standing standing = new Standing(outcome.account(), event.domain());
        Outcomes left = outcomes.find(standing).orElse(Outcomes.NONE).minus(event.epoch(), outcome);
        if (left.sums().isEmpty()) {
            outcomes.remove(standing);
        } else {
            outcomes.put(standing, left);
        }
    }
}
