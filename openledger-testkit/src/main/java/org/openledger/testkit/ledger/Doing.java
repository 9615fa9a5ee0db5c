/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import org.openledger.Actor;
import org.openledger.datanet.DatanetId;
import org.openledger.governance.Parameters;
import org.openledger.model.ModelSpec;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/** Which deed a {@link Deed.Verb} is. */
final class Doing {

    private static final Amount STAKE = Amount.open(2);

    private final Choice choice;
    private final Deed deed;
    private final MoneyDeeds money;
    private final DatanetDeeds datanets;
    private final ReviewDeeds reviews;
    private final ModelDeeds models;

    Doing(Town town, Deed deed) {
        this.deed = deed;
        this.choice = new Choice(town, deed);
        this.money = new MoneyDeeds(choice);
        this.datanets = new DatanetDeeds(choice);
        this.reviews = new ReviewDeeds(choice);
        this.models = new ModelDeeds(choice);
    }

    void run() {
        switch (deed.verb()) {
            case TRANSFER -> money.transfer();
            case STAKE -> money.stake();
            case UNSTAKE -> money.unstake();
            case BURN -> money.burn();
            case HOLD -> money.hold();
            case CLAIM_INCOME -> money.claimIncome();
            case RELEASE -> money.release();
            case OPEN_PROGRAMME -> money.openProgramme();
            case CLOSE_PROGRAMME -> money.closeProgramme();
            case ENROL -> money.enrol();
            case COLLECT_YIELD -> money.collectYield();
            case ROTATE_KEY -> money.rotate();
            case CANCEL_KEY_CHANGE -> money.cancelKeyChange();
            case SET_GUARDIANS -> money.guardians();
            case RECOVER -> money.recover();
            case FOUND -> datanets.found();
            case JOIN -> datanets.join();
            case LEAVE -> datanets.leave();
            case GRANT -> datanets.grant();
            case REVISE -> datanets.revise();
            case CONTRIBUTE -> datanets.contribute();
            case LABEL -> datanets.label();
            case WITHDRAW -> datanets.withdraw();
            case ERASE -> datanets.erase();
            case RESTRICT -> datanets.restrict();
            case PUBLISH_VERSION -> datanets.publishVersion();
            case PUBLISH_FOR_A_PURPOSE -> datanets.publishForAPurpose();
            case PROFILE -> datanets.profile();
            case PROPOSE -> datanets.propose();
            case VOTE_ON_A_CHANGE -> datanets.voteOnAChange();
            case WAIT -> choice.town().pass(deed.millis());
            case SETTLE -> settle();
            default -> judgeOrEarn();
        }
    }

    private void judgeOrEarn() {
        switch (deed.verb()) {
            case VOTE -> reviews.vote();
            case REVEAL -> reviews.reveal();
            case REVIEW -> reviews.everybody();
            case CHALLENGE -> reviews.challenge();
            case CLAIM_PRIOR_PUBLICATION -> reviews.claimPriorPublication();
            case APPEAL -> reviews.appeal();
            case DECLARE_AFFILIATE -> reviews.declareAffiliate();
            case CERTIFY -> reviews.certify();
            case REVOKE -> reviews.revoke();
            case CLAIM_REVIEW -> reviews.claimReview();
            case GIVE_VERDICT -> reviews.giveVerdict();
            case HIDE_GOLD -> reviews.hideGold();
            case SHOW_GOLD -> reviews.showGold();
            case PUBLISH_MODEL -> models.publish();
            case DERIVE_MODEL -> models.derive();
            case ASK -> models.ask();
            case OPEN_JOB -> models.openJob();
            case METER_JOB -> models.meterJob();
            case CLOSE_JOB -> models.closeJob();
            case CANCEL_JOB -> models.cancelJob();
            case CLAIM_VALIDATION -> models.claimValidation();
            case CLAIM_APPROVAL -> models.claimApproval();
            case CLAIM_BONUS -> models.claimBonus();
            case RATE -> models.rate();
            default -> throw new IllegalArgumentException(deed.verb() + ": say how it is done");
        }
    }

    private void settle() {
        Town town = choice.town();
        DatanetId net = choice.actor().datanets().create(Texts.terms(0));
        for (int i = 0; i < Town.PEOPLE; i++) {
            Actor one = town.actor(i);
            one.account().stake(StakePurpose.VALIDATION, STAKE);
            if (i != deed.who()) {
                one.datanets().join(net);
            }
            one.datanets().contribute(net, Texts.row(i, i), STAKE);
        }
        reviews.everybody();
        town.pass(choice.view().parameters().number(Parameters.CHALLENGE_WINDOW));
        choice.actor().models().publish(ModelSpec.infiniteGram(net));
    }
}
