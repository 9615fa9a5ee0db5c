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
    private static final Path DECIDE = Path.of("../openledger-core/src/test/java/org/openledger/core/decide");

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
                .map(measured -> DynamicTest.dynamicTest(
                        measured.attack().what(),
                        () -> assertThat(measured.flips()).isTrue()))
                .toList();
    }

    /** What cannot be switched off is named with a test, and the test is there. */
    @TestFactory
    List<DynamicTest> X12_whatIsBuiltInIsHeldByATest() {
        return MEASURED.stream()
                .map(measured -> measured.attack().defence())
                .filter(Defence.Structural.class::isInstance)
                .map(defence -> ((Defence.Structural) defence).test())
                .map(test -> DynamicTest.dynamicTest(
                        test, () -> assertThat(Files.readString(source(test))).contains("void " + method(test) + "()")))
                .toList();
    }

    private static Path source(String test) {
        return DECIDE.resolve(test.substring(0, test.indexOf('.')) + ".java");
    }

    private static String method(String test) {
        return test.substring(test.indexOf('.') + 1);
    }

    @Test
    void X13_honestContributorsGainWhileAttacksGoOn() {
        for (Measured measured : MEASURED) {
            assertThat(measured.with().honest().mean())
                    .as(measured.attack().what())
                    .isGreaterThan(1);
        }
    }
}
