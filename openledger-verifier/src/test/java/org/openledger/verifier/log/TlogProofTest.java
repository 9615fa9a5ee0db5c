/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.verifier.TestKeys;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

class TlogProofTest {
    private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String CHECKPOINT = TestKeys.of("example.com/log").note("example.com/log\n5\n" + HASH + "\n");

    @Test
    void everyPartIsRead() {
        TlogProof proof =
                parse("c2sp.org/tlog-proof@v1\nextra AQI=\nindex 3\n" + HASH + "\n" + HASH + "\n\n" + CHECKPOINT);

        assertThat(proof.index()).isEqualTo(3);
        assertThat(proof.extra()).contains(Octets.hex("0102"));
        assertThat(proof.path()).hasSize(2);
        assertThat(proof.checkpoint().size()).isEqualTo(5);
    }

    @Test
    void thePathOfASingleLeafIsEmpty() {
        assertThat(parse("c2sp.org/tlog-proof@v1\nindex 0\n\n" + CHECKPOINT).path())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v2\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\n\n",
                "c2sp.org/tlog-proof@v1\nindex 00\n\n",
                "c2sp.org/tlog-proof@v1\nindex\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra AQI=\n\n",
                "c2sp.org/tlog-proof@v1\nextra AQI\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nAQI=\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n"
            })
    void otherTextsAreNoProofs(String head) {
        assertThatThrownBy(() -> parse(head + CHECKPOINT)).isInstanceOf(MalformedException.class);
    }

    @Test
    void pathsAreBounded() {
        assertThatThrownBy(
                        () -> parse("c2sp.org/tlog-proof@v1\nindex 0\n" + (HASH + "\n").repeat(64) + "\n" + CHECKPOINT))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("at most 63");
        assertThatThrownBy(() -> parse("x".repeat(TlogProof.MAX_BYTES + 1))).isInstanceOf(MalformedException.class);
    }

    private static TlogProof parse(String text) {
        return TlogProof.parse(Octets.utf8(text));
    }
}
