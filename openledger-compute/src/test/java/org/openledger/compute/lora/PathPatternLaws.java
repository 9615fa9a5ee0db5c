/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N213: patterns match what the platform's regular expressions match, and never take long. */
class PathPatternLaws {

    private static final String LETTERS = "ab.0_";

    /** Groups stand in no other group: the oracle goes back and forth through nested repetitions for ever. */
    private static void pattern(Random random, StringBuilder text, int depth) {
        for (int parts = random.nextInt(4); parts >= 0; parts--) {
            switch (random.nextInt(depth > 0 ? 6 : 9)) {
                case 0, 1 -> text.append(LETTERS.charAt(random.nextInt(2)));
                case 2 -> text.append('.');
                case 3 ->
                    text.append(new String[] {"\\.", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "_"}[random.nextInt(8)]);
                case 4 ->
                    text.append(new String[] {"[ab]", "[^a]", "[a-z]", "[^0-9_]", "[\\d.]", "[\\w-]", "[a\\]]"}
                            [random.nextInt(7)]);
                case 5 -> text.append("0");
                case 6 -> {
                    text.append(random.nextBoolean() ? "(" : "(?:");
                    pattern(random, text, depth + 1);
                    text.append(')');
                }
                default -> {
                    text.append('(');
                    pattern(random, text, depth + 1);
                    text.append('|');
                    if (random.nextInt(4) > 0) {
                        pattern(random, text, depth + 1);
                    }
                    text.append(')');
                }
            }
            text.append(
                    new String[] {"", "", "", "*", "+", "?", "{2}", "{1,}", "{0,2}", "*?", "{0}"}[random.nextInt(11)]);
        }
    }

    @Property(tries = 1_500)
    void theySayWhatRegularExpressionsSay(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        pattern(random, text, 0);
        PathPattern ours = PathPattern.of(text.toString());
        Pattern theirs = Pattern.compile(text.toString());
        for (int i = 0; i < 30; i++) {
            StringBuilder path = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                path.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            assertThat(ours.matches(path.toString()))
                    .as("%s on %s", text, path)
                    .isEqualTo(theirs.matcher(path).matches());
        }
    }

    @Property(tries = 300)
    void endsAreFoundBehindDots(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        pattern(random, text, 0);
        Pattern theirs = Pattern.compile("(.*\\.)?(" + text + ")");
        for (int i = 0; i < 20; i++) {
            StringBuilder path = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                path.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            assertThat(PathPattern.of(text.toString()).matchesEnd(path.toString()))
                    .as("%s on %s", text, path)
                    .isEqualTo(theirs.matcher(path).matches());
        }
    }

    /** Each of them keeps a backtracking matcher busy for longer than anybody waits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a*)*b",
                "(a|a)*b",
                "(a+)*b",
                "((a?){20}){20}b",
                "(.*.*.*.*.*)*b",
                "(|a|aa)*b",
                "((((a*)*)*)*)*b",
                "(|){60}b"
            })
    void whatBlowsOthersUpIsMatchedInNoTime(String text) {
        assertThat(PathPattern.of(text).matches("a".repeat(LoraAdapter.MAX_PATH_CHARS)))
                .isFalse();
        assertThat(PathPattern.of(text).matches("b")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)",
                "(?<n>a)",
                "(?i)a",
                "(a)\\1",
                "\\bq",
                "a**",
                "a*+",
                "*a",
                "a{",
                "a{2",
                "a{2,1}",
                "a{1001}",
                "a{,2}",
                "(a",
                "a)",
                "[a",
                "[",
                "[]a]",
                "[z-a]",
                "[a&&b]",
                "[[a]]",
                "a^b",
                "a$b",
                "(a$)",
                "\\",
                "[\\d-z]",
                "\\p{L}",
                "((a{1000}){1000}){1000}",
                "(((){1000}){1000}){1000}"
            })
    void whatIsNotReadIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathPattern.of(text))
                .withMessageContaining("the pattern of modules");
    }

    @Test
    void lengthAndDepthAreBounded() {
        assertThat(PathPattern.of("(".repeat(32) + "a" + ")".repeat(32)).matches("a"))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathPattern.of("(".repeat(33) + "a" + ")".repeat(33)))
                .withMessageContaining("depth of groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathPattern.of("a".repeat(PathPattern.MAX_CHARS + 1)))
                .withMessageContaining("4096");
    }

    @Test
    void anchorsStandWhereTheySayNothing() {
        assertThat(PathPattern.of("^h\\.0\\.(q|v)_proj$").matches("h.0.q_proj")).isTrue();
        assertThat(PathPattern.of("^h\\.0\\.(q|v)_proj$").matches("xh.0.q_proj"))
                .isFalse();
        assertThat(PathPattern.literal("h.0.q_(x)").matches("h.0.q_(x)")).isTrue();
        assertThat(PathPattern.literal("h.0").matches("hx0")).isFalse();
    }
}
