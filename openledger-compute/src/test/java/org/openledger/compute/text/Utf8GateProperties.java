/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The gate lets through exactly what Java's own decoder takes. */
class Utf8GateProperties {

    @Test
    void allSequencesOfThreeBytesAreJudgedRightly() {
        for (int lead = 0xC0; lead <= 0xFF; lead++) {
            for (int second = 0x78; second <= 0xC8; second++) {
                for (int third : new int[] {0x41, 0x7F, 0x80, 0xA0, 0xBF, 0xC0, 0xE0}) {
                    assertJudged((byte) lead, (byte) second, (byte) third);
                    assertJudged((byte) lead, (byte) second, (byte) third, (byte) 0x80);
                }
            }
        }
    }

    @Property
    void anySequenceIsJudgedRightly(@ForAll @Size(max = 6) byte[] bytes) {
        assertJudged(bytes);
    }

    @Test
    void learnedPiecesStandOnlyBetweenCharacters() {
        Utf8Gate gate = new Utf8Gate();
        assertThat(gate.admits(300)).isTrue();
        gate.take(300);
        gate.take(1 + 0xC3);
        assertThat(gate.admits(300)).isFalse();
        assertThat(gate.isWhole()).isFalse();
        gate.take(1 + 0xA9);
        assertThat(gate.admits(300)).isTrue();
    }

    private static void assertJudged(byte... bytes) {
        Utf8Gate gate = new Utf8Gate();
        boolean admitted = true;
        for (int i = 0; i < bytes.length && admitted; i++) {
            int token = 1 + Byte.toUnsignedInt(bytes[i]);
            admitted = gate.admits(token);
            if (admitted) {
                gate.take(token);
            }
        }
        assertThat(admitted && gate.isWhole()).as(Arrays.toString(bytes)).isEqualTo(isWellFormed(bytes));
    }

    private static boolean isWellFormed(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
