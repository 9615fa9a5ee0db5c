/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.safetensors;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.compute.json.Json;
import org.openledger.compute.json.JsonReader;
import org.openledger.compute.json.JsonText;
import org.openledger.internal.Require;

/**
 * Tensors and strings as one canonical file: the same give the same bytes, in whatever order they were given.
 *
 * <p>Metadata first, then the tensors in the order of their names (as Java compares strings), all F32; the JSON without white space, filled up with spaces so that the data begins at a multiple of 8 bytes.
 */
public final class SafetensorsWriter {

    private static final int ALIGNMENT = 8;
    private static final int CHUNK_NUMBERS = 1 << 14;

    private final byte[] header;
    private final SortedMap<String, FloatTensor> tensors;

    private SafetensorsWriter(byte[] header, SortedMap<String, FloatTensor> tensors) {
        this.header = header;
        this.tensors = tensors;
    }

    /**
     * Prepares a file.
     *
     * @param metadata may be empty; no {@code __metadata__} is written then
     * @param tensors by name; {@code __metadata__} is no name of a tensor
     * @throws IllegalArgumentException if there is more of something than a file may have, naming it, or a string has half a surrogate pair
     */
    public static SafetensorsWriter of(Map<String, String> metadata, Map<String, FloatTensor> tensors) {
        SortedMap<String, FloatTensor> sorted = new TreeMap<>(tensors);
        Require.inRange(sorted.size(), 0, Safetensors.MAX_TENSORS, "tensors");
        Map<String, Json> members = new LinkedHashMap<>();
        if (!metadata.isEmpty()) {
            Map<String, Json> strings = new LinkedHashMap<>();
            new TreeMap<>(metadata).forEach((name, value) -> {
                Require.atMost(value, JsonReader.MAX_TEXT_CHARS, "metadata \"" + name + "\"");
                strings.put(
                        Require.atMost(name, TensorInfo.MAX_NAME_CHARS, "a name of metadata"), new Json.Text(value));
            });
            members.put(Header.METADATA, new Json.Members(strings));
        }
        long from = 0;
        for (Map.Entry<String, FloatTensor> entry : sorted.entrySet()) {
            if (entry.getKey().equals(Header.METADATA)) {
                throw new IllegalArgumentException(
                        "tensor \"" + Header.METADATA + "\": that name is the metadata's; give another");
            }
            Shape shape = entry.getValue().shape();
            long to = from + (long) Float.BYTES * shape.numbers();
            members.put(entry.getKey(), described(new TensorInfo(entry.getKey(), Dtype.F32, shape, from, to)));
            from = to;
        }
        byte[] header = padded(JsonText.of(new Json.Members(members)));
        Require.inRange(header.length, 0, Safetensors.MAX_HEADER_BYTES, "bytes of the header");
        Require.inRange(Long.BYTES + header.length + from, 0, Safetensors.MAX_FILE_BYTES, "bytes of the file");
        return new SafetensorsWriter(header, sorted);
    }

    private static Json described(TensorInfo tensor) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("dtype", new Json.Text(tensor.dtype().name()));
        members.put(
                "shape",
                new Json.Sequence(tensor.shape().lengths().stream()
                        .<Json>map(length -> numeral(length))
                        .toList()));
        members.put("data_offsets", new Json.Sequence(List.of(numeral(tensor.from()), numeral(tensor.to()))));
        return new Json.Members(members);
    }

    private static Json numeral(long number) {
        return new Json.Numeral(Long.toString(number));
    }

    private static byte[] padded(byte[] json) {
        byte[] padded = Arrays.copyOf(json, (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    /** The header's bytes as they will stand in the file, with the spaces at their end. */
    public byte[] header() {
        return header.clone();
    }

    /**
     * Writes the whole file; the stream is neither flushed nor closed.
     *
     * @throws IOException if the stream fails
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .array());
        out.write(header);
        ByteBuffer chunk = ByteBuffer.allocate(Float.BYTES * CHUNK_NUMBERS).order(ByteOrder.LITTLE_ENDIAN);
        for (FloatTensor tensor : tensors.values()) {
            float[] numbers = tensor.numbers();
            for (int at = 0; at < numbers.length; at += CHUNK_NUMBERS) {
                int count = Math.min(CHUNK_NUMBERS, numbers.length - at);
                chunk.asFloatBuffer().put(numbers, at, count);
                out.write(chunk.array(), 0, Float.BYTES * count);
            }
        }
    }
}
