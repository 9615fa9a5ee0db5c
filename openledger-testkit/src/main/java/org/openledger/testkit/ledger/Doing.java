/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.Collections;
import java.util.List;
import org.openledger.Actor;
import org.openledger.LedgerView;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.Role;
import org.openledger.governance.Parameters;
import org.openledger.inference.Prompt;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewTask;
import org.openledger.review.Vote;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/** How a {@link Deed} is done: its numbers become things of the town as it is at that moment. */
final class Doing {

    private static final Amount STAKE = Amount.open(2);

    private final Town town;
    private final Deed deed;
    private final Actor actor;
    private final LedgerView view;

    Doing(Town town, Deed deed) {
        this.town = town;
        this.deed = deed;
        this.actor = town.actor(deed.who());
        this.view = town.ledger().read();
    }

    void run() {
        switch (deed.verb()) {
            case TRANSFER -> actor.account().transfer(somebodyElse(), deed.amount());
            case STAKE -> actor.account().stake(purpose(), deed.amount());
            case UNSTAKE -> actor.account().unstake(stake());
            case FOUND -> actor.datanets().create(Texts.terms(deed.what()));
            case JOIN -> actor.datanets().join(datanet());
            case LEAVE -> actor.datanets().leave(datanet());
            case GRANT -> actor.datanets().grant(datanet(), somebodyElse(), role());
            case REVISE -> actor.datanets().revise(datanet(), Texts.terms(deed.size()));
            case CONTRIBUTE ->
                actor.datanets().contribute(datanet(), Texts.row(deed.what(), deed.size()), deed.amount());
            case WITHDRAW -> actor.datanets().withdraw(row());
            case PUBLISH_VERSION -> actor.datanets().publishVersion(datanet());
            case VOTE -> vote(actor);
            case REVEAL -> actor.reviews().revealAll();
            case REVIEW -> review();
            case CHALLENGE -> actor.reviews().challenge(row(), deed.amount(), "looks copied");
            case PUBLISH_MODEL -> actor.models().publish(ModelSpec.infiniteGram(datanet()));
            case ASK -> actor.models().ask(model(), prompt(), deed.amount());
            case WAIT -> pass(deed.millis());
            case SETTLE -> settle();
        }
    }

    private void settle() {
        DatanetId net = actor.datanets().create(Texts.terms(0));
        for (int i = 0; i < Town.PEOPLE; i++) {
            Actor one = town.actor(i);
            one.account().stake(StakePurpose.VALIDATION, STAKE);
            if (i != deed.who()) {
                one.datanets().join(net);
            }
            one.datanets().contribute(net, Texts.row(i, i), STAKE);
        }
        review();
        pass(view.parameters().number(Parameters.CHALLENGE_WINDOW));
        actor.models().publish(ModelSpec.infiniteGram(net));
    }

    private void review() {
        pass(view.parameters().number(Parameters.EPOCH));
        for (int i = 0; i < Town.PEOPLE; i++) {
            vote(town.actor(i));
        }
        pass(view.parameters().number(Parameters.VOTE_WINDOW));
        for (int i = 0; i < Town.PEOPLE; i++) {
            town.actor(i).reviews().revealAll();
        }
        pass(view.parameters().number(Parameters.VOTE_REVEAL_WINDOW));
    }

    private void vote(Actor validator) {
        List<ReviewTask> tasks = validator.reviews().tasks();
        Vote vote = deed.what() % 5 == 1 ? Vote.SLASH : deed.what() % 5 == 2 ? Vote.REJECT : Vote.ACCEPT;
        validator.reviews().voteAll(tasks, Collections.nCopies(tasks.size(), vote));
    }

    private void pass(long millis) {
        town.clock().advance(millis);
        town.tick();
    }

    private AccountId somebodyElse() {
        return Town.person(deed.who() + 1 + deed.what() % (Town.PEOPLE - 1)).account();
    }

    private StakePurpose purpose() {
        return deed.what() % 3 == 0 ? StakePurpose.SERVING : StakePurpose.VALIDATION;
    }

    private Role role() {
        return Role.values()[deed.what() % Role.values().length];
    }

    private Prompt prompt() {
        return Texts.prompt(deed.what()).withMaxTokens(1 + deed.size() % 8);
    }

    private StakeId stake() {
        List<Stake> own = view.stakes(actor.account().id());
        return own.isEmpty() || deed.what() == Deed.NOTHING
                ? new StakeId(1_000)
                : own.get(deed.what() % own.size()).id();
    }

    private DatanetId datanet() {
        return new DatanetId(oneOf(view.datanets()));
    }

    private ContributionId row() {
        return new ContributionId(oneOf(view.contributions()));
    }

    private ModelId model() {
        return new ModelId(oneOf(view.models()));
    }

    /** A position that there is, or for once the first that there is not. */
    private long oneOf(long count) {
        return count == 0 || deed.what() == Deed.NOTHING ? count : deed.what() % count;
    }
}
