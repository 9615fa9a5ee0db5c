/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Village.NET;
import static org.openledger.core.decide.Village.STAKE;
import static org.openledger.core.decide.Village.hash;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand.Commit;
import org.openledger.datanet.DatanetCommand.Create;
import org.openledger.datanet.DatanetCommand.Reveal;
import org.openledger.datanet.DatanetCommand.Revise;
import org.openledger.datanet.DatanetCommand.Withdraw;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Edge;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.Work;
import org.openledger.governance.Parameters;
import org.openledger.token.BasisPoints;

/** L200 and L201: labels, cleaned rows, and of what they were made. */
class DerivationTest {
    private static final BasisPoints HALF = BasisPoints.of(5_000);

    private final Village village = new Village();
    private final Town town = village.town;

    @Test
    void l200ALabelPointsToItsRowAndRawRowsToNothing() {
        ContributionId raw = village.revealed();
        ContributionId label = derived(Derivation.labels(raw, HALF));
        assertThat(town.state.derivation(raw)).isEmpty();
        assertThat(town.state.derivation(label)).contains(Derivation.labels(raw, HALF));
        assertThat(town.state.derivationDepth(label)).isEqualTo(1);
    }

    @Test
    void l200PartsAndParentsAreBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Derivation(Work.LABEL, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Derivation(Work.RAW, List.of()));
        assertThat(new Derivation(Work.FEEDBACK, List.of()).edges()).isEmpty();
        assertThat(edges(8, 1_250).edges()).hasSize(Derivation.MAX_EDGES);
        assertThatIllegalArgumentException().isThrownBy(() -> edges(9, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> edges(8, 1_251));
        Edge edge = new Edge(new ContributionId(1), HALF);
        assertThatIllegalArgumentException().isThrownBy(() -> new Derivation(Work.CLEAN, List.of(edge, edge)));
    }

    @Test
    void l201AParentIsAStandingRevealedRowOfTheSameDatanet() {
        village.validators(4);
        assertThat(no(village.committed())).isEqualTo(Code.WRONG_STATE);
        assertThat(no(new ContributionId(99))).isEqualTo(Code.NOT_FOUND);
        ContributionId accepted = village.accepted();
        derived(Derivation.cleans(accepted, HALF));
        town.ok(ADA, new Withdraw(accepted));
        assertThat(no(accepted)).isEqualTo(Code.WRONG_STATE);
        ContributionId here = village.revealed();
        town.ok(ADA, new Create(DatanetTerms.of("Prose", ContentKind.TEXT)));
        Commit elsewhere = new Commit(
                new DatanetId(1), hash("c", "e"), STAKE, Optional.of(Derivation.labels(here, BasisPoints.ZERO)));
        assertThat(town.no(ADA, elsewhere)).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void l201TheRightsMustAllowDerivatives() {
        ContributionId row = village.revealed();
        DatanetTerms terms = town.state.datanet(NET).orElseThrow().terms();
        town.ok(ADA, new Revise(NET, terms.withRights(new UsageRights("Apache-2.0", true, false))));
        assertThat(no(row)).isEqualTo(Code.OUTSIDE_RIGHTS);
        assertThat(town.locked(ADA)).isEqualTo(STAKE);
    }

    @Test
    void l201ChainsAreOnlySoDeep() {
        long most = town.state.parameters().number(Parameters.DERIVATION_DEPTH);
        ContributionId row = village.revealed();
        for (int depth = 1; depth <= most; depth++) {
            row = derived(Derivation.cleans(row, HALF));
            assertThat(town.state.derivationDepth(row)).isEqualTo(depth);
        }
        assertThat(no(row)).isEqualTo(Code.LIMIT_EXCEEDED);
    }

    private Code no(ContributionId parent) {
        return town.no(ADA, new Commit(NET, hash("c", parent), STAKE, Optional.of(Derivation.labels(parent, HALF))));
    }

    private ContributionId derived(Derivation derivation) {
        ContributionId row = new ContributionId(town.state.contributions());
        town.ok(ADA, new Commit(NET, hash("commitment", row), STAKE, Optional.of(derivation)));
        town.ok(ADA, new Reveal(row, hash("blob", row), 9));
        return row;
    }

    private static Derivation edges(int parents, int part) {
        return new Derivation(
                Work.CLEAN,
                LongStream.range(0, parents)
                        .mapToObj(id -> new Edge(new ContributionId(id), BasisPoints.of(part)))
                        .toList());
    }
}
