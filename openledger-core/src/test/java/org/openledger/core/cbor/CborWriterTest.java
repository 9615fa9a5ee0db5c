/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of RFC 8949 Appendix A, and the order that a writer insists on. */
final class CborWriterTest {
    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "1, 01",
        "10, 0a",
        "23, 17",
        "24, 1818",
        "25, 1819",
        "100, 1864",
        "1000, 1903e8",
        "1000000, 1a000f4240",
        "1000000000000, 1b000000e8d4a51000",
        "18446744073709551615, 1bffffffffffffffff",
        "18446744073709551616, c249010000000000000000",
        "-1, 20",
        "-10, 29",
        "-100, 3863",
        "-1000, 3903e7"
    })
    void integersOfAppendixA(BigInteger integer, String hex) {
        assertThat(HexFormat.of().formatHex(CborTree.encode(integer))).isEqualTo(hex);
    }

    @Test
    void otherItemsOfAppendixA() {
        written("f4", writer -> writer.bool(false));
        written("f5", writer -> writer.bool(true));
        written("f6", CborWriter::nul);
        written("40", writer -> writer.bytes(new byte[0]));
        written("4401020304", writer -> writer.bytes(new byte[] {1, 2, 3, 4}));
        written("420203", writer -> writer.bytes(new byte[] {1, 2, 3, 4}, 1, 2));
        written("60", writer -> writer.text(""));
        written("6449455446", writer -> writer.text("IETF"));
        written("62225c", writer -> writer.text("\"\\"));
        written("62c3bc", writer -> writer.text("\u00fc"));
        written("63e6b0b4", writer -> writer.text("\u6c34"));
        written("64f0908591", writer -> writer.text("\ud800\udd51"));
        written("80", writer -> writer.array(0));
        written(
                "8301820203820405",
                writer -> writer.array(3)
                        .uint(1)
                        .array(2)
                        .uint(2)
                        .uint(3)
                        .array(2)
                        .uint(4)
                        .uint(5));
        written("a0", writer -> writer.map(0));
        written("a201020304", writer -> writer.map(2).key(1).uint(2).key(3).uint(4));
    }

    @Test
    void mistakesInTheOrderAreRefused() {
        outOfOrder(writer -> writer.map(2).key(2).nul().key(2), "a key above 2");
        outOfOrder(writer -> writer.map(2).key(2).nul().key(1), "a key above 2");
        outOfOrder(writer -> writer.map(1).uint(1), "an unsigned integer as map key");
        outOfOrder(writer -> writer.map(1).key(1).key(2), "a value, not a map key");
        outOfOrder(writer -> writer.array(1).key(1), "a value, not a map key");
        outOfOrder(writer -> writer.uint(1).uint(2), "the end: the item is complete");
        outOfOrder(writer -> writer.array(1).uint(1).uint(2), "the end: the item is complete");
        outOfOrder(CborWriter::toBytes, "announced more than was written");
        outOfOrder(writer -> writer.array(2).uint(1).toBytes(), "announced more than was written");
        outOfOrder(writer -> writer.map(1).key(1).toBytes(), "announced more than was written");
        outOfOrder(
                writer -> {
                    for (int i = 0; i <= Nesting.MAX_DEPTH; i++) {
                        writer.array(1);
                    }
                },
                "at most 32 arrays and maps inside each other");
        outOfOrder(
                writer -> writer.bytes(new byte[CborWriter.MAX_BYTES]), "an item has at most " + CborWriter.MAX_BYTES);
    }

    @Test
    void valuesWithoutAnEncodingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CborWriter().uint(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CborWriter().map(1).key(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CborWriter().array(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CborWriter().map(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new CborWriter().uint(BigInteger.ONE.negate()));
        assertThatIllegalArgumentException().isThrownBy(() -> new CborWriter().uint(BigInteger.ONE.shiftLeft(256)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CborWriter().text("half \ud83d"))
                .withMessageContaining("from character 5 on");
    }

    @Test
    void aClearedWriterStartsAgain() {
        CborWriter writer = new CborWriter();
        writer.array(2).uint(1);
        assertThat(writer.clear().text("IETF").toBytes())
                .isEqualTo(HexFormat.of().parseHex("6449455446"));
    }

    @Test
    void aLongItemGrowsTheBuffer() {
        byte[] bytes = new CborWriter()
                .array(2)
                .bytes(new byte[5_000])
                .bytes(new byte[70_000])
                .toBytes();
        assertThat(bytes).hasSize(1 + 3 + 5_000 + 5 + 70_000);
        CborReader.check(bytes);
    }

    private static void written(String hex, Consumer<CborWriter> write) {
        CborWriter writer = new CborWriter();
        write.accept(writer);
        assertThat(HexFormat.of().formatHex(writer.toBytes())).isEqualTo(hex);
    }

    private static void outOfOrder(Consumer<CborWriter> write, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> write.accept(new CborWriter()))
                .withMessageContaining(message);
    }
}
