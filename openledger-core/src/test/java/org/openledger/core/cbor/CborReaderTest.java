/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is not the one encoding is refused, with its place: RFC 8949 Appendix F, and what determinism adds. */
final class CborReaderTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # the input ends in the middle (RFC 8949 F.1)
                                   | 0  | the end of the input
            18                     | 1  | the end of the input
            19 03                  | 2  | the end of the input
            1a 00 00 00            | 4  | the end of the input
            1b 00 00 00 00 00 00 00| 8  | the end of the input
            41                     | 0  | a byte string of 1 bytes
            61                     | 0  | a text of 1 bytes
            5b ff ff ff ff ff ff ff ff 01 02 03 | 0 | a byte string of 18446744073709551615 bytes
            5a ff ff ff ff 00      | 0  | a byte string of 4294967295 bytes
            7a ff ff ff ff 00      | 0  | a text of 4294967295 bytes
            7b 7f ff ff ff ff ff ff ff 01 02 03 | 0 | a text of 9223372036854775807 bytes
            81                     | 0  | an array of 1 items
            81 81 81 81            | 3  | an array of 1 items
            81 81 81 81 81 81 81 81 81 | 8 | an array of 1 items
            82 00                  | 0  | an array of 2 items
            9a 01 ff 00 00         | 0  | an array of 33488896 items
            9b 02 9f 27 4b 00 00 00 00 | 0 | an array of 188912912448880640 items
            a1                     | 0  | a map of 1 items
            a2 01 02               | 0  | a map of 2 items
            a1 00                  | 0  | a map of 1 items
            bb 80 00 00 00 00 00 00 00 | 0 | a map of 9223372036854775808 items
            c2                     | 1  | the end of the input
            # reserved additional information (F.1)
            1c                     | 0  | reserved additional information 28
            1d                     | 0  | reserved additional information 29
            1e                     | 0  | reserved additional information 30
            3c                     | 0  | reserved additional information 28
            5c                     | 0  | reserved additional information 28
            7d                     | 0  | reserved additional information 29
            9e                     | 0  | reserved additional information 30
            bc                     | 0  | reserved additional information 28
            dc                     | 0  | a tag
            fc                     | 0  | a simple value
            # reserved and other simple values, breaks, indefinite lengths
            f8 00                  | 0  | a simple value
            f8 18                  | 0  | a simple value
            f8 20                  | 0  | a simple value
            f7                     | 0  | a simple value
            e0                     | 0  | a simple value
            ff                     | 0  | a break
            81 ff                  | 1  | a break
            a1 00 ff               | 2  | a break
            1f                     | 0  | an indefinite length
            3f                     | 0  | an indefinite length
            5f 00                  | 0  | an indefinite length
            5f 41 00 ff            | 0  | an indefinite length
            7f 61 61 ff            | 0  | an indefinite length
            9f 00 ff               | 0  | an indefinite length
            bf 00 00 ff            | 0  | an indefinite length
            # floating point, tags
            f9 00 00               | 0  | a floating-point number
            fa 00 00 00 00         | 0  | a floating-point number
            fb 00 00 00 00 00 00 00 00 | 0 | a floating-point number
            c0 00                  | 0  | a tag
            c1 1a 51 4b 67 b0      | 0  | a tag
            c3 49 01 00 00 00 00 00 00 00 00 | 0 | a tag
            d8 02 41 00            | 0  | a tag
            d9 d9 f7 00            | 0  | a tag
            # not the shortest form
            18 17                  | 0  | 23 in 1 bytes
            38 00                  | 0  | 0 in 1 bytes
            19 00 ff               | 0  | 255 in 2 bytes
            1a 00 00 ff ff         | 0  | 65535 in 4 bytes
            1b 00 00 00 00 ff ff ff ff | 0 | 4294967295 in 8 bytes
            58 01 00               | 0  | 1 in 1 bytes
            78 01 61               | 0  | 1 in 1 bytes
            98 00                  | 0  | 0 in 1 bytes
            b8 00                  | 0  | 0 in 1 bytes
            a1 18 00 00            | 1  | 0 in 1 bytes
            # bignums
            c2 40                  | 1  | a bignum of 0 bytes
            c2 41 01               | 1  | a bignum of 1 bytes
            c2 48 ff ff ff ff ff ff ff ff | 1 | a bignum of 8 bytes
            c2 49 00 ff ff ff ff ff ff ff ff | 1 | a bignum of 9 bytes, the first of them 0
            c2 58 21 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 | 1 | a bignum of 33 bytes
            c2 61 61               | 1  | a text
            c2 00                  | 1  | an unsigned integer
            c2 5f 41 01 ff         | 1  | an indefinite length
            # map keys
            a1 61 61 00            | 1  | a text
            a1 20 00               | 1  | a negative integer
            a1 f4 00               | 1  | a boolean
            a1 1a 80 00 00 00 00   | 1  | map key 2147483648
            a2 01 00 00 00         | 3  | an unsigned integer
            a2 01 00 01 00         | 3  | an unsigned integer
            # negative beyond 64 bits
            3b 80 00 00 00 00 00 00 00 | 0 | the integer -1 - 9223372036854775808
            3b ff ff ff ff ff ff ff ff | 0 | the integer -1 - 18446744073709551615
            # UTF-8: bare continuation, overlong, surrogate, beyond U+10FFFF, cut short
            61 80                  | 0  | a text that is not valid UTF-8
            62 c0 80               | 0  | a text that is not valid UTF-8
            63 e0 80 80            | 0  | a text that is not valid UTF-8
            63 ed a0 80            | 0  | a text that is not valid UTF-8
            66 ed a0 bd ed b8 80   | 0  | a text that is not valid UTF-8
            64 f4 90 80 80         | 0  | a text that is not valid UTF-8
            61 c3                  | 0  | a text that is not valid UTF-8
            65 ef bf bd c3 28      | 0  | a text that is not valid UTF-8
            # something follows
            00 00                  | 1  | 1 more bytes
            80 80                  | 1  | 1 more bytes
            """)
    void malformedInputIsRefused(String hex, int offset, String found) {
        assertThatExceptionOfType(CborException.class)
                .isThrownBy(() -> CborReader.check(hex(hex)))
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset))
                .withMessageContaining("at byte " + offset + ": found " + found + ";");
    }

    @Test
    void theReplacementCharacterItselfIsText() {
        assertThat(new CborReader(hex("63 ef bf bd")).text()).isEqualTo("\uFFFD");
    }

    @Test
    void nestingIsBounded() {
        byte[] deep = new byte[Nesting.MAX_DEPTH + 1];
        Arrays.fill(deep, (byte) 0x81);
        deep[Nesting.MAX_DEPTH] = 0;
        CborReader.check(deep);

        byte[] deeper = new byte[Nesting.MAX_DEPTH + 2];
        Arrays.fill(deeper, (byte) 0x81);
        deeper[Nesting.MAX_DEPTH + 1] = 0;
        assertThatExceptionOfType(CborException.class)
                .isThrownBy(() -> CborReader.check(deeper))
                .withMessageContaining("at most 32 arrays and maps inside each other");
    }

    @Test
    void anInputBeyondTheBoundIsNotLookedAt() {
        assertThatExceptionOfType(CborException.class)
                .isThrownBy(() -> new CborReader(new byte[CborWriter.MAX_BYTES + 1]))
                .withMessageContaining("at most " + CborWriter.MAX_BYTES);
    }

    @Test
    void whatIsAskedForMustBeThere() {
        refused("60", CborReader::uint, "found a text; right would be an unsigned integer");
        refused("20", CborReader::uint, "found a negative integer; right would be an unsigned integer");
        refused(
                "1b8000000000000000",
                CborReader::uint,
                "found the integer 9223372036854775808; right would be one of at most 2^63 - 1");
        refused("1864", reader -> reader.uint(99), "found the integer 100; right would be one of at most 99");
        refused("00", CborReader::text, "found an unsigned integer; right would be a text");
        refused("00", CborReader::bytes, "right would be a byte string");
        refused("4100", reader -> reader.bytes(2), "found a byte string of 1 bytes; right would be one of 2");
        refused("00", CborReader::bool, "right would be a boolean");
        refused("00", CborReader::nul, "right would be null");
        refused("80", CborReader::map, "found an array; right would be a map");
        refused("a0", CborReader::array, "found a map; right would be an array");
        refused("8100", reader -> reader.array(2), "found an array of 1 items; right would be one of 2");
        refused("60", CborReader::bigUint, "found a text; right would be an unsigned integer");
        refused("c249010000000000000000", CborReader::uint, "found a bignum; right would be an unsigned integer");
    }

    @Test
    void keysAreReadAsKeysAndValuesAsValues() {
        refused(
                "a10102",
                reader -> {
                    reader.map();
                    reader.uint();
                },
                "right would be an unsigned integer as map key");
        refused(
                "8101",
                reader -> {
                    reader.array();
                    reader.key();
                },
                "right would be a value, not a map key");
        refused(
                "a10102",
                reader -> {
                    reader.map();
                    reader.key(2);
                },
                "found map key 1; right would be map key 2");
    }

    @Test
    void theEndIsWhereTheItemIsComplete() {
        refused(
                "8101",
                reader -> {
                    reader.array();
                    reader.expectEnd();
                },
                "right would be the items that an array or map announced");
        refused(
                "00",
                reader -> {
                    reader.uint();
                    reader.uint();
                },
                "found the end of the input; right would be another item");
        refused(
                "0000",
                reader -> {
                    reader.uint();
                    reader.uint();
                },
                "right would be the end: the item is complete");
    }

    @Test
    void aPartIsCutOutByItsPositions() {
        CborReader reader = new CborReader(hex("82 82 01 61 61 f6"));
        reader.array(2);
        int from = reader.position();
        reader.skip();
        assertThat(from).isEqualTo(1);
        assertThat(reader.position()).isEqualTo(5);
        reader.nul();
        reader.expectEnd();
    }

    @Test
    void integersAtTheirLimits() {
        assertThat(new CborReader(hex("1b7fffffffffffffff")).uint()).isEqualTo(Long.MAX_VALUE);
        assertThat(new CborReader(hex("3b7fffffffffffffff")).sint()).isEqualTo(Long.MIN_VALUE);
        assertThat(new CborReader(hex("1b7fffffffffffffff")).sint()).isEqualTo(Long.MAX_VALUE);
        assertThat(new CborReader(hex("1bffffffffffffffff")).bigUint())
                .isEqualTo(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));
        assertThat(new CborReader(hex("c249010000000000000000")).bigUint()).isEqualTo(BigInteger.ONE.shiftLeft(64));
    }

    private static void refused(String hex, Consumer<CborReader> read, String message) {
        assertThatExceptionOfType(CborException.class)
                .isThrownBy(() -> read.accept(new CborReader(hex(hex))))
                .withMessageContaining(message);
    }

    private static byte[] hex(@Nullable String hex) {
        return HexFormat.of().parseHex(hex == null ? "" : hex.replace(" ", ""));
    }
}
