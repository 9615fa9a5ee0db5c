/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.OpenLedgerException;
import org.openledger.compute.HexFixture;

/** N201: files that are not what they say are refused, and nothing is allocated for what they only claim. */
class HostileFilesTest {

    private static byte[] file(String header, int dataBytes) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    private static String tensor(String name, String dtype, String shape, String offsets) {
        return "\"" + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets
                + "}";
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThatThrownBy(() -> Safetensors.of(bytes))
                .isInstanceOf(OpenLedgerException.class)
                .hasMessageContaining("NOT_SAFETENSORS")
                .hasMessageContaining(why);
    }

    private static void assertRefused(String members, int dataBytes, String why) {
        assertRefused(file("{" + members + "}", dataBytes), why);
    }

    private static Optional<Safetensors> read(byte[] bytes) {
        try {
            return Optional.of(Safetensors.of(bytes));
        } catch (OpenLedgerException no) {
            assertThat(no.code()).isEqualTo("NOT_SAFETENSORS");
            return Optional.empty();
        }
    }

    private static byte[] sound() {
        return SafetensorsLaws.written(
                Map.of("k", "v"),
                Map.of("a", FloatTensor.of(Shape.of(2, 2), 1, 2, 3, 4), "b", FloatTensor.of(Shape.of(3), 5, 6, 7)));
    }

    @Test
    void everyTruncationIsRefused() {
        for (byte[] bytes : List.of(sound(), HexFixture.bytes("safetensors/halves.hex"))) {
            for (int length = 0; length < bytes.length; length++) {
                assertThat(read(Arrays.copyOf(bytes, length)))
                        .as("cut to " + length)
                        .isEmpty();
            }
            assertThat(read(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
        }
    }

    /** Each bit of length and header is flipped: what is still well-formed has other names at most, and the same tensors. */
    @Test
    void everyFlippedHeaderBitIsRefusedOrChangesNamesAlone() {
        for (byte[] bytes : List.of(sound(), HexFixture.bytes("safetensors/halves.hex"))) {
            List<List<Float>> numbers = numbers(Safetensors.of(bytes));
            int header =
                    8 + ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
            int accepted = 0;
            for (int at = 0; at < header; at++) {
                for (int change = 1; change < 256; change *= 2) {
                    byte[] changed = bytes.clone();
                    changed[at] ^= (byte) change;
                    Optional<Safetensors> read = read(changed);
                    if (read.isPresent()) {
                        accepted++;
                        assertThat(numbers(read.get())).as("byte " + at).isEqualTo(numbers);
                    }
                }
            }
            assertThat(accepted).isBetween(1, header);
        }
    }

    private static List<List<Float>> numbers(Safetensors file) {
        List<TensorInfo> inOrder = new ArrayList<>(file.tensors().values());
        inOrder.sort((one, other) -> Long.compare(one.from(), other.from()));
        List<List<Float>> numbers = new ArrayList<>();
        for (TensorInfo tensor : inOrder) {
            List<Float> row = new ArrayList<>();
            for (float number : file.floats(tensor.name())) {
                row.add(number);
            }
            numbers.add(row);
        }
        return numbers;
    }

    @Test
    void headersThatOnlyClaimAreRefused() {
        for (long claimed :
                new long[] {0, 1, 3, 1000, 100_000_001, Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE, -1, Long.MIN_VALUE
                }) {
            byte[] bytes = ByteBuffer.allocate(10)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(claimed)
                    .put((byte) '{')
                    .put((byte) '}')
                    .array();
            assertRefused(bytes, "a header of " + Long.toUnsignedString(claimed) + " bytes");
        }
        assertThat(read(file("{}", 0))).isPresent();
        assertRefused(file("[]", 0), "begin with '{'");
        assertRefused(file(" {}", 0), "begin with '{'");
        assertRefused(file("{}x", 0), "something follows");
    }

    @Test
    void rangesMustCoverTheDataOnce() {
        String a = tensor("a", "F32", "[1]", "[0,4]");
        assertThat(read(file("{" + a + "," + tensor("b", "F32", "[1]", "[4,8]") + "}", 8)))
                .isPresent();
        assertRefused(a, 5, "4 bytes, and 5 follow");
        assertRefused(a, 3, "4 bytes, and 3 follow");
        assertRefused(a + "," + tensor("b", "F32", "[1]", "[5,9]"), 9, "neither overlap nor leave gaps");
        assertRefused(a + "," + tensor("b", "F32", "[1]", "[2,6]"), 6, "neither overlap nor leave gaps");
        assertRefused(a + "," + tensor("b", "F32", "[1]", "[0,4]"), 4, "neither overlap nor leave gaps");
        assertRefused(tensor("a", "F32", "[1]", "[4,8]"), 8, "where 0 was expected");
        assertRefused("", 1, "0 bytes, and 1 follow");
    }

    @Test
    void emptyTensorsStandWhereTheirBytesWould() {
        String empty = tensor("e", "F32", "[0]", "[4,4]");
        String a = tensor("a", "F32", "[1]", "[0,4]");
        assertThat(read(file("{" + empty + "," + a + "," + tensor("z", "F32", "[0,7]", "[0,0]") + "}", 4)))
                .isPresent();
        assertRefused(a + "," + tensor("e", "F32", "[0]", "[2,2]"), 4, "neither overlap nor leave gaps");
    }

    @Test
    void sizesMustBeWhatDtypeAndShapeNeed() {
        assertRefused(tensor("a", "F32", "[2]", "[0,4]"), 4, "takes 8");
        assertRefused(tensor("a", "F16", "[1]", "[0,4]"), 4, "takes 2");
        assertRefused(tensor("a", "F32", "[1]", "[4,0]"), 4, "bytes 4 to 0");
        assertRefused(tensor("a", "I64", "[1]", "[0,8]"), 8, "dtype I64 is not read: F32, F16 and BF16 are");
        assertRefused(tensor("a", "f32", "[1]", "[0,4]"), 4, "dtype f32");
        assertRefused(tensor("a", "F32", "[-1]", "[0,4]"), 4, "is -1");
        assertRefused(tensor("a", "F32", "[1.0]", "[0,4]"), 4, "is 1.0");
        assertRefused(tensor("a", "F32", "[1e0]", "[0,4]"), 4, "is 1e0");
        assertRefused(tensor("a", "F32", "[true]", "[0,4]"), 4, "no number");
        assertRefused(tensor("a", "F32", "[18446744073709551617]", "[0,4]"), 4, "18446744073709551617");
        assertRefused(tensor("a", "F32", "[536870913]", "[0,4]"), 4, "536870913");
        assertRefused(tensor("a", "F32", "[65536,65536]", "[0,0]"), 0, "4294967296"); // 2^32: nothing, in an int
        assertRefused(
                tensor("a", "F32", "[65536,65536,65536,65536]", "[0,0]"),
                0,
                "numbers of shape"); // 2^64: nothing, in a long
        assertRefused(tensor("a", "F32", "[0,65536,65536,65536,65536]", "[0,0]"), 0, "numbers of shape");
        assertRefused(tensor("a", "F32", "[1,1,1,1,1,1,1,1,1]", "[0,4]"), 4, "at most 8");
        assertRefused(tensor("a", "F32", "[1]", "[0,4000000000]"), 4, "4000000000");
        assertRefused(tensor("a", "F32", "[536870912]", "[0,2147483639]"), 4, "takes 2147483648");
        assertRefused(tensor("n".repeat(513), "F32", "[1]", "[0,4]"), 4, "at most 512");
    }

    @Test
    void whatIsNotTheFormatIsRefused() {
        String a = tensor("a", "F32", "[1]", "[0,4]");
        assertRefused(a + "," + a, 4, "given twice");
        assertRefused("\"__metadata__\":{},\"__metadata__\":{}," + a, 4, "given twice");
        assertRefused("\"__metadata__\":{\"k\":1}," + a, 4, "\"k\" is no string");
        assertRefused("\"__metadata__\":[]," + a, 4, "no JSON object");
        assertRefused("\"a\":{\"dtype\":\"F32\",\"shape\":[1]}", 4, "give dtype, shape and two data_offsets");
        assertRefused("\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"x\":0}", 4, "nothing else");
        assertRefused("\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,4]}", 4, "two data_offsets");
        assertRefused("\"a\":3", 4, "give dtype");
        byte[] broken = file("{" + a + "}", 4);
        broken[10] = (byte) 0xFF;
        assertRefused(broken, "UTF-8");
    }

    @Test
    void moreTensorsThanTheBoundAreRefused() {
        StringBuilder members = new StringBuilder(tensor("x", "F32", "[0]", "[0,0]"));
        for (int i = 1; i < Safetensors.MAX_TENSORS; i++) {
            members.append(',').append(tensor("t" + i, "F32", "[0]", "[0,0]"));
        }
        assertThat(read(file("{" + members + "}", 0))).isPresent();
        members.append(',').append(tensor("y", "F32", "[0]", "[0,0]"));
        assertRefused(members.toString(), 0, "65537 tensors");
    }

    @Test
    void aFileThatIsNotThereAndAnUnknownNameAreNamed(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Safetensors.open(folder.resolve("none")))
                .isInstanceOf(OpenLedgerException.class)
                .hasMessageContaining("FILE_NOT_READ");
        Path file = Files.write(folder.resolve("empty"), new byte[0]);
        assertThatThrownBy(() -> Safetensors.open(file)).hasMessageContaining("NOT_SAFETENSORS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Safetensors.of(sound()).floats("c"))
                .withMessageContaining("no tensor \"c\": it has a, b");
    }
}
