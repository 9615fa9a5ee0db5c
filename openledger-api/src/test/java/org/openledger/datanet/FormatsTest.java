/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;

/** L216: what is visibly of another kind is told apart, and what may be of the kind is not refused. */
class FormatsTest {
    private static final byte[] PNG = png(3, 2);

    @Test
    void l216EachKindTakesItsOwnAndNotTheOthers() {
        byte[] wav = wav(2, 44_100);
        byte[] prose = utf8("Once upon a time, there was");
        byte[] turns =
                utf8("{\"role\": \"user\", \"text\": \"hi \\\"you\\\"\", \"n\": [1, -2.5e3, true, null]}\n\n{}\n");
        for (byte[] bytes : new byte[][] {PNG, wav, prose, turns}) {
            assertThat(takes(ContentKind.IMAGE, bytes)).isEqualTo(bytes == PNG);
            assertThat(takes(ContentKind.AUDIO, bytes)).isEqualTo(bytes == wav);
            assertThat(takes(ContentKind.DIALOGUE, bytes)).isEqualTo(bytes == turns);
            assertThat(takes(ContentKind.TEXT, bytes)).isEqualTo(bytes == prose || bytes == turns);
        }
    }

    @Test
    void l216TablesHaveEquallyManyCells() {
        assertThat(takes(ContentKind.TABULAR, utf8("a,b\r\n1,\"x,\n\"\"y\"\"\"\r\n\r\n,\n")))
                .isTrue();
        assertThat(takes(ContentKind.TABULAR, utf8("a,b\n1\n"))).isFalse();
        assertThat(takes(ContentKind.TABULAR, utf8("a,\"b\n1,2"))).isFalse();
        assertThat(takes(ContentKind.TABULAR, utf8("\n\n"))).isFalse();
        assertThat(takes(ContentKind.TABULAR, utf8(",".repeat(4_095)))).isTrue();
        assertThat(takes(ContentKind.TABULAR, utf8(",".repeat(4_096)))).isFalse();
    }

    @Test
    void l216PicturesAndSoundsAreWholeAndOfSaneSizes() {
        assertThat(takes(ContentKind.IMAGE, png(65_535, 1))).isTrue();
        assertThat(takes(ContentKind.IMAGE, png(65_536, 1))).isFalse();
        assertThat(takes(ContentKind.IMAGE, png(1, 0))).isFalse();
        assertThat(takes(ContentKind.IMAGE, Arrays.copyOf(PNG, PNG.length - 1))).isFalse();
        assertThat(takes(ContentKind.IMAGE, new byte[] {1})).isFalse();
        assertThat(takes(ContentKind.AUDIO, wav(32, 768_000))).isTrue();
        assertThat(takes(ContentKind.AUDIO, wav(33, 1))).isFalse();
        assertThat(takes(ContentKind.AUDIO, wav(1, 768_001))).isFalse();
        assertThat(takes(ContentKind.AUDIO, Arrays.copyOf(wav(1, 8_000), 60))).isFalse();
    }

    @Test
    void l216DialoguesAreJsonLines() {
        assertThat(takes(ContentKind.DIALOGUE, utf8("{\"a\":1}\n[1]"))).isFalse();
        assertThat(takes(ContentKind.DIALOGUE, utf8("{\"a\":01}"))).isFalse();
        assertThat(takes(ContentKind.DIALOGUE, utf8("{\"a\":1,}"))).isFalse();
        assertThat(takes(ContentKind.DIALOGUE, utf8("{\"a\":1} x"))).isFalse();
        assertThat(takes(ContentKind.DIALOGUE, utf8("{\"a"))).isFalse();
        assertThat(takes(ContentKind.DIALOGUE, utf8("{a:1}"))).isFalse();
        assertThat(takes(ContentKind.DIALOGUE, utf8(" \n "))).isFalse();
        assertThat(takes(ContentKind.DIALOGUE, utf8(nested(16)))).isTrue();
        assertThat(takes(ContentKind.DIALOGUE, utf8(nested(17)))).isFalse();
        assertThat(takes(ContentKind.DIALOGUE, utf8("[".repeat(100_000)))).isFalse();
    }

    private static String nested(int depth) {
        return "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    private static boolean takes(ContentKind kind, byte[] bytes) {
        return kind.objection(Bytes.of(bytes)).isEmpty();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(45)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0, 1, 2, 3, 4})
                .put(new byte[] {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 'B', '`', (byte) 0x82})
                .array();
    }

    private static byte[] wav(int channels, int rate) {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(utf8("RIFF"))
                .putInt(56)
                .put(utf8("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(rate)
                .array();
    }
}
