/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Answers.CONTRIBUTORS;
import static org.openledger.core.decide.Answers.FEE;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Edge;
import org.openledger.datanet.Work;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.reward.Earnings;
import org.openledger.reward.RewardCommand.ClaimBonus;
import org.openledger.reward.RewardCommand.Rate;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.Pot;

/** L148 to L154: sources, bonuses, feedback, and what a row has earned. */
class EarningTest {
    private static final BasisPoints HALF = BasisPoints.of(5_000);

    private Answers answers = new Answers(Parameters.standard());
    private Town town = answers.town;

    private void begin(Parameters parameters) {
        answers = new Answers(parameters);
        town = answers.town;
    }

    private void answer(AccountId payer, ModelId model, ContributionId row, int ppm) {
        answers.answer(payer, model, List.of(new RowCredit(row, ppm)), Optional.empty());
    }

    @Test
    void l148ALabelAndItsRowShareAndWhoOnlyLabelsEarns() {
        ContributionId raw = answers.row(ADA);
        ContributionId label = answers.row(BOB, Optional.of(Derivation.labels(raw, HALF)));
        Amount ada = town.free(ADA);
        answer(CY, answers.village.model(), label, 1_000_000);
        assertThat(town.state.earned(BOB)).isEqualTo(Amount.open("0.00495"));
        assertThat(town.state.earned(ADA)).isEqualTo(Amount.open("0.00495"));
        assertThat(town.free(ADA).minus(ada)).isEqualTo(Amount.open("0.00495").plus(Amount.open("0.0044")));
        assertThat(earnings(raw).ppm()).isZero();
        assertThat(earnings(raw).answers()).isEqualTo(1);
    }

    @Test
    void l148ASourceOnTwoWaysIsPaidOnceWithBothParts() {
        ContributionId raw = answers.row(ADA);
        ContributionId clean = answers.row(BOB, Optional.of(Derivation.cleans(raw, HALF)));
        Derivation both = new Derivation(Work.LABEL, List.of(new Edge(raw, HALF), new Edge(clean, HALF)));
        ContributionId label = answers.row(CY, Optional.of(both));
        answer(Town.person(6), answers.village.model(), label, 1_000_000);
        assertThat(earnings(raw).amount()).isEqualTo(Amount.open("0.007425"));
        assertThat(earnings(raw).answers()).isEqualTo(1);
        assertThat(earnings(clean).amount()).isEqualTo(Amount.open("0.002475"));
        assertThat(earnings(label).amount()).isEqualTo(Amount.ZERO);
    }

    @Test
    void l149TenTimesTheAttributionIsTenTimesTheBonus() {
        ContributionId useful = answers.row(ADA);
        ContributionId lessUseful = answers.row(BOB);
        ModelId model = answers.village.model();
        for (int i = 0; i < 10; i++) {
            answer(CY, model, useful, 100_000);
        }
        answer(CY, model, lessUseful, 100_000);
        Amount pool = town.state.balance(Pot.only(Pot.Kind.POOL));
        town.ok(ADA, new ClaimBonus(useful));
        town.ok(BOB, new ClaimBonus(lessUseful));
        assertThat(earnings(lessUseful).bonus()).isEqualTo(Amount.open("0.000099"));
        assertThat(earnings(useful).bonus()).isEqualTo(Amount.open("0.00099"));
        assertThat(pool.minus(town.state.balance(Pot.only(Pot.Kind.POOL)))).isEqualTo(Amount.open("0.001089"));
        assertThat(town.no(ADA, new ClaimBonus(useful))).isEqualTo(Code.EMPTY);
        assertThat(town.no(BOB, new ClaimBonus(useful))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(BOB, new ClaimBonus(new ContributionId(9)))).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void l149TheCapOfAnEpochIsExhaustedToTheUnit() {
        Amount bonus = Amount.open("0.00099");
        begin(Parameters.standard().with(Parameters.BONUS_CAP, bonus.units()));
        ContributionId row = answers.row(ADA);
        ModelId model = answers.village.model();
        answers.nextEpoch();
        answer(CY, model, row, 1_000_000);
        town.ok(ADA, new ClaimBonus(row));
        answer(CY, model, row, 1_000_000);
        assertThat(town.no(ADA, new ClaimBonus(row))).isEqualTo(Code.POOL_EXHAUSTED);
        answers.nextEpoch();
        town.ok(ADA, new ClaimBonus(row));
        begin(Parameters.standard()
                .with(Parameters.BONUS_CAP, bonus.minus(Amount.ofUnits(1)).units()));
        ContributionId other = answers.row(ADA);
        answer(CY, answers.village.model(), other, 1_000_000);
        assertThat(town.no(ADA, new ClaimBonus(other))).isEqualTo(Code.POOL_EXHAUSTED);
    }

    @Test
    void l150OnlyThePayerRatesOnceAndUntilTheMillisecond() {
        ContributionId row = answers.row(ADA);
        ModelId model = answers.village.model();
        RequestId request = answers.ask(CY, model);
        assertThat(town.no(CY, new Rate(request, true))).isEqualTo(Code.WRONG_STATE);
        answers.settle(request, List.of(new RowCredit(row, 1)), Optional.empty());
        assertThat(town.no(ADA, new Rate(request, true))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(CY, new Rate(new RequestId(9), true))).isEqualTo(Code.NOT_FOUND);
        RequestId late = answers.ask(CY, model);
        answers.settle(late, List.of(), Optional.empty());
        town.ok(CY, new Rate(request, true));
        assertThat(town.no(CY, new Rate(request, false))).isEqualTo(Code.ALREADY_EXISTS);
        InferenceRequest open = town.state.request(late).orElseThrow();
        town.clock = open.deadline() + Parameters.standard().number(Parameters.FEEDBACK_WINDOW);
        assertThat(town.no(CY, new Rate(late, true))).isEqualTo(Code.WINDOW_CLOSED);
        town.clock--;
        town.ok(CY, new Rate(late, true));
    }

    @Test
    void l151BadAnswersLowerTheNextEpochsPayByTheirPartOfTheFees() {
        ContributionId row = answers.row(ADA);
        ModelId model = answers.village.model();
        answers.nextEpoch();
        for (int i = 0; i < 4; i++) {
            answer(CY, model, row, 1_000_000);
        }
        town.ok(CY, new Rate(new RequestId(0), false));
        answer(CY, model, row, 1_000_000);
        assertThat(earnings(row).amount()).isEqualTo(times(CONTRIBUTORS, 5));
        assertThat(earnings(row).multiplierPpm()).isEqualTo(1_000_000);
        answers.nextEpoch();
        Amount commons = town.pot(Pot.Kind.COMMONS, 0);
        answer(CY, model, row, 1_000_000);
        Amount paid = earnings(row).amount().minus(times(CONTRIBUTORS, 5));
        assertThat(earnings(row).multiplierPpm()).isEqualTo(900_000);
        assertThat(paid).isEqualTo(Amount.open("0.00891"));
        assertThat(town.pot(Pot.Kind.COMMONS, 0).minus(commons)).isEqualTo(Amount.open("0.00099"));
        answers.nextEpoch();
        answer(CY, model, row, 1_000_000);
        assertThat(earnings(row).multiplierPpm()).isEqualTo(1_000_000);
    }

    @Test
    void l150AnOpinionWeighsWhatWasPaidForAndOnePayersAtMostTheCap() {
        begin(Parameters.standard().with(Parameters.FEEDBACK_CAP, FEE.units()));
        ContributionId row = answers.row(ADA);
        ModelId model = answers.village.model();
        answers.nextEpoch();
        for (int i = 0; i < 4; i++) {
            answer(CY, model, row, 1_000_000);
            town.ok(CY, new Rate(new RequestId(i), false));
        }
        answers.nextEpoch();
        answer(CY, model, row, 1_000_000);
        assertThat(earnings(row).multiplierPpm()).isEqualTo(875_000);
    }

    @Test
    void l152AnOpinionEarnsOutOfTheCommonsAndNeverMoreThanItCost() {
        ContributionId row = answers.row(ADA);
        ModelId model = answers.village.model();
        answer(CY, model, row, 1_000_000);
        Amount before = town.free(CY);
        town.ok(CY, new Rate(new RequestId(0), true));
        assertThat(town.free(CY)).isEqualTo(before);
        answer(CY, model, row, 500_000);
        before = town.free(CY);
        town.ok(CY, new Rate(new RequestId(1), true));
        assertThat(town.free(CY).minus(before)).isEqualTo(Amount.open("0.00011"));
    }

    @Test
    void l153ARowsHistoryIsAnswersCreditsAndMoney() {
        ContributionId row = answers.row(ADA);
        ModelId model = answers.village.model();
        assertThat(town.state.earnings(row)).isEmpty();
        answer(CY, model, row, 250_000);
        answer(CY, model, row, 500_000);
        assertThat(town.state.earnings(row))
                .contains(new Earnings(2, 750_000, Amount.open("0.007425"), Amount.ZERO, 1_000_000));
    }

    /** Ada owns the model and the row, asks herself, rates herself and draws the bonus: three quarters come back. */
    @Test
    void l154WhoPaysHimselfGetsLessBackThanHePaid() {
        ContributionId row = answers.row(ADA);
        ModelId model = answers.village.model();
        Amount before = town.free(ADA);
        for (int i = 0; i < 10; i++) {
            answer(ADA, model, row, 1_000_000);
            town.ok(ADA, new Rate(new RequestId(i), true));
        }
        town.ok(ADA, new ClaimBonus(row));
        Amount lost = before.minus(town.free(ADA));
        assertThat(lost).isEqualTo(times(Amount.open("0.00671"), 10));
        assertThat(lost.units().multiply(java.math.BigInteger.valueOf(10_000)))
                .isEqualTo(times(FEE, 10).units().multiply(java.math.BigInteger.valueOf(3_050)));
    }

    private Earnings earnings(ContributionId row) {
        return town.state.earnings(row).orElseThrow();
    }

    private static Amount times(Amount amount, int times) {
        return Amount.ofUnits(amount.units().multiply(java.math.BigInteger.valueOf(times)));
    }
}
