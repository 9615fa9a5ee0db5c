/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** N202, N204: what was written is read back to the bit, and the same tensors are the same bytes. */
class SafetensorsLaws {

    private static final ObjectMapper JSON = new ObjectMapper();

    static byte[] written(Map<String, String> metadata, Map<String, FloatTensor> tensors) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SafetensorsWriter.of(metadata, tensors).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, FloatTensor> tensors(Random random) {
        Map<String, FloatTensor> tensors = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int[] lengths = new int[random.nextInt(4)];
            for (int d = 0; d < lengths.length; d++) {
                lengths[d] = random.nextInt(5);
            }
            Shape shape = Shape.of(lengths);
            float[] numbers = new float[shape.numbers()];
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] =
                        Float.intBitsToFloat(random.nextInt()); // NaNs, infinities and zeros of both signs among them
            }
            tensors.put(
                    new String[] {"a", "b.weight", "é", "\"\\", "😀", "\n"}[random.nextInt(6)],
                    FloatTensor.of(shape, numbers));
        }
        return tensors;
    }

    private static Map<String, String> metadata(Random random) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            metadata.put("name" + random.nextInt(3), "value \"" + random.nextInt(9) + "\"\u0001é");
        }
        return metadata;
    }

    /** The oracle goes through the bytes by itself, with another reader of JSON. */
    @Property(tries = 500)
    void whatWasWrittenIsReadBackToTheBit(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, FloatTensor> tensors = tensors(random);
        Map<String, String> metadata = metadata(random);
        byte[] bytes = written(metadata, tensors);
        int header = little(bytes, 0);
        assertThat(header % 8).isZero();
        String text = new String(bytes, 8, header, StandardCharsets.UTF_8);
        assertThat(text).matches("(?s)\\{.*\\} {0,7}");
        JsonNode json = JSON.readTree(text);
        assertThat(json.size()).isEqualTo(tensors.size() + (metadata.isEmpty() ? 0 : 1));
        Safetensors read = Safetensors.of(bytes);
        assertThat(read.metadata()).isEqualTo(metadata);
        metadata.forEach((name, value) ->
                assertThat(json.get("__metadata__").get(name).textValue()).isEqualTo(value));
        assertThat(read.tensors().keySet()).isEqualTo(tensors.keySet());
        long at = 0;
        for (Map.Entry<String, FloatTensor> entry : new TreeMap<>(tensors).entrySet()) {
            float[] numbers = entry.getValue().numbers();
            JsonNode described = json.get(entry.getKey());
            assertThat(described.get("dtype").textValue()).isEqualTo("F32");
            assertThat(described.get("data_offsets").get(0).longValue()).isEqualTo(at);
            float[] back = read.floats(entry.getKey());
            assertThat(back).hasSize(numbers.length);
            for (int i = 0; i < numbers.length; i++) {
                int b = 8 + header + (int) at + 4 * i;
                int bits = little(bytes, b);
                assertThat(bits).isEqualTo(Float.floatToRawIntBits(numbers[i]));
                assertThat(Float.floatToRawIntBits(back[i])).isEqualTo(bits);
            }
            at += 4L * numbers.length;
            assertThat(described.get("data_offsets").get(1).longValue()).isEqualTo(at);
        }
        assertThat(bytes).hasSize(8 + header + (int) at);
    }

    private static int little(byte[] bytes, int at) {
        int value = 0;
        for (int i = 3; i >= 0; i--) {
            value = (value << 8) + (bytes[at + i] & 255);
        }
        return value;
    }

    @Property(tries = 200)
    void theOrderInWhichTheyAreGivenIsNotSeen(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, FloatTensor> tensors = tensors(random);
        Map<String, String> metadata = metadata(random);
        assertThat(written(shuffled(metadata, random), shuffled(tensors, random)))
                .isEqualTo(written(metadata, tensors));
    }

    private static <T> Map<String, T> shuffled(Map<String, T> map, Random random) {
        List<Map.Entry<String, T>> entries = new ArrayList<>(map.entrySet());
        Collections.shuffle(entries, random);
        Map<String, T> shuffled = new LinkedHashMap<>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
        return shuffled;
    }

    @Test
    void aLongTensorIsWrittenInPieces() {
        float[] numbers = new float[100_003];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        byte[] bytes = written(Map.of(), Map.of("long", FloatTensor.of(Shape.of(numbers.length), numbers)));
        assertThat(Safetensors.of(bytes).floats("long")).isEqualTo(numbers);
    }

    @Test
    void aMappedFileIsReadLikeItsBytes(@TempDir Path folder) throws IOException {
        Map<String, FloatTensor> tensors = tensors(new Random(7));
        byte[] bytes = written(Map.of("a", "b"), tensors);
        Path file = Files.write(folder.resolve("x.safetensors"), bytes);
        Safetensors mapped = Safetensors.open(file);
        assertThat(mapped.tensors()).isEqualTo(Safetensors.of(bytes).tensors());
        tensors.keySet()
                .forEach(name -> assertThat(mapped.floats(name))
                        .isEqualTo(Safetensors.of(bytes).floats(name)));
        assertThat(mapped.header()).isEqualTo(Safetensors.of(bytes).header());
    }

    /** Worked out by hand: one number 1 (0x3f800000) under the name "x". */
    @Test
    void theBytesArePinned() {
        String header =
                "{\"__metadata__\":{\"k\":\"v\"},\"x\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}}";
        assertThat(header).hasSize(78);
        byte[] bytes = written(Map.of("k", "v"), Map.of("x", FloatTensor.of(Shape.of(), 1f)));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .isEqualTo("P\0\0\0\0\0\0\0" + header + "  " + "\0\0\u0080?");
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(Map.of(), Map.of("__metadata__", FloatTensor.of(Shape.of(0)))))
                .withMessageContaining("the metadata's");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FloatTensor.of(Shape.of(2, 3), 1f, 2f))
                .withMessage("2 numbers for a tensor of shape [2, 3]: give 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(Map.of(), Map.of("n".repeat(513), FloatTensor.of(Shape.of(0)))))
                .withMessageContaining("at most 512");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(Map.of("k", "v".repeat((1 << 20) + 1)), Map.of()))
                .withMessageContaining("1048576");
    }
}
