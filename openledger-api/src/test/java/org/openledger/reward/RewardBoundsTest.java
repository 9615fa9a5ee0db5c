/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Determinism;
import org.openledger.inference.Influence;
import org.openledger.inference.Influence.RowScore;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.model.ModelId;
import org.openledger.reward.MethodGrade.Agreement;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Reason;

/** The last value inside each bound of a reward is made, the first one outside is refused. */
class RewardBoundsTest {
    private static final ContributionId ROW = new ContributionId(0);

    @Test
    void aWeightIsAtMostTheLowerBound() {
        assertThat(grade("m", 500_000, 400_000, 400_000, 7).weightPpm()).isEqualTo(400_000);
        refused(() -> grade("m", 500_000, 400_000, 400_001, 0));
        refused(() -> grade("m", 400_000, 400_001, 0, 0));
        assertThat(grade("m", -1_000_000, -1_000_000, 0, 0).weightPpm()).isZero();
        refused(() -> grade("m", 0, -1, 1, 0));
        refused(() -> grade("m", 1_000_001, 0, 0, 0));
        refused(() -> grade("m", 0, -1_000_001, 0, 0));
        refused(() -> grade("m", 0, 0, 0, 8));
        assertThat(grade("m".repeat(80), 0, 0, 0, 0).method()).hasSize(80);
        refused(() -> grade("m".repeat(81), 0, 0, 0, 0));
        refused(() -> new Agreement("m", 1_000_001));
        refused(() -> new Agreement("m", -1_000_001));
    }

    @Test
    void creditsAndScoresAreTogetherAtMost256() {
        assertThat(settlement(128, 128).influence()).isPresent();
        refused(() -> settlement(128, 129));
        refused(() -> settlement(0, 257));
        refused(() -> new RowScore(ROW, Influence.MAX_SCORE + 1));
        refused(() -> new RowScore(ROW, -Influence.MAX_SCORE - 1));
        refused(() -> new Influence("m", 1_000_001, List.of()));
        refused(() -> new PoolId(-1));
    }

    @Test
    void aStatementAddsUpTheCommonsAndThePendingInfluence() {
        Payment pending = new Payment(Pot.numbered(Pot.Kind.PENDING, 0), Amount.ofUnits(5), Reason.FEE_PENDING);
        Payment commons = new Payment(Pot.numbered(Pot.Kind.COMMONS, 0), Amount.ofUnits(7), Reason.FEE_UNGRADED);
        FeeSplit split = FeeSplit.of(
                Amount.ofUnits(12),
                org.openledger.governance.Parameters.standard().split());
        Statement statement = new Statement(
                Amount.ofUnits(20),
                Amount.ofUnits(12),
                List.of(),
                List.of(pending, commons, commons),
                Amount.ofUnits(8),
                split,
                1);
        assertThat(statement.commons()).isEqualTo(Amount.ofUnits(14));
        assertThat(statement.influence()).isEqualTo(Amount.ofUnits(5));
    }

    private static MethodGrade grade(String method, int lds, int lower, int weight, int agreements) {
        List<Agreement> all = Collections.nCopies(agreements, new Agreement("other", 0));
        return new MethodGrade(new ModelId(0), method, lds, lower, weight, Hash.ZERO, all);
    }

    private static Settlement settlement(int credits, int scores) {
        return new Settlement(
                new RequestId(0),
                Hash.ZERO,
                0,
                Hash.ZERO,
                Collections.nCopies(credits, new RowCredit(ROW, 1)),
                Determinism.NONE,
                Bytes.of(new byte[0]),
                Optional.of(new Influence("m", 0, Collections.nCopies(scores, new RowScore(ROW, 0)))));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable outside) {
        assertThatIllegalArgumentException().isThrownBy(outside).withMessageMatching("(?s).{10,}");
    }
}
