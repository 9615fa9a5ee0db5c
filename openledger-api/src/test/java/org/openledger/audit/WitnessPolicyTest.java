/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies of C2SP tlog-policy: what they say, and what is none. */
class WitnessPolicyTest {
    private static final String LOG = vkey("example.com/log", 1, 7, 32);
    private static final String TWO_LEVELS = """
            # the example of the specification
            log %s https://log.example/

            witness X1 %s https://x1.example/submit
            witness X2 %s
            \twitness  X3\t%s\s
            group X-witnesses 2 X1 X2 X3
            witness Y1 %s
            witness Y2 %s
            group Y-witnesses any Y1 Y2
            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y
            """.formatted(LOG, w(1), w(2), w(3), w(4), w(5));

    @Test
    void theExampleOfTheSpecificationIsRead() {
        WitnessPolicy policy = WitnessPolicy.parse(TWO_LEVELS);
        assertThat(policy.logs()).containsExactly(LOG);
        assertThat(policy.witnesses()).extracting(Witness::name).containsExactly("X1", "X2", "X3", "Y1", "Y2");
        assertThat(policy.witnesses().get(0).url()).contains("https://x1.example/submit");
        assertThat(policy.witnesses().get(1).url()).isEmpty();
    }

    /** Against the sentence of the specification, for all 32 sets of cosigners. */
    @Test
    void everySetOfCosignersIsJudgedAsTheSentenceSays() {
        WitnessPolicy policy = WitnessPolicy.parse(TWO_LEVELS);
        for (int set = 0; set < 32; set++) {
            int chosen = set;
            Set<Witness> cosigned = policy.witnesses().stream()
                    .filter(witness -> (chosen >> policy.witnesses().indexOf(witness) & 1) == 1)
                    .collect(Collectors.toSet());
            boolean enough = Integer.bitCount(set & 0b00111) >= 2 && (set & 0b11000) != 0;
            assertThat(policy.quorum().reachedBy(cosigned)).as("set %d", set).isEqualTo(enough);
        }
    }

    @Test
    void nobodyIsNeededWhenThePolicySaysSo() {
        assertThat(WitnessPolicy.parse("quorum none\n").quorum().reachedBy(Set.of()))
                .isTrue();
        WitnessPolicy one = WitnessPolicy.parse("witness W " + w(1) + "\nquorum W");
        assertThat(one.quorum().reachedBy(Set.of())).isFalse();
        assertThat(one.quorum().reachedBy(Set.copyOf(one.witnesses()))).isTrue();
    }

    @Test
    void namesAndCommentsAreOctets() {
        byte[] octets = ("# caf\u00e9\nwitness K " + w(1) + "\nquorum K\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(WitnessPolicy.parse(octets).witnesses()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WitnessPolicy.parse("witness K " + w(1) + "\nquorum \u212a\n"))
                .withMessageContaining("no witness or group");
    }

    @Test
    void anMlDsaWitnessIsNamedAndDoesNotCount() {
        WitnessPolicy policy = WitnessPolicy.parse("witness Q " + vkey("q.example/w", 6, 9, 1312) + "\nquorum Q\n");
        assertThat(policy.witnesses().get(0).counts()).isFalse();
        assertThat(WitnessPolicy.parse(TWO_LEVELS).witnesses()).allMatch(Witness::counts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | one line \"quorum name\"",
                "quorum none;quorum none | a quorum stands in a line above",
                "quorum W | no witness or group W",
                "quorum W;witness W {1} | line 1",
                "witness W {1};witness V {1};quorum W | line 2",
                "witness W {1};witness W {2};quorum W | the name W is taken",
                "witness none {1};quorum none | the name none is taken",
                "witness W {1};group G 2 W;quorum G | give 1 to 1",
                "witness W {1};group G 0 W;quorum G | give any, all or 1 to 1",
                "witness W {1};group G 01 W;quorum G | give any, all or 1 to 1",
                "witness W {1};group G all;quorum G | group name k|any|all member",
                "witness W {1};group G any W W;quorum G | each is a member once",
                "witness W {1};group G any W;group H any W;quorum H | each is a member once",
                "group G any G;quorum G | no witness or group G",
                "group G any none;quorum G | no witness or group none",
                "witness W {log};quorum W | key of type 1",
                "log {1};quorum none | not of type 4",
                "log {log};log {log};quorum none | this key stands in a line above",
                "log {log} a b;quorum none | log vkey [url]",
                "rule W;quorum none | a line begins with",
                "witness W w+00000000+AAAA;quorum W | the id",
                "witness W w;quorum W | name+12345678+base64",
            })
    void whatIsNoPolicyIsRefusedWithItsLine(String lines, String message) {
        String text = lines.replace(';', '\n')
                        .replace("{1}", w(1))
                        .replace("{2}", w(2))
                        .replace("{log}", LOG) + "\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WitnessPolicy.parse(text))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quorum none\r\n", "quorum none\u0000", "quorum none\u007f"})
    void controlCharactersAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WitnessPolicy.parse(text))
                .withMessageContaining("control characters");
    }

    @Test
    void everythingIsBounded() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= WitnessPolicy.MAX_OF_A_KIND; i++) {
            many.append("witness W").append(i).append(' ').append(w(i)).append('\n');
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WitnessPolicy.parse(many + "quorum none\n"))
                .withMessageContaining("number of witnesses 33: give 1 to 32");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WitnessPolicy.parse(new byte[WitnessPolicy.MAX_BYTES + 1]))
                .withMessageContaining("at most 1000000 bytes");
    }

    private static String w(int number) {
        return vkey("w" + number + ".example/w", 4, number, 32);
    }

    private static String vkey(String name, int type, int seed, int length) {
        byte[] typed = new byte[1 + length];
        Arrays.fill(typed, (byte) (seed + 1));
        typed[0] = (byte) type;
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(named, named.length + typed.length);
        System.arraycopy(typed, 0, all, named.length, typed.length);
        return name + "+" + HexFormat.of().formatHex(Hash.sha256(all).bytes(), 0, 4) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
