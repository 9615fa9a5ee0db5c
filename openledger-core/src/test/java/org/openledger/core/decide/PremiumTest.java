/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.core.decide.Town.NODE;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.hash;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceCommand.Abandon;
import org.openledger.inference.RequestId;
import org.openledger.model.ModelId;
import org.openledger.reward.RewardCommand.MeterEnergy;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** L218 to L221: what an answer took, and what its node earns for taking less. An answer of 30 tokens is expected to take 30 joules, and its node gets 0.0033 OPEN. */
class PremiumTest {
    private static final long REFERENCE = 30_000_000;
    private static final Amount HALF = Amount.open("0.00033");

    private Answers answers = new Answers(Parameters.standard());
    private Town town = answers.town;
    private ModelId model = new ModelId(0);

    private void begin(Parameters parameters) {
        answers = new Answers(parameters);
        town = answers.town;
        answers.row(ADA);
        model = answers.village.model();
        answers.nextEpoch();
    }

    private RequestId answered() {
        RequestId request = answers.ask(CY, model);
        answers.settle(request, List.of(), Optional.empty());
        return request;
    }

    private static MeterEnergy energy(RequestId request, long microjoules) {
        return new MeterEnergy(request, microjoules, hash("meter", request));
    }

    /** What the node has more after an answer was metered. */
    private Amount premium(long microjoules) {
        RequestId request = answered();
        Amount before = town.free(NODE);
        Amount pool = town.state.balance(Pot.only(Pot.Kind.POOL));
        town.ok(OPERATOR, energy(request, microjoules));
        Amount premium = town.free(NODE).minus(before);
        assertThat(pool.minus(town.state.balance(Pot.only(Pot.Kind.POOL)))).isEqualTo(premium);
        return premium;
    }

    @Test
    void l218EnergyIsRecordedOnceAndOnlyOfASettledAnswer() {
        begin(Parameters.standard());
        RequestId request = answers.ask(CY, model);
        assertThat(town.no(OPERATOR, energy(request, 1))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(OPERATOR, energy(new RequestId(9), 1))).isEqualTo(Code.NOT_FOUND);
        answers.settle(request, List.of(), Optional.empty());
        assertThat(town.state.energy(request)).isEmpty();
        town.ok(OPERATOR, energy(request, REFERENCE + 1));
        assertThat(town.state.energy(request)).contains(REFERENCE + 1);
        assertThat(town.no(OPERATOR, energy(request, 1))).isEqualTo(Code.ALREADY_EXISTS);
        RequestId given = answers.ask(CY, model);
        town.ok(OPERATOR, new Abandon(given, "no answer"));
        assertThat(town.no(OPERATOR, energy(given, 1))).isEqualTo(Code.WRONG_STATE);
    }

    @Test
    void l219HalfTheEnergyEarnsATenthMoreAndTheReferenceNothing() {
        begin(Parameters.standard());
        assertThat(premium(REFERENCE / 2)).isEqualTo(HALF);
        assertThat(premium(REFERENCE)).isEqualTo(Amount.ZERO);
        assertThat(premium(REFERENCE + 1)).isEqualTo(Amount.ZERO);
        assertThat(premium(REFERENCE - 1)).isEqualTo(Amount.open("0.000000000022"));
        assertThat(premium(Long.MAX_VALUE)).isEqualTo(Amount.ZERO);
    }

    @Test
    void l219TheNumbersAreThoseThatTheRequestPinned() {
        begin(Parameters.standard());
        RequestId request = answered();
        Parameters doubled = town.state.parameters().with(Parameters.PREMIUM_RATE, 4_000);
        town.ok(OPERATOR, new org.openledger.governance.GovernanceCommand.ChangeParameters(doubled.atVersion(2)));
        Amount before = town.free(NODE);
        town.ok(OPERATOR, energy(request, REFERENCE / 2));
        assertThat(town.free(NODE).minus(before)).isEqualTo(HALF);
        assertThat(premium(REFERENCE / 2)).isEqualTo(HALF.plus(HALF));
    }

    @Test
    void l220TheCapOfAnEpochIsExhaustedToTheUnitAndTheAnswerWaits() {
        begin(Parameters.standard().with(Parameters.PREMIUM_CAP, HALF.plus(HALF).units()));
        premium(REFERENCE / 2);
        premium(REFERENCE / 2);
        RequestId third = answered();
        assertThat(town.no(OPERATOR, energy(third, REFERENCE / 2))).isEqualTo(Code.POOL_EXHAUSTED);
        assertThat(town.state.energy(third)).isEmpty();
        assertThat(premium(REFERENCE)).isEqualTo(Amount.ZERO);
        answers.nextEpoch();
        town.ok(OPERATOR, energy(third, REFERENCE / 2));
        begin(Parameters.standard()
                .with(Parameters.PREMIUM_CAP, HALF.minus(Amount.ofUnits(1)).units()));
        assertThat(town.no(OPERATOR, energy(answered(), REFERENCE / 2))).isEqualTo(Code.POOL_EXHAUSTED);
    }

    @Test
    void l221ANodeThatPaysForItsOwnAnswersGetsBackAtMostWhatItPaid() {
        begin(Parameters.standard().withSplit(100, 9_900, 0, 0, 0, 0).with(Parameters.PREMIUM_RATE, 10_000));
        assertThat(premium(1)).isEqualTo(Amount.open("0.00022"));
        begin(Parameters.standard().withSplit(0, 10_000, 0, 0, 0, 0).with(Parameters.PREMIUM_RATE, 10_000));
        assertThat(premium(1)).isEqualTo(Amount.ZERO);
    }
}
