/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.openledger.Actor;
import org.openledger.audit.Hash;
import org.openledger.governance.Parameters;
import org.openledger.privacy.Salt;
import org.openledger.review.Claim;
import org.openledger.review.ReviewTask;
import org.openledger.review.Reviews;
import org.openledger.review.Vote;

/** Deeds of validators, challengers, authors who appeal, experts, and those who know an answer. */
final class ReviewDeeds {

    private static final Hash EVIDENCE = Hash.sha256("an older page".getBytes(StandardCharsets.UTF_8));
    private static final Salt SALT =
            Salt.of(Hash.sha256("gold".getBytes(StandardCharsets.UTF_8)).bytes());

    private final Choice choice;
    private final Reviews reviews;

    ReviewDeeds(Choice choice) {
        this.choice = choice;
        this.reviews = choice.actor().reviews();
    }

    void vote() {
        vote(choice.actor());
    }

    void reveal() {
        reviews.revealAll();
    }

    /** Everybody votes, and reveals, and the tick decides. */
    void everybody() {
        Town town = choice.town();
        Parameters parameters = choice.view().parameters();
        town.pass(parameters.number(Parameters.EPOCH));
        for (int i = 0; i < Town.PEOPLE; i++) {
            vote(town.actor(i));
        }
        town.pass(parameters.number(Parameters.VOTE_WINDOW));
        for (int i = 0; i < Town.PEOPLE; i++) {
            town.actor(i).reviews().revealAll();
        }
        town.pass(parameters.number(Parameters.VOTE_REVEAL_WINDOW));
    }

    private void vote(Actor validator) {
        List<ReviewTask> tasks = validator.reviews().tasks();
        Vote vote = choice.what() % 5 == 1 ? Vote.SLASH : choice.what() % 5 == 2 ? Vote.REJECT : Vote.ACCEPT;
        validator.reviews().voteAll(tasks, Collections.nCopies(tasks.size(), vote));
    }

    void challenge() {
        reviews.challenge(choice.row(), choice.amount(), "looks copied");
    }

    void claimPriorPublication() {
        Claim claim = choice.size() % 2 == 0
                ? Claim.publishedBy(choice.somebodyElse(), EVIDENCE, "stood there before")
                : Claim.publishedElsewhere(EVIDENCE, "stood elsewhere before");
        reviews.challenge(choice.row(), choice.amount(), claim);
    }

    void appeal() {
        reviews.appeal(choice.row(), choice.amount(), "it is my own");
    }

    void declareAffiliate() {
        reviews.declareAffiliate(choice.somebodyElse());
    }

    void certify() {
        reviews.certify(
                choice.datanet(), choice.somebodyElse(), choice.town().clock().millis() + 100 * choice.millis());
    }

    void revoke() {
        reviews.revoke(choice.datanet(), choice.somebodyElse());
    }

    void claimReview() {
        reviews.claim(choice.row());
    }

    void giveVerdict() {
        reviews.answer(choice.row(), choice.size() % 4 == 0 ? Vote.REJECT : Vote.ACCEPT, EVIDENCE);
    }

    void hideGold() {
        Vote vote = known();
        choice.town().golds().add(new Town.Gold(reviews.commitGold(choice.row(), vote, SALT), choice.row(), vote));
    }

    void showGold() {
        List<Town.Gold> golds = choice.town().golds();
        Town.Gold gold =
                golds.isEmpty() ? new Town.Gold(0, choice.row(), known()) : golds.get(choice.what() % golds.size());
        reviews.revealGold(gold.number(), gold.row(), gold.vote(), SALT);
    }

    private Vote known() {
        return choice.size() % 2 == 0 ? Vote.ACCEPT : Vote.REJECT;
    }
}
