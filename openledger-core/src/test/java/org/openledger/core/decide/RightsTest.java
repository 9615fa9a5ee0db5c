/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Village.NET;
import static org.openledger.core.decide.Village.STAKE;
import static org.openledger.core.decide.Village.hash;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetCommand.Commit;
import org.openledger.datanet.DatanetCommand.PublishVersion;
import org.openledger.datanet.DatanetCommand.Restrict;
import org.openledger.datanet.DatanetCommand.Reveal;
import org.openledger.datanet.DatanetCommand.Revise;
import org.openledger.datanet.DatanetCommand.Withdraw;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Purpose;
import org.openledger.datanet.UsageRights;
import org.openledger.datanet.Use;
import org.openledger.datanet.VersionDiff;
import org.openledger.governance.Parameters;
import org.openledger.model.ModelCommand.Publish;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.token.BasisPoints;

/** L208 to L212: versions, rights, withdrawal, quotas. */
class RightsTest {
    private static final UsageRights OPEN = UsageRights.open("Apache-2.0");
    private static final Use RESEARCH = Use.of(Purpose.RESEARCH);

    private final Village village = new Village();
    private final Town town = village.town;

    @Test
    void l208TheDifferenceOfVersionsIsWhatWasAcceptedAndWithdrawnBetweenThem() {
        village.validators(4);
        ContributionId first = village.active();
        ContributionId second = village.active();
        DatasetVersion one = published();
        byte[] data = data(one);
        ContributionId third = village.active();
        town.ok(ADA, new Withdraw(first));
        published();
        assertThat(town.state.diff(NET, 1, 2)).contains(new VersionDiff(1, 2, List.of(third), List.of(first)));
        assertThat(town.state.diff(NET, 2, 1)).contains(new VersionDiff(2, 1, List.of(first), List.of(third)));
        assertThat(town.state.diff(NET, 1, 1)).contains(new VersionDiff(1, 1, List.of(), List.of()));
        assertThat(town.state.diff(NET, 1, 9)).isEmpty();
        for (int i = 0; i < 4; i++) {
            village.active();
            published();
        }
        assertThat(town.state.version(NET, 6)).isPresent();
        assertThat(town.state.rows(one)).containsExactly(first, second);
        assertThat(data(one)).isEqualTo(data);
        assertThat(town.state.manifest(town.state.rows(one))).isEqualTo(one.manifest());
    }

    @Test
    void l209TheSplitIsTheSameForEverybodyAndNearItsPart() {
        DatasetVersion version = new DatasetVersion(NET, 1, 10_000, hash("manifest", 1));
        long held = 0;
        for (long row = 0; row < 10_000; row++) {
            ContributionId id = new ContributionId(row);
            assertThat(version.split(0).isHeldOut(id)).isFalse();
            assertThat(version.split(1_000_000).isHeldOut(id)).isTrue();
            held += version.split(200_000).isHeldOut(id) ? 1 : 0;
            if (version.split(100_000).isHeldOut(id)) {
                assertThat(version.split(200_000).isHeldOut(id)).isTrue();
            }
        }
        assertThat(held).isBetween(1_850L, 2_150L);
    }

    @Test
    void l210ARestrictedRowIsLeftOutOfVersionsForOtherUses() {
        village.validators(4);
        ContributionId free = village.active();
        ContributionId own = village.active();
        DatasetVersion before = published();
        assertThat(town.no(BOB, new Restrict(own, OPEN.forUse(RESEARCH)))).isEqualTo(Code.NOT_PERMITTED);
        town.ok(ADA, new Restrict(own, OPEN.forUse(RESEARCH)));
        assertThat(town.state.rights(own)).contains(OPEN.forUse(RESEARCH));
        assertThat(town.no(ADA, new Restrict(own, OPEN))).isEqualTo(Code.OUTSIDE_RIGHTS);
        DatasetVersion everything = published();
        assertThat(town.state.rows(everything)).containsExactly(free);
        assertThat(town.state.rows(before)).containsExactly(free, own);
        town.ok(ADA, new PublishVersion(NET, Optional.of(RESEARCH)));
        DatasetVersion research = town.state.version(NET, 3).orElseThrow();
        assertThat(town.state.rows(research)).containsExactly(free, own);
        assertThat(town.no(BOB, model(before))).isEqualTo(Code.OUTSIDE_RIGHTS);
        town.ok(BOB, model(everything));
        town.ok(BOB, model(research));
        assertThat(town.state.manifest(List.of(free))).isEqualTo(everything.manifest());
    }

    @Test
    void l210RightsEndAtTheirTime() {
        village.validators(4);
        ContributionId row = village.active();
        village.active();
        long until = town.clock + 1_000;
        town.ok(ADA, new Restrict(row, OPEN.until(until)));
        DatasetVersion version = published();
        assertThat(town.state.rows(version)).hasSize(2);
        town.clock = until - 1;
        town.ok(BOB, model(version));
        town.clock = until;
        assertThat(town.no(BOB, model(version))).isEqualTo(Code.OUTSIDE_RIGHTS);
        assertThat(town.state.rows(published())).hasSize(1);
        DatanetTerms terms = DatanetTerms.of("Verse", ContentKind.TEXT);
        town.ok(ADA, new Revise(NET, terms.withRights(OPEN.until(town.clock))));
        assertThat(town.no(ADA, new PublishVersion(NET))).isEqualTo(Code.OUTSIDE_RIGHTS);
        town.ok(ADA, new Revise(NET, terms.withRights(OPEN.forUse(RESEARCH.in("DE", "AT")))));
        assertThat(town.no(ADA, new PublishVersion(NET, Optional.of(RESEARCH)))).isEqualTo(Code.OUTSIDE_RIGHTS);
        town.ok(ADA, new PublishVersion(NET, Optional.of(RESEARCH.in("AT"))));
        assertThat(town.no(BOB, model(version))).isEqualTo(Code.OUTSIDE_RIGHTS);
    }

    @Test
    void l210NoTrainingAndNoDerivativesAreKept() {
        village.validators(4);
        ContributionId row = village.active();
        village.active();
        town.ok(ADA, new Restrict(row, new UsageRights("Apache-2.0", false, false)));
        assertThat(town.state.rows(published())).doesNotContain(row);
        Derivation label = Derivation.labels(row, BasisPoints.ZERO);
        assertThat(town.no(ADA, new Commit(NET, hash("c", 1), STAKE, Optional.of(label))))
                .isEqualTo(Code.OUTSIDE_RIGHTS);
    }

    @Test
    void l211AnOldModelShowsThatItWasTrainedOnAWithdrawnRow() {
        village.validators(4);
        ContributionId row = village.active();
        ContributionId other = village.active();
        DatasetVersion version = published();
        ModelId old = new ModelId(town.state.models());
        town.ok(BOB, model(version));
        assertThat(town.state.trainedOnWithdrawn(old)).isEmpty();
        town.ok(ADA, new Withdraw(row));
        assertThat(town.state.trainedOnWithdrawn(old)).containsExactly(row);
        assertThat(town.no(BOB, model(version))).isEqualTo(Code.OUTSIDE_RIGHTS);
        assertThat(town.state.rows(published())).containsExactly(other);
        ModelId anew = new ModelId(town.state.models());
        town.ok(BOB, model(town.state.version(NET, 2).orElseThrow()));
        assertThat(town.state.trainedOnWithdrawn(anew)).isEmpty();
    }

    @Test
    void l212QuotasBindAtTheirLastRowAndByteAndBeginAnewEachEpoch() {
        Village small =
                new Village(Parameters.standard().with(Parameters.QUOTA_ROWS, 3).with(Parameters.QUOTA_BYTES, 100));
        Town there = small.town;
        ContributionId one = small.committed();
        ContributionId two = small.committed();
        small.committed();
        assertThat(there.no(ADA, new Commit(NET, hash("c", 4), STAKE))).isEqualTo(Code.LIMIT_EXCEEDED);
        there.ok(ADA, new Reveal(one, hash("b", 1), 99));
        assertThat(there.no(ADA, new Reveal(two, hash("b", 2), 2))).isEqualTo(Code.LIMIT_EXCEEDED);
        there.ok(ADA, new Reveal(two, hash("b", 2), 1));
        there.clock = Town.BEGIN + there.state.parameters().number(Parameters.EPOCH) - 1;
        assertThat(there.no(ADA, new Commit(NET, hash("c", 4), STAKE))).isEqualTo(Code.LIMIT_EXCEEDED);
        there.clock++;
        small.committed();
    }

    @Test
    void l210AUseIsWithinAnotherWhenItNamesNoMore() {
        Use both = new Use(Set.of(Purpose.RESEARCH, Purpose.EDUCATION), List.of("AT", "DE"));
        assertThat(Use.ANY.isWithin(Use.ANY)).isTrue();
        assertThat(Use.ANY.isWithin(both)).isFalse();
        assertThat(both.isWithin(Use.ANY)).isTrue();
        assertThat(RESEARCH.isWithin(both)).isFalse();
        assertThat(RESEARCH.in("AT").isWithin(both)).isTrue();
        assertThat(RESEARCH.in("AT", "CH").isWithin(both)).isFalse();
        assertThat(OPEN.until(5).isWithin(OPEN.until(4))).isFalse();
        assertThat(OPEN.isWithin(OPEN.until(4))).isFalse();
    }

    private DatasetVersion published() {
        town.ok(ADA, new PublishVersion(NET));
        return town.state.datanet(NET).orElseThrow().latest().orElseThrow();
    }

    private Publish model(DatasetVersion version) {
        return new Publish(ModelSpec.infiniteGram(NET), version.number(), hash("m", version));
    }

    /** The ids and commitments of a version's rows, one behind the other. */
    private byte[] data(DatasetVersion version) {
        StringBuilder all = new StringBuilder();
        town.state
                .rows(version)
                .forEach(row -> all.append(row).append(town.row(row).commitment()));
        return all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
