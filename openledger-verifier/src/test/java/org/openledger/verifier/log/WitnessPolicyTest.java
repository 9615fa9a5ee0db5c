/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openledger.verifier.Cosigning;
import org.openledger.verifier.TestKeys;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

class WitnessPolicyTest {
    private static final String LOG = TestKeys.of("example.com/log").vkey();

    /** Two of three here and one of two there, for all sets of the five. */
    @Test
    void groupsOfGroupsMeanWhatTheySay() {
        WitnessPolicy policy =
                policy("# example;log " + LOG + " https://x/;witness A {a};witness B {b};\twitness  C\t{c} ;"
                        + "group X 2 A B C;witness D {d};witness E {e};group Y any D E;group Z all X Y;quorum Z");
        for (int set = 0; set < 32; set++) {
            int chosen = set;
            Set<WitnessKey> cosigned = policy.witnesses().stream()
                    .filter(key -> (chosen >> policy.witnesses().indexOf(key) & 1) == 1)
                    .collect(Collectors.toSet());
            boolean enough = Integer.bitCount(set & 0b00111) >= 2 && (set & 0b11000) != 0;
            assertThat(policy.quorum().isReachedBy(cosigned)).as("set %d", set).isEqualTo(enough);
        }
        assertThat(policy.quorum()).hasToString("2 of [2 of [A, B, C], 1 of [D, E]]");
        assertThat(policy("quorum none").quorum().isReachedBy(Set.of())).isTrue();
    }

    @Test
    void commentsAreOctets() {
        byte[] latin = "# caf\u00e9\nquorum none".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(WitnessPolicy.parse(Octets.of(latin)).quorum()).isEqualTo(Quorum.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | one line",
                "quorum none;quorum none | one quorum in all",
                "quorum W | of a line above",
                "quorum W;witness W {a} | line 1 of",
                "witness W {a};witness V {a};quorum W | a key that no line above has",
                "witness W {a};witness W {b};quorum W | a name that no line above has",
                "witness none {a};quorum none | a name that no line above has",
                "witness W {a};group G 2 W;quorum G | any, all or 1 to 1",
                "witness W {a};group G 0 W;quorum G | any, all or 1 to 1",
                "witness W {a};group G 01 W;quorum G | without leading zeroes",
                "witness W {a};group G all;quorum G | group name k",
                "witness W {a};group G any W W;quorum G | each name a member once",
                "group G any G;quorum G | of a line above",
                "witness W {log};quorum W | type 4 and 32 bytes",
                "log {a};quorum none | the type byte 1",
                "log {log};log {log};quorum none | a key that no line above has",
                "rule W;quorum none | quorum name",
                "witness W w+00000000+AAAA;quorum W | type 4 and 32 bytes",
                "witness W w;quorum W | name+keyid+base64",
            })
    void whatIsNoPolicyIsRefused(String lines, String message) {
        assertThatThrownBy(() -> policy(lines))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(message);
    }

    @Test
    void controlCharactersAndBoundsAreHeld() {
        for (String wrong : new String[] {"quorum none\r", "#\u0000;quorum none", "quorum none\u007f"}) {
            assertThatThrownBy(() -> policy(wrong)).hasMessageContaining("control character");
        }
        assertThatThrownBy(() -> policy("#;".repeat(WitnessPolicy.MAX_LINES) + "quorum none"))
                .hasMessageContaining("at most 1000 lines");
        assertThatThrownBy(() -> WitnessPolicy.parse(Octets.of(new byte[WitnessPolicy.MAX_BYTES + 1])))
                .hasMessageContaining("at most 1000000 bytes");
    }

    @Test
    void aCosignatureSaysItsTime() {
        String text = "example.com/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        Cosigning witness = Cosigning.of("w.example/w");
        WitnessKey key = WitnessKey.parse(witness.vkey());
        SignedNote note = SignedNote.parse(Octets.utf8(text + "\n" + witness.line(text, 1_679_315_147)));
        assertThat(key.isNamedBy(note.signatures().get(0))).isTrue();
        assertThat(key.cosigned(text, note.signatures().get(0))).isEqualTo(1_679_315_147);
        assertThatThrownBy(() -> key.cosigned(text + "x", note.signatures().get(0)))
                .isInstanceOf(MalformedException.class);
    }

    private static WitnessPolicy policy(String lines) {
        String text = lines.replace(';', '\n').replace("{log}", LOG);
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            text = text.replace(
                    "{" + name + "}", Cosigning.of(name + ".example/w").vkey());
        }
        return WitnessPolicy.parse(Octets.utf8(text + "\n"));
    }
}
