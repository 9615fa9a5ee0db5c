/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;

class ParametersTest {

    private static final Parameters STANDARD = Parameters.standard();

    static List<Parameter> all() {
        return Parameters.all();
    }

    @Test
    void theNumbersInTheLogStay() {
        assertThat(all().stream().map(p -> p.key() + " " + p.name()))
                .containsExactly(
                        "1 split-platform",
                        "2 split-node",
                        "3 split-model",
                        "4 split-stakers",
                        "5 split-validators",
                        "6 split-contributors",
                        "10 price-input",
                        "11 price-output",
                        "12 price-platform",
                        "13 gas-price",
                        "14 answer-window",
                        "20 reveal-window",
                        "21 committee",
                        "22 quorum",
                        "23 vote-window",
                        "24 vote-reveal-window",
                        "25 challenge-window",
                        "26 max-rounds",
                        "27 slash-fraction",
                        "28 appeal-window",
                        "29 slash-to-challenger",
                        "30 slash-to-commons",
                        "31 challenge-bond",
                        "32 bond-burn",
                        "33 non-reveal-penalty",
                        "34 validator-stake",
                        "35 unbonding",
                        "36 no-reveal-loss",
                        "40 epoch",
                        "41 tick-items",
                        "50 appeal-bond",
                        "51 appeal-committee",
                        "52 appeal-quorum",
                        "53 affiliates",
                        "54 expert-window",
                        "55 expert-wait",
                        "70 reputation-epoch",
                        "71 reputation-kept",
                        "72 reputation-floor",
                        "73 multiplier-least",
                        "74 multiplier-most",
                        "75 active-good",
                        "76 slashed-bad",
                        "77 rejected-bad",
                        "78 approved-bad",
                        "79 gold-good",
                        "80 gold-bad",
                        "81 gold-points",
                        "82 gold-most",
                        "83 peer-least",
                        "84 validator-epoch",
                        "85 validation-expiry",
                        "86 validation-delayed",
                        "90 reward-epoch",
                        "91 influence-clip",
                        "92 influence-payer-least",
                        "93 influence-players",
                        "94 influence-payers",
                        "95 false-discovery",
                        "96 agreement-least",
                        "98 bonus-rate",
                        "99 bonus-cap",
                        "100 feedback-window",
                        "101 feedback-least",
                        "102 feedback-cap",
                        "103 feedback-reward",
                        "104 energy-token",
                        "105 premium-rate",
                        "106 premium-cap",
                        "120 lock-cap",
                        "121 lock-base",
                        "122 royalty-parents",
                        "123 royalty-depth",
                        "124 royalty-ancestors",
                        "125 rotation-delay",
                        "126 recovery-delay",
                        "127 price-step",
                        "128 price-training-token",
                        "129 job-data-part",
                        "130 job-window",
                        "150 derivation-depth",
                        "151 share-raw",
                        "152 share-label",
                        "153 share-clean",
                        "154 share-feedback",
                        "155 change-threshold",
                        "156 change-window",
                        "157 change-quorum",
                        "158 change-majority",
                        "159 change-supporters",
                        "160 change-timelock",
                        "161 quota-rows",
                        "162 quota-bytes",
                        "163 stale-after");
    }

    @ParameterizedTest
    @MethodSource("all")
    void outsideItsBoundsEveryParameterIsRefused(Parameter parameter) {
        for (BigInteger value : List.of(
                parameter.least().subtract(BigInteger.ONE), parameter.most().add(BigInteger.ONE))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> STANDARD.with(parameter, value))
                    .withMessageContaining(parameter.name());
        }
        assertThat(STANDARD.get(parameter)).isBetween(parameter.least(), parameter.most());
    }

    @ParameterizedTest
    @MethodSource("all")
    void noneMayBeMissing(Parameter parameter) {
        TreeMap<Parameter, BigInteger> values = new TreeMap<>(STANDARD.values());
        values.remove(parameter);
        assertThatIllegalArgumentException().isThrownBy(() -> new Parameters(1, values));
    }

    @Test
    void anUnknownParameterAndVersionZeroAreRefused() {
        TreeMap<Parameter, BigInteger> values = new TreeMap<>(STANDARD.values());
        values.put(Parameter.of(999, "of-nobody", 0, 1, 0, "nothing"), BigInteger.ONE);
        assertThatIllegalArgumentException().isThrownBy(() -> new Parameters(1, values));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.atVersion(0));
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.with(Parameters.SPLIT_NODE, 1_501));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withSplit(1, 2, 3, 4, 5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.with(Parameters.QUORUM, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.with(Parameters.COMMITTEE, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.with(Parameters.SLASH_TO_COMMONS, 5_001));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.with(Parameters.UNBONDING, 1_000));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.with(Parameters.APPEAL_QUORUM, 22));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.with(Parameters.APPEAL_COMMITTEE, 10));
        assertThatCode(() -> STANDARD.with(Parameters.APPEAL_QUORUM, 21)).doesNotThrowAnyException();
        assertThatCode(() -> STANDARD.with(Parameters.QUORUM, 7)).doesNotThrowAnyException();
        assertThatCode(() -> STANDARD.with(Parameters.SLASH_TO_COMMONS, 5_000)).doesNotThrowAnyException();
        assertThatCode(() -> STANDARD.with(Parameters.UNBONDING, STANDARD.number(Parameters.CHALLENGE_WINDOW)))
                .doesNotThrowAnyException();
    }

    @Test
    void aChangeLeavesTheOriginalAsItWas() {
        Parameters changed = STANDARD.with(Parameters.COMMITTEE, 9).atVersion(2);
        assertThat(changed.number(Parameters.COMMITTEE)).isEqualTo(9);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(STANDARD.number(Parameters.COMMITTEE)).isEqualTo(7);
        assertThat(STANDARD).isEqualTo(Parameters.standard());
        assertThatThrownBy(() -> STANDARD.values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void thePresetsAreThePublishedNumbers() {
        assertThat(STANDARD.split().stream().map(BasisPoints::value))
                .containsExactly(500, 1_500, 2_000, 1_000, 500, 4_500);
        assertThat(Parameters.published().split().stream().map(BasisPoints::value))
                .containsExactly(1_000, 0, 2_000, 2_000, 0, 5_000);
        assertThat(STANDARD.fees().charge(1_000, 1_000)).isEqualTo(Amount.open("1.101"));
        assertThat(STANDARD.amount(Parameters.VALIDATOR_STAKE)).isEqualTo(Amount.open(100));
        assertThat(STANDARD.part(Parameters.SLASH_FRACTION)).isEqualTo(BasisPoints.of(5_000));
    }
}
