/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The page on attacks is what the laboratory measures, and each defence that a number switches off is what makes its attack fail.
 *
 * <p>{@code -Dopenledger.regenerate=true} writes the page anew; the profile soak also writes the one over a hundred seeds.
 */
class AttackPageTest {
    private static final Path PAGE = Path.of("../docs/reference/attacks.md");
    private static final Path LARGE = Path.of("../docs/reference/attacks-100-seeds.md");

    private static final List<Measured> MEASURED = AttackPage.measured(AttackPage.SMALL);

    /** What the honest work of an attacking validator may cost it. */
    private static final double EFFORT = 0.001;

    @Test
    void X11_thePageIsWhatIsMeasured() throws IOException {
        String page = AttackPage.of(MEASURED, AttackPage.SMALL);
        if (Boolean.getBoolean("openledger.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
        if (Boolean.getBoolean("openledger.soak")) {
            Files.writeString(LARGE, AttackPage.of(100));
        }
    }

    @TestFactory
    List<DynamicTest> X12_withoutItsDefenceAnAttackDoesNotLose() {
        return MEASURED.stream()
                .filter(measured -> measured.without().isPresent())
                .map(measured -> DynamicTest.dynamicTest(measured.attack().what(), () -> {
                    assertThat(measured.attacker().mean()).isLessThan(1 - EFFORT);
                    assertThat(measured.without().orElseThrow().mean()).isGreaterThan(1 - EFFORT);
                }))
                .toList();
    }

    @Test
    void X13_honestContributorsGainWhileAttacksGoOn() {
        for (Measured measured : MEASURED) {
            assertThat(measured.honest().mean()).as(measured.attack().what()).isGreaterThan(1);
        }
    }
}
