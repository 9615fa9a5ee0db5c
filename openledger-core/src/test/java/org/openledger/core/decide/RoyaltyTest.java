/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.hash;
import static org.openledger.model.RoyaltyMode.ABSOLUTE;
import static org.openledger.model.RoyaltyMode.RELATIVE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.Refusal.Code;
import org.openledger.governance.Parameters;
import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceCommand.Settle;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.model.Lineage;
import org.openledger.model.ModelCommand.Publish;
import org.openledger.model.ModelEvent.Published;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.Royalty;
import org.openledger.model.RoyaltyMode;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** L180 to L184: royalties, by hand. */
class RoyaltyTest {
    private final Village village = new Village(Parameters.standard()
                    .with(Parameters.ROYALTY_DEPTH, 4)
                    .with(Parameters.ROYALTY_ANCESTORS, 6)
                    .with(Parameters.ROYALTY_PARENTS, 3))
            .validators(4);
    private final Town town = village.town;

    @BeforeEach
    void version() {
        village.active();
        village.model();
    }

    /** A takes 5 %, B (on A) 10 %, C (on B) earns 100. */
    @Test
    void l181InModeAbsoluteTheWorkedCaseGives85And10And5() {
        ModelId c = chain(ABSOLUTE);
        assertThat(shares(c)).containsExactly(50_000_000L, 100_000_000L);
        assertThat(earned(c)).containsExactly(open("0.00374"), open("0.00022"), open("0.00044"));
    }

    @Test
    void l182InModeRelativeTheWorkedCaseGives90And9Point5And0Point5() {
        ModelId c = chain(RELATIVE);
        assertThat(shares(c)).containsExactly(5_000_000L, 95_000_000L);
        assertThat(earned(c)).containsExactly(open("0.00396"), open("0.000022"), open("0.000418"));
    }

    private ModelId chain(RoyaltyMode mode) {
        ModelId a = publish(ADA, mode, 500);
        ModelId b = publish(BOB, mode, 1_000, a);
        return publish(CY, mode, 0, b);
    }

    /** D is made of B and C, both of A: A is counted once. */
    @Test
    void l183ASharedAncestorTakesItsLicenceOnceOrWhatComesByEachWay() {
        for (RoyaltyMode mode : RoyaltyMode.values()) {
            ModelId a = publish(ADA, mode, 500);
            ModelId b = publish(BOB, mode, 1_000, a);
            ModelId c = publish(CY, mode, 2_000, a);
            ModelId d = publish(ADA, mode, 0, b, c);
            assertThat(shares(d))
                    .isEqualTo(
                            mode == ABSOLUTE
                                    ? List.of(50_000_000L, 100_000_000L, 200_000_000L)
                                    : List.of(15_000_000L, 95_000_000L, 190_000_000L));
        }
    }

    @Test
    void l180AModelCannotBeItsOwnAncestor() {
        ModelId next = new ModelId(town.state.models());
        assertThat(refused(ADA, ABSOLUTE, 1, next)).isEqualTo(Code.NOT_FOUND);
        ModelId first = publish(ADA, ABSOLUTE, 1);
        ModelId second = publish(ADA, ABSOLUTE, 1, first);
        assertThat(town.state.descent(first).orElseThrow().royalties()).isEmpty();
        assertThat(refused(ADA, ABSOLUTE, 1, second, new ModelId(town.state.models())))
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void l180ADepthBombIsRefusedAtTheFirstGenerationTooMany() {
        ModelId last = publish(ADA, RELATIVE, 1);
        for (int generation = 1; generation <= 4; generation++) {
            last = publish(ADA, RELATIVE, 1, last);
            assertThat(town.state.descent(last).orElseThrow().depth()).isEqualTo(generation);
        }
        assertThat(refused(ADA, RELATIVE, 1, last)).isEqualTo(Code.LINEAGE_TOO_LARGE);
    }

    @Test
    void l180TooManyParentsAndTooManyAncestorsAreRefused() {
        ModelId[] roots = new ModelId[7];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = publish(ADA, ABSOLUTE, 1);
        }
        assertThat(refused(ADA, ABSOLUTE, 1, Arrays.copyOf(roots, 4))).isEqualTo(Code.LINEAGE_TOO_LARGE);
        ModelId left = publish(ADA, ABSOLUTE, 1, roots[0], roots[1], roots[2]);
        ModelId right = publish(ADA, ABSOLUTE, 1, roots[3]);
        publish(ADA, ABSOLUTE, 1, left, right);
        ModelId more = publish(ADA, ABSOLUTE, 1, roots[3], roots[4]);
        assertThat(refused(ADA, ABSOLUTE, 1, left, more)).isEqualTo(Code.LINEAGE_TOO_LARGE);
    }

    @Test
    void l181TheWholeMayBeTakenAndNotABasisPointMore() {
        for (RoyaltyMode mode : RoyaltyMode.values()) {
            ModelId most = publish(ADA, mode, 6_000);
            ModelId rest = publish(BOB, mode, 4_000);
            ModelId more = publish(CY, mode, 4_001);
            assertThat(refused(CY, mode, 1, most, more)).isEqualTo(Code.ROYALTIES_ABOVE_WHOLE);
            ModelId all = publish(CY, mode, 1, most, rest);
            assertThat(earned(all)).containsExactly(open("0.00264"), open("0.00176"));
        }
    }

    @Test
    void l182TheModeIsThatOfTheLine() {
        ModelId absolute = publish(ADA, ABSOLUTE, 500);
        assertThat(refused(BOB, RELATIVE, 0, absolute)).isEqualTo(Code.ROYALTY_MODE);
        publish(BOB, RELATIVE, 100, new ModelId(0));
    }

    @Test
    void l184AModelWithoutALineageKeepsAllAndAsksNothing() {
        assertThat(town.state.descent(new ModelId(0))).isEmpty();
        assertThat(earned(new ModelId(0))).containsExactly(open("0.0044"));
        ModelId child = publish(BOB, ABSOLUTE, 0, new ModelId(0));
        assertThat(earned(child)).containsExactly(open("0.0044"));
    }

    private ModelId publish(AccountId owner, RoyaltyMode mode, int licence, ModelId... parents) {
        return Town.only(Published.class, town.ok(owner, command(mode, licence, parents)))
                .model()
                .id();
    }

    private Code refused(AccountId owner, RoyaltyMode mode, int licence, ModelId... parents) {
        return town.no(owner, command(mode, licence, parents));
    }

    private Publish command(RoyaltyMode mode, int licence, ModelId... parents) {
        Lineage lineage = new Lineage(mode, BasisPoints.of(licence), List.of(parents));
        return new Publish(
                ModelSpec.infiniteGram(Village.NET), 1, hash("model", town.state.models()), Optional.of(lineage));
    }

    private List<Long> shares(ModelId model) {
        return town.state.descent(model).orElseThrow().royalties().stream()
                .map(Royalty::share)
                .toList();
    }

    /** What the model's part of a fee of 0.022 OPEN, 0.0044, is paid as: its owner's, then its ancestors'. */
    private List<Amount> earned(ModelId model) {
        RequestId request = village.request(BOB, model, open("0.022"));
        Settlement settlement = new Settlement(
                request,
                hash("output", request),
                20,
                hash("attribution", request),
                List.of(),
                Determinism.BIT_EXACT,
                Bytes.of(new byte[64]));
        return town.ok(OPERATOR, new Settle(settlement)).stream()
                .filter(Moved.class::isInstance)
                .map(Moved.class::cast)
                .filter(move -> move.reason() == Reason.FEE_MODEL || move.reason() == Reason.ROYALTY)
                .map(Moved::amount)
                .toList();
    }

    private static Amount open(String amount) {
        return Amount.open(amount);
    }
}
