/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.openledger.Actor;
import org.openledger.LedgerView;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.RequestId;
import org.openledger.model.JobId;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/** What a {@link Deed}'s numbers mean in the town as it is at that moment. */
final class Choice {

    private static final long NOT_THERE = 1_000;

    private final Town town;
    private final Deed deed;
    private final LedgerView view;

    Choice(Town town, Deed deed) {
        this.town = town;
        this.deed = deed;
        this.view = town.ledger().read();
    }

    Town town() {
        return town;
    }

    LedgerView view() {
        return view;
    }

    Actor actor() {
        return town.actor(deed.who());
    }

    int who() {
        return deed.who();
    }

    int what() {
        return deed.what();
    }

    int size() {
        return deed.size();
    }

    Amount amount() {
        return deed.amount();
    }

    long millis() {
        return deed.millis();
    }

    Duration lock() {
        return Duration.ofMillis(deed.millis());
    }

    /** The number of somebody who is not the actor. */
    int other() {
        return deed.who() + 1 + deed.what() % (Town.PEOPLE - 1);
    }

    AccountId somebodyElse() {
        return Town.person(other()).account();
    }

    AccountId self() {
        return Town.person(deed.who()).account();
    }

    /** One of the actor's stakes. */
    StakeId stake() {
        return stake(stake -> true);
    }

    /** One of the actor's stakes that earn. */
    StakeId holding() {
        return stake(stake -> stake.purpose() == StakePurpose.HOLDING);
    }

    private StakeId stake(Predicate<Stake> fits) {
        List<Stake> own = view.stakes(self()).stream().filter(fits).toList();
        return own.isEmpty() || deed.what() == Deed.NOTHING
                ? new StakeId(NOT_THERE)
                : own.get(deed.what() % own.size()).id();
    }

    DatanetId datanet() {
        return new DatanetId(oneOf(view.datanets()));
    }

    ContributionId row() {
        return new ContributionId(oneOf(view.contributions()));
    }

    /** The datanet of the row, or one that is there. */
    DatanetId datanetOfRow() {
        return view.contribution(row()).map(Contribution::datanet).orElseGet(this::datanet);
    }

    ModelId model() {
        return new ModelId(oneOf(view.models()));
    }

    RequestId request() {
        return new RequestId(oneOf(view.requests()));
    }

    JobId job() {
        return new JobId(oneOf(view.jobs()));
    }

    ChangeId change() {
        return new ChangeId(oneOf(view.changes()));
    }

    /** A position that there is, or for once the first that there is not. */
    long oneOf(long count) {
        return count == 0 || deed.what() == Deed.NOTHING ? count : deed.what() % count;
    }
}
