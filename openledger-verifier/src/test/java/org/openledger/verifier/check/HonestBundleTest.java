/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openledger.verifier.TestKeys;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.report.Profile;
import org.openledger.verifier.report.Report;
import org.openledger.verifier.report.TextReport;
import org.openledger.verifier.report.Verdict;
import org.openledger.verifier.world.World;
import org.openledger.verifier.world.World.Forger;

class HonestBundleTest {
    private static final World WORLD = World.plain();

    @Test
    void everyProfileHolds() {
        assertThat(verify(WORLD, Profile.PAYMENT).verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(verify(WORLD, Profile.ATTRIBUTION).verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(verify(WORLD, Profile.FULL).verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void whatCannotBeCheckedIsSaid() {
        assertThat(open(Profile.PAYMENT)).isEmpty();
        assertThat(open(Profile.ATTRIBUTION)).containsExactly("attribution.corpus");
        assertThat(open(Profile.FULL)).containsExactly("attribution.corpus", "people.draw", "generation.repetition");
    }

    @Test
    void peopleReadWhatWasProved() {
        assertThat(TextReport.lines(verify(WORLD, Profile.FULL)))
                .containsExactly(
                        "bundle      profile full",
                        "log         checkpoint 65 signed by example.org/ledger; inclusion of 39 leaves proved",
                        "signature   39 commands signed by their accounts; answer signed by node 9117f2f8aec4…",
                        "leaf        39 leaves say what their commands asked",
                        "money       split v2 in force since 59; fee 0.048300000000000032 OPEN of at most 1 OPEN;"
                                + " 3 rows paid, every unit of the escrow accounted for",
                        "model       model 3 on version 1 of Datanet 5",
                        "attribution 7 cited spans stand in their rows; 3 rows' credit follows from the counts;"
                                + " 47 tokens' counts stand in the model's tables",
                        "people      3 rows screened; 9 of 12 votes revealed",
                        "data        3 rows in version 1 of 4",
                        "NOT CHECKED attribution.corpus (that the model's tables were made of its version's rows, and the text cut"
                                + " as they are: build the model again from the rows and compare its hash)",
                        "NOT CHECKED people.draw (that the draw follows from the seed: not all stakes are in a bundle)",
                        "NOT CHECKED generation.repetition (that the model answers so: the generation was not repeated;"
                                + " determinism BIT_EXACT)",
                        "VALID BUT INCOMPLETE (exit 3)");
    }

    @Test
    void commandsMayCostGas() {
        assertThat(verify(World.withGas(), Profile.FULL).refused()).isEmpty();
    }

    @Test
    void aDismissedChallengeLeavesARowActive() {
        Report report = verify(World.withAChallenge(), Profile.FULL);

        assertThat(report.refused()).isEmpty();
        assertThat(TextReport.lines(report)).contains("people      3 rows screened; 10 of 12 votes revealed");
    }

    @Test
    void influenceMaySpeakForWhatNoRowOwns() {
        Report report = verify(World.withInfluence(), Profile.FULL);

        assertThat(report.refused()).isEmpty();
        assertThat(String.join("\n", TextReport.lines(report))).contains("253 of 300 scores were settled");
    }

    @Test
    void anotherKeyIsNotTrusted() {
        Report report = Rules.verify(TestKeys.of("example.org/other").verifierKey(), Profile.PAYMENT, WORLD.sealed());

        assertThat(report.refused().map(refused -> refused.check().name()).distinct())
                .containsExactly("log.checkpoint", "log.ledger");
    }

    @ParameterizedTest
    @CsvSource({
        "4, PAYMENT, VERIFIED",
        "4, ATTRIBUTION, REFUSED",
        "5, PAYMENT, VERIFIED",
        "5, ATTRIBUTION, REFUSED",
        "6, PAYMENT, VERIFIED",
        "6, ATTRIBUTION, REFUSED",
        "7, PAYMENT, VERIFIED",
        "7, ATTRIBUTION, REFUSED",
        "9, PAYMENT, VERIFIED",
        "9, ATTRIBUTION, REFUSED",
        "8, PAYMENT, VERIFIED",
        "8, ATTRIBUTION, INCOMPLETE",
        "8, FULL, REFUSED"
    })
    void aSectionMayLackWhereTheProfileDoesNotRequireIt(long section, Profile profile, Verdict verdict) {
        TreeMap<Long, Item> sections =
                new TreeMap<>(((Item.Map) WORLD.sealSections(WORLD.open(), Forger.LOG)).entries());
        sections.remove(section);
        Report report = Rules.verify(WORLD.key(), profile, CborWriter.write(new Item.Map(sections)));

        assertThat(report.verdict()).isEqualTo(verdict);
        if (verdict == Verdict.REFUSED) {
            assertThat(report.refused().map(refused -> refused.check().name())).contains("bundle.sections");
        }
    }

    private static Stream<String> open(Profile profile) {
        return verify(WORLD, profile)
                .notChecked()
                .map(Finding.NotChecked::check)
                .map(Object::toString);
    }

    private static Report verify(World world, Profile profile) {
        return Rules.verify(world.key(), profile, world.sealed());
    }
}
