/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

class CborReaderTest {

    /** The integers of RFC 8949, appendix A, and the edges between their widths. */
    @ParameterizedTest
    @CsvSource({
        "00, 0",
        "17, 23",
        "1818, 24",
        "18ff, 255",
        "190100, 256",
        "19ffff, 65535",
        "1a00010000, 65536",
        "1affffffff, 4294967295",
        "1b0000000100000000, 4294967296",
        "1bffffffffffffffff, 18446744073709551615",
        "c249010000000000000000, 18446744073709551616",
        "20, -1",
        "37, -24",
        "3818, -25",
        "3903e7, -1000",
        "3bffffffffffffffff, -18446744073709551616"
    })
    void integersAreThoseOfTheRfc(String hex, BigInteger value) {
        Item item = CborReader.read(Octets.hex(hex));

        assertThat(item).isEqualTo(value.signum() < 0 ? new Item.NInt(value) : new Item.UInt(value));
        assertThat(CborWriter.write(item).hex()).isEqualTo(hex);
    }

    @Test
    void everyKindOfItemIsRead() {
        TreeMap<Long, Item> entries = new TreeMap<>();
        entries.put(1L, new Item.Bytes(Octets.hex("0102")));
        entries.put(24L, new Item.Text("ü水𐅑"));
        entries.put(1_000L, Item.Array.of(new Item.Bool(true), new Item.Bool(false), Item.Null.NULL));

        assertThat(CborReader.read(
                        Octets.hex("a3 01 420102 1818 69c3bce6b0b4f0908591 1903e8 83f5f4f6".replace(" ", ""))))
                .isEqualTo(new Item.Map(entries));
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "1817, 23 in two bytes",
        "1800, 0 in two bytes",
        "1900ff, 255 in three bytes",
        "1a0000ffff, 65535 in five bytes",
        "1b00000000ffffffff, 2^32-1 in nine bytes",
        "581700, length in two bytes",
        "c248ffffffffffffffff, small number as large",
        "c2490000000000000000ff, leading zero",
        "c25821010000000000000000000000000000000000000000000000000000000000000000, above 256 bits",
        "c249010000000000000000ff, more after the number",
        "c349010000000000000000, negative large number",
        "c11a514b67b0, time tag",
        "c201, tag 2 on an integer",
        "d9d9f700, self-description tag",
        "5f42010243030405ff, indefinite bytes",
        "7f657374726561646d696e67ff, indefinite text",
        "9fff, indefinite array",
        "bfff, indefinite map",
        "1c, reserved width",
        "1f, indefinite integer",
        "f93c00, half float",
        "fa47c35000, float",
        "fb3ff199999999999a, double",
        "f7, undefined",
        "f0, unassigned simple value",
        "f8ff, two-byte simple value",
        "ff, a break alone",
        "a2020001 00, keys descending",
        "a201000100, key twice",
        "a1613100, text key",
        "a12000, negative key",
        "a11bffffffffffffffff00, key above 2^63-1",
        "a101, value missing",
        "8201, item missing",
        "430102, bytes missing",
        "19ff, argument cut off",
        "0000, a second item",
        "61ff, invalid UTF-8",
        "62c0af, overlong UTF-8",
        "63eda080, a surrogate in UTF-8",
        "9a7fffffff, array of 2^31-1",
        "9bffffffffffffffff, array of 2^64-1",
        "ba7fffffff, map of 2^31-1",
        "5a7fffffff, bytes of 2^31-1",
        "5bffffffffffffffff, bytes of 2^64-1"
    })
    void whatIsNotDeterministicIsRefused(String hex, String why) {
        assertThatThrownBy(() -> CborReader.read(Octets.hex(hex.replace(" ", ""))))
                .as(why)
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("CBOR");
    }

    @Test
    void depthIsBounded() {
        String deepest = "81".repeat(CborReader.MAX_DEPTH - 1) + "00";

        assertThat(CborReader.read(Octets.hex(deepest))).isInstanceOf(Item.Array.class);
        assertThatThrownBy(() -> CborReader.read(Octets.hex("81" + deepest)))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("depth");
        assertThatThrownBy(() -> CborReader.read(Octets.hex("81".repeat(1_000_000) + "00")))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void theNumberOfItemsIsBounded() {
        byte[] full = new byte[5 + CborReader.MAX_ITEMS];
        full[0] = (byte) 0x9a;
        writeCount(full, CborReader.MAX_ITEMS - 1);

        assertThat(((Item.Array) CborReader.read(Octets.of(full).slice(0, full.length - 1))).items())
                .hasSize(CborReader.MAX_ITEMS - 1);
        writeCount(full, CborReader.MAX_ITEMS);
        assertThatThrownBy(() -> CborReader.read(Octets.of(full)))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("for which there is room");
    }

    @Test
    void theLengthIsBounded() {
        assertThatThrownBy(() -> CborReader.read(Octets.of(new byte[CborReader.MAX_BYTES + 1])))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("at most " + CborReader.MAX_BYTES);
    }

    private static void writeCount(byte[] array, int count) {
        for (int i = 0; i < Integer.BYTES; i++) {
            array[1 + i] = (byte) (count >>> (24 - 8 * i));
        }
    }
}
