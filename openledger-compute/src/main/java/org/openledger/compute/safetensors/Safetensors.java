/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.openledger.OpenLedgerException;

/**
 * A file of tensors that was read and found well-formed.
 *
 * <p>Guarantees: every byte belongs to the header or to exactly one tensor, every tensor has the bytes that its dtype and shape need, and nothing is allocated in proportion to a length that the file only claims. A file is mapped into
 * memory, not read: its numbers come from the disk when they are asked for. It must not be changed or cut while this is in use. Thread-safe.
 *
 * <p>Format: 8 bytes N, little-endian; N bytes of JSON, {@code {name: {dtype, shape, data_offsets: [from, to]}}} and maybe {@code __metadata__} of strings; then the data, little-endian. Source: the safetensors format, version 0.
 */
public final class Safetensors {

    /** The longest file. */
    public static final int MAX_FILE_BYTES = Integer.MAX_VALUE - 8;

    /** The longest header. */
    public static final int MAX_HEADER_BYTES = 100_000_000;

    /** The most tensors of a file. */
    public static final int MAX_TENSORS = 65_536;

    private static final int SHORTEST_HEADER_BYTES = 2;

    private final String source;
    private final ByteBuffer data;
    private final ByteBuffer headerBytes;
    private final Header header;

    private Safetensors(String source, ByteBuffer headerBytes, ByteBuffer data, Header header) {
        this.source = source;
        this.headerBytes = headerBytes;
        this.data = data;
        this.header = header;
    }

    /**
     * Maps a file.
     *
     * @throws OpenLedgerException {@code FILE_NOT_READ} if it cannot be read, {@code NOT_SAFETENSORS} saying what is wrong with it
     */
    public static Safetensors open(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > MAX_FILE_BYTES) {
                throw no(file.toString(), "it has " + size + " bytes: at most " + MAX_FILE_BYTES + " are read", null);
            }
            return of(file.toString(), channel.map(MapMode.READ_ONLY, 0, size));
        } catch (IOException e) {
            throw new OpenLedgerException("FILE_NOT_READ", "cannot read " + file, e);
        }
    }

    /**
     * Reads bytes; they are not copied.
     *
     * @throws OpenLedgerException {@code NOT_SAFETENSORS} saying what is wrong with them
     */
    public static Safetensors of(byte[] bytes) {
        return of(bytes.length + " bytes", ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    private static Safetensors of(String source, ByteBuffer bytes) {
        long headerBytes = bytes.remaining() < Long.BYTES
                ? -1
                : bytes.order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        long most = Math.min(MAX_HEADER_BYTES, bytes.remaining() - (long) Long.BYTES);
        if (headerBytes < SHORTEST_HEADER_BYTES || headerBytes > most) {
            throw no(
                    source,
                    "a header of " + Long.toUnsignedString(headerBytes) + " bytes in a file of " + bytes.remaining()
                            + ": a header has 2 to " + MAX_HEADER_BYTES + " bytes, behind 8 with its length",
                    null);
        }
        int dataStart = Long.BYTES + (int) headerBytes;
        ByteBuffer json = bytes.slice(Long.BYTES, (int) headerBytes);
        ByteBuffer data = bytes.slice(dataStart, bytes.remaining() - dataStart).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return new Safetensors(source, json, data, Header.read(json, data.remaining()));
        } catch (IllegalArgumentException e) {
            throw no(source, String.valueOf(e.getMessage()), e);
        }
    }

    private static OpenLedgerException no(String source, String what, @Nullable Exception cause) {
        String message = source + " is no safetensors file that is read here: " + what;
        return cause == null
                ? new OpenLedgerException("NOT_SAFETENSORS", message)
                : new OpenLedgerException("NOT_SAFETENSORS", message, cause);
    }

    /** The strings of {@code __metadata__} by name; none if it has none. */
    public SortedMap<String, String> metadata() {
        return header.metadata();
    }

    /** Its tensors by name. */
    public SortedMap<String, TensorInfo> tensors() {
        return header.tensors();
    }

    /** The header's bytes as they stand in the file, read-only: without the length before them, with the spaces at their end. */
    public ByteBuffer header() {
        return headerBytes.duplicate();
    }

    /**
     * Reads a tensor into a fresh array, row by row; every number exactly.
     *
     * @throws IllegalArgumentException if there is no tensor of that name
     */
    public float[] floats(String name) {
        TensorInfo tensor = header.tensors().get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(source + " has no tensor \"" + name + "\": it has " + some());
        }
        float[] numbers = new float[tensor.shape().numbers()];
        int from = (int) tensor.from();
        int width = tensor.dtype().width();
        if (tensor.dtype() == Dtype.F32) {
            data.slice(from, width * numbers.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(numbers);
        } else {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = tensor.dtype().at(data, from + width * i);
            }
        }
        return numbers;
    }

    private String some() {
        int shown = 8;
        int all = header.tensors().size();
        String names = String.join(
                ", ", header.tensors().keySet().stream().limit(shown).toList());
        return all <= shown ? names : names + " and " + (all - shown) + " more";
    }

    @Override
    public String toString() {
        return source + ": " + header.tensors().size() + " tensors";
    }
}
