/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.QualityProfile;
import org.openledger.party.AccountId;
import org.openledger.stake.StakeId;
import org.openledger.token.BasisPoints;

/** L213: what was planted in a version, its profile finds. */
class ProfilingTest {
    private static final long DAY = 86_400_000;
    private static final long PUBLISHED = 1_000 * DAY;
    private static final int ROWS = 1_000;
    private static final int TOLERANCE = 10_000;

    @Test
    void l213PlantedFaultsAreFoundWithinAPercent() {
        Profiling profiling = new Profiling(ContentKind.TEXT, PUBLISHED, 365 * DAY);
        for (int i = 0; i < ROWS; i++) {
            boolean copy = i % 10 == 9;
            boolean old = i % 10 == 3;
            String text = copy ? "row  number\n" + (i - 9) : "row number " + i;
            profiling.add(
                    row(i, i % 5 == 0 ? 1 : 2),
                    old ? PUBLISHED - 365 * DAY : PUBLISHED - 365 * DAY + 1,
                    raw(),
                    some(text));
        }
        for (int i = 0; i < ROWS; i++) {
            profiling.add(row(ROWS + i, 3), PUBLISHED, label(i), some(i % 4 == 0 ? "dog" : "cat"));
        }
        QualityProfile profile = profiling.profile();
        assertThat(profile.rows()).isEqualTo(2 * ROWS);
        assertThat(profile.duplicatePpm()).isBetween(100_000 - TOLERANCE, 100_000 + TOLERANCE);
        assertThat(2 * profile.stalePpm()).isBetween(100_000 - TOLERANCE, 100_000 + TOLERANCE);
        assertThat(profile.topClassPpm()).isBetween(750_000 - TOLERANCE, 750_000 + TOLERANCE);
        assertThat(profile.topAuthorPpm()).isEqualTo(500_000);
        assertThat(profile.disagreementPpm()).isZero();
        assertThat(profile.missingPpm()).isZero();
    }

    @Test
    void l213LabelsThatDisagreeCountAgainstTheMajority() {
        Profiling profiling = new Profiling(ContentKind.TEXT, PUBLISHED, DAY);
        profiling.add(row(0, 1), PUBLISHED, raw(), some("a row"));
        for (int i = 1; i <= 4; i++) {
            profiling.add(row(i, 2), PUBLISHED, label(0), some(i == 1 ? " good" : "bad "));
        }
        assertThat(profiling.profile().disagreementPpm()).isEqualTo(250_000);
        assertThat(profiling.profile().topClassPpm()).isEqualTo(1_000_000);
    }

    @Test
    void l213BlankCellsAndRowsThatNobodyOpensAreMissing() {
        Profiling table = new Profiling(ContentKind.TABULAR, PUBLISHED, DAY);
        table.add(row(0, 1), PUBLISHED, raw(), some("a,b,c\r\n1,,\"x,\ny\"\n , ,3\n"));
        assertThat(table.profile().missingPpm()).isEqualTo(333_333);
        table.add(row(1, 1), PUBLISHED, raw(), Optional.empty());
        assertThat(table.profile().missingPpm()).isEqualTo(400_000);
        assertThat(new Profiling(ContentKind.CODE, PUBLISHED, DAY).profile())
                .isEqualTo(new QualityProfile(0, 0, 0, 0, 0, 0, 0, DAY));
    }

    private static Optional<Derivation> raw() {
        return Optional.empty();
    }

    private static Optional<Derivation> label(long row) {
        return Optional.of(Derivation.labels(new ContributionId(row), BasisPoints.ZERO));
    }

    private static Optional<Content> some(String text) {
        return Optional.of(Content.text(text));
    }

    private static Contribution row(long id, int author) {
        return new Contribution(
                new ContributionId(id),
                new DatanetId(0),
                AccountId.of(Hash.sha256(new byte[] {(byte) author}).bytes()),
                new StakeId(id),
                Hash.ZERO,
                Optional.empty(),
                1,
                ContributionStatus.ACTIVE,
                List.of(),
                1,
                0,
                id);
    }
}
