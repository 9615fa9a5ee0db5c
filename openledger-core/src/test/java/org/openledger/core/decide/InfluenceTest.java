/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openledger.core.decide.Answers.FEE;
import static org.openledger.core.decide.Answers.METHOD;
import static org.openledger.core.decide.Answers.influence;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.core.decide.Town.OPERATOR;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openledger.Event;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.core.reward.StatementOf;
import org.openledger.datanet.ContributionId;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceCommand.Settle;
import org.openledger.inference.Influence.RowScore;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.reward.InfluencePool;
import org.openledger.reward.InfluencePool.Closing;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.MethodGrade.Agreement;
import org.openledger.reward.Payment;
import org.openledger.reward.PoolId;
import org.openledger.reward.RewardCommand.RecordGrade;
import org.openledger.reward.RewardEvent.InfluenceCredited;
import org.openledger.reward.RewardEvent.PlayerScore;
import org.openledger.reward.RewardEvent.PoolClosed;
import org.openledger.reward.RewardEvent.PoolPaid;
import org.openledger.reward.Statement;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** L140 to L147: what rows did beyond verbatim use is paid when it is told from noise. */
class InfluenceTest {
    private static final long CLIP = 1_000_000;
    private static final PoolId POOL = new PoolId(0);
    private static final Parameters STANDARD =
            Parameters.standard().with(Parameters.INFLUENCE_PAYER_LEAST, FEE.units());

    private Answers answers = new Answers(STANDARD);
    private Town town = answers.town;
    private ContributionId adas = new ContributionId(0);
    private ContributionId bobs = new ContributionId(0);
    private ModelId model = new ModelId(0);

    private void begin(Parameters parameters) {
        answers = new Answers(parameters);
        town = answers.town;
        adas = answers.row(ADA);
        bobs = answers.row(BOB);
        model = answers.village.model();
        answers.nextEpoch();
    }

    private void graded() {
        begin(STANDARD);
        answers.grade(model, METHOD, 500_000, 400_000);
    }

    /** A tenth of the tokens is Ada's by span, half is influence's: ada's row helped as much as counts, bob's did not. */
    private List<Event> answer(AccountId payer) {
        return answers.answer(
                payer,
                model,
                List.of(new RowCredit(adas, 100_000)),
                influence(500_000, new RowScore(adas, 2 * CLIP), new RowScore(bobs, 0)));
    }

    @Test
    void l140WithoutAGradeInfluenceIsShownAndNotPaid() {
        begin(STANDARD);
        List<Event> events = answer(CY);
        assertThat(moved(events, Reason.FEE_UNGRADED)).isEqualTo(Amount.open("0.00495"));
        assertThat(moved(events, Reason.FEE_CONTRIBUTOR)).isEqualTo(Amount.open("0.00099"));
        assertThat(moved(events, Reason.FEE_UNATTRIBUTED)).isEqualTo(Amount.open("0.00396"));
        assertThat(moved(events, Reason.FEE_PENDING)).isEqualTo(Amount.ZERO);
        assertThat(town.state.pools()).isZero();
        assertThat(town.state.settlement(new RequestId(0)).orElseThrow().influence())
                .isPresent();
    }

    @Test
    void l140TheWeightOfTheGradeIsPendingAndTheStatementShowsIt() {
        graded();
        RequestId id = answers.ask(CY, model);
        List<Event> events = answers.settle(
                id, List.of(), influence(1_000_000, new RowScore(adas, 2 * CLIP), new RowScore(bobs, -5)));
        Statement statement = StatementOf.settlement(town.state.request(id).orElseThrow(), events);
        assertThat(statement.pending())
                .contains(new Payment(Pot.numbered(Pot.Kind.PENDING, 0), Amount.open("0.00396"), Reason.FEE_PENDING));
        assertThat(statement.commons()).isEqualTo(Amount.open("0.00594"));
        assertThat(Stream.concat(statement.paid().stream(), statement.pending().stream())
                        .map(Payment::amount)
                        .reduce(statement.refunded(), Amount::plus))
                .isEqualTo(statement.escrowed());
        assertThat(Town.only(InfluenceCredited.class, events).scores())
                .containsExactlyInAnyOrder(new PlayerScore(ADA, CLIP), new PlayerScore(BOB, -5));
        assertThat(town.pot(Pot.Kind.PENDING, 0)).isEqualTo(Amount.open("0.00396"));
    }

    @Test
    void l140CreditsAndInfluenceAreAtMostTheWhole() {
        graded();
        RequestId request = answers.ask(CY, model);
        List<RowCredit> half = List.of(new RowCredit(adas, 500_000));
        assertThat(no(request, half, 500_001, new RowScore(adas, 1))).isEqualTo(Code.BAD_SETTLEMENT);
        assertThat(no(request, half, 1, new RowScore(bobs, 1), new RowScore(adas, 1)))
                .isEqualTo(Code.BAD_SETTLEMENT);
        assertThat(no(request, half, 1, new RowScore(new ContributionId(9), 1))).isEqualTo(Code.BAD_SETTLEMENT);
        answers.settle(request, half, influence(500_000, new RowScore(adas, 1)));
    }

    @Test
    void l142AGradeIsRecordedOnceAndNamesEveryOtherMethod() {
        graded();
        assertThat(no(grade(METHOD, 1))).isEqualTo(Code.ALREADY_EXISTS);
        assertThat(no(grade("other/1", 1))).isEqualTo(Code.GRADE_INCOMPLETE);
        assertThat(no(new MethodGrade(new ModelId(9), METHOD, 1, 1, 1, Hash.ZERO, List.of())))
                .isEqualTo(Code.NOT_FOUND);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MethodGrade(model, METHOD, 500_000, 400_000, 400_001, Hash.ZERO, List.of()));
        for (int i = 1; i < MethodGrade.MAX_METHODS; i++) {
            Agreement[] all = town.state.grades(model).stream()
                    .map(known -> new Agreement(known.method(), 900_000))
                    .toArray(Agreement[]::new);
            answers.grade(model, "m" + i, 1, 1, all);
        }
        assertThat(no(grade("more", 1))).isEqualTo(Code.LIMIT_EXCEEDED);
    }

    @Test
    void l142MethodsThatDisagreePayTheLowerBound() {
        graded();
        answers.grade(model, "other/1", 100_000, 100_000, new Agreement(METHOD, 300_000));
        assertThat(moved(answer(CY), Reason.FEE_PENDING)).isEqualTo(Amount.open("0.00198"));
        answers.grade(
                model, "third/1", 50_000, 50_000, new Agreement(METHOD, 299_999), new Agreement("other/1", 1_000_000));
        assertThat(moved(answer(CY), Reason.FEE_PENDING)).isEqualTo(Amount.open("0.0002475"));
    }

    @Test
    void l145EightPayersTellMeritFromNoiseAndSevenDoNot() {
        graded();
        payers(7);
        assertThat(vested()).isEqualTo(Amount.ZERO);
        assertThat(town.pot(Pot.Kind.PENDING, 0)).isEqualTo(Amount.ZERO);
        graded();
        payers(8);
        assertThat(vested()).isEqualTo(Amount.open("0.01584"));
        assertThat(town.state.earned(ADA)).isEqualTo(Amount.open("0.01584").plus(Amount.open("0.00792")));
    }

    @Test
    void l143APoolClosesAtItsFixedMillisecondAndPaysFromTheNextTick() {
        graded();
        payers(8);
        InfluencePool pool = town.state.pool(POOL).orElseThrow();
        assertThat(pool.closesAt()).isEqualTo(pool.end() + STANDARD.number(Parameters.ANSWER_WINDOW));
        town.clock = pool.closesAt() - 1;
        assertThat(town.tick()).isEmpty();
        town.clock++;
        assertThat(town.tick()).containsExactly(new PoolClosed(POOL, 2, 1));
        assertThat(town.tick()).last().isEqualTo(new PoolPaid(POOL, 2, true));
        assertThat(town.tick()).isEmpty();
        assertThat(town.state.pool(POOL).orElseThrow().closing()).contains(new Closing(2, 1, 2, true));
        assertThat(town.state.votes(POOL)).isEmpty();
    }

    @Test
    void l143AnAnswerBelongsToTheEpochInWhichItWasAskedFor() {
        graded();
        answers.nextEpoch();
        town.clock--;
        RequestId last = answers.ask(CY, model);
        town.clock++;
        RequestId first = answers.ask(CY, model);
        answers.settle(last, List.of(), influence(1_000_000, new RowScore(adas, CLIP)));
        answers.settle(first, List.of(), influence(1_000_000, new RowScore(adas, CLIP)));
        assertThat(town.state.pools()).isEqualTo(2);
        assertThat(town.state.pool(new PoolId(1)).orElseThrow().end()
                        - town.state.pool(POOL).orElseThrow().end())
                .isEqualTo(STANDARD.number(Parameters.REWARD_EPOCH));
    }

    @Test
    void l144APayerBelowTheLeastHasNoVoteAndHisMoneyIsTheCommons() {
        begin(STANDARD.with(Parameters.INFLUENCE_PAYER_LEAST, FEE.units().add(java.math.BigInteger.ONE)));
        answers.grade(model, METHOD, 500_000, 400_000);
        payers(8);
        assertThat(vested()).isEqualTo(Amount.ZERO);
    }

    @Test
    void l144OneBusyPayerIsOneVote() {
        graded();
        for (int i = 0; i < 50; i++) {
            answer(CY);
        }
        assertThat(vested()).isEqualTo(Amount.ZERO);
    }

    @Test
    void l144ManySmallScoresOfOnePayerAreOneSmallVote() {
        graded();
        for (int i = 0; i < 32; i++) {
            answers.answer(
                    Town.person(5 + i % 8),
                    model,
                    List.of(new RowCredit(adas, 100_000)),
                    influence(500_000, new RowScore(adas, CLIP / 4), new RowScore(bobs, 0)));
        }
        assertThat(vested()).isEqualTo(Amount.ZERO);
    }

    @Test
    void l144ThePayersOwnRowsAreNotScored() {
        graded();
        List<Event> events = answer(ADA);
        assertThat(Town.only(InfluenceCredited.class, events).scores()).containsExactly(new PlayerScore(BOB, 0));
        List<Event> alone = answers.answer(ADA, model, List.of(), influence(1_000_000, new RowScore(adas, CLIP)));
        assertThat(moved(alone, Reason.FEE_UNGRADED)).isEqualTo(Answers.CONTRIBUTORS);
    }

    @Test
    void l147WhatAPoolCannotTellApartIsTheCommons() {
        begin(STANDARD.with(Parameters.INFLUENCE_PLAYERS, 2).with(Parameters.INFLUENCE_PAYERS, 1));
        answers.grade(model, METHOD, 500_000, 400_000);
        assertThat(moved(answer(CY), Reason.FEE_PENDING)).isEqualTo(Amount.open("0.00198"));
        assertThat(moved(answer(CY), Reason.FEE_PENDING)).isEqualTo(Amount.open("0.00198"));
        assertThat(moved(answer(Town.person(6)), Reason.FEE_PENDING)).isEqualTo(Amount.ZERO);
        begin(STANDARD.with(Parameters.INFLUENCE_PLAYERS, 1));
        answers.grade(model, METHOD, 500_000, 400_000);
        assertThat(moved(answer(CY), Reason.FEE_UNGRADED)).isEqualTo(Amount.open("0.00495"));
    }

    private void payers(int count) {
        for (int i = 0; i < count; i++) {
            answer(Town.person(5 + i));
        }
    }

    /** Closes the pool and pays it; what went to accounts. */
    private Amount vested() {
        town.clock = town.state.pool(POOL).orElseThrow().closesAt();
        town.tick();
        return town.tick().stream()
                .filter(Moved.class::isInstance)
                .map(Moved.class::cast)
                .filter(move -> move.to().equals(Pot.available(ADA)))
                .map(Moved::amount)
                .reduce(Amount.ZERO, Amount::plus);
    }

    private MethodGrade grade(String method, int weight, Agreement... agreements) {
        return new MethodGrade(model, method, weight, weight, weight, Hash.ZERO, List.of(agreements));
    }

    private Code no(MethodGrade grade) {
        return town.no(OPERATOR, new RecordGrade(grade));
    }

    private Code no(RequestId request, List<RowCredit> credits, int ppm, RowScore... scores) {
        return town.no(OPERATOR, new Settle(Answers.settlement(request, credits, influence(ppm, scores))));
    }

    private static Amount moved(List<Event> events, Reason reason) {
        return events.stream()
                .filter(Moved.class::isInstance)
                .map(Moved.class::cast)
                .filter(move -> move.reason() == reason)
                .map(Moved::amount)
                .reduce(Amount.ZERO, Amount::plus);
    }
}
