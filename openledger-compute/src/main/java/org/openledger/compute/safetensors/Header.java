/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.safetensors;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openledger.compute.json.Json;
import org.openledger.compute.json.JsonReader;

/**
 * What a file says it holds, checked against how long it is.
 *
 * @param metadata strings by name
 * @param tensors by name
 */
record Header(SortedMap<String, String> metadata, SortedMap<String, TensorInfo> tensors) {

    static final String METADATA = "__metadata__";

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

    /**
     * Reads a header.
     *
     * @param json its bytes
     * @param dataBytes how many bytes follow it
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Header read(ByteBuffer json, long dataBytes) {
        if (json.get(json.position()) != '{') {
            throw new IllegalArgumentException("the header does not begin with '{'");
        }
        if (!(JsonReader.read(json) instanceof Json.Members members)) {
            throw new IllegalArgumentException("the header is no JSON object");
        }
        SortedMap<String, String> metadata = new TreeMap<>();
        SortedMap<String, TensorInfo> tensors = new TreeMap<>();
        for (Map.Entry<String, Json> member : members.values().entrySet()) {
            if (member.getKey().equals(METADATA)) {
                metadata.putAll(metadata(member.getValue()));
            } else {
                tensors.put(member.getKey(), tensor(member.getKey(), member.getValue()));
            }
        }
        if (tensors.size() > Safetensors.MAX_TENSORS) {
            throw new IllegalArgumentException(
                    tensors.size() + " tensors: at most " + Safetensors.MAX_TENSORS + " are read");
        }
        checkCover(tensors, dataBytes);
        return new Header(Collections.unmodifiableSortedMap(metadata), Collections.unmodifiableSortedMap(tensors));
    }

    /** The tensors must cover the data, without gap or overlap: so no byte of a file is without a meaning, or has two. */
    private static void checkCover(Map<String, TensorInfo> tensors, long dataBytes) {
        List<TensorInfo> inOrder = new ArrayList<>(tensors.values());
        inOrder.sort(Comparator.comparingLong(TensorInfo::from).thenComparingLong(TensorInfo::to));
        long covered = 0;
        for (TensorInfo tensor : inOrder) {
            if (tensor.from() != covered) {
                throw new IllegalArgumentException("tensor \"" + tensor.name() + "\" begins at byte " + tensor.from()
                        + " of the data, where " + covered + " was expected: tensors neither overlap nor leave gaps");
            }
            covered = tensor.to();
        }
        if (covered != dataBytes) {
            throw new IllegalArgumentException(
                    "the tensors take " + covered + " bytes, and " + dataBytes + " follow the header");
        }
    }

    private static SortedMap<String, String> metadata(Json value) {
        if (!(value instanceof Json.Members members)) {
            throw new IllegalArgumentException(METADATA + " is no JSON object");
        }
        SortedMap<String, String> metadata = new TreeMap<>();
        members.values().forEach((name, entry) -> {
            if (!(entry instanceof Json.Text text)) {
                throw new IllegalArgumentException(METADATA + " \"" + name + "\" is no string");
            }
            metadata.put(name, text.value());
        });
        return metadata;
    }

    private static TensorInfo tensor(String name, Json value) {
        String what = "tensor \"" + name + "\"";
        if (!(value instanceof Json.Members members)
                || members.values().size() != 3
                || !(members.values().get("dtype") instanceof Json.Text dtype)
                || !(members.values().get("shape") instanceof Json.Sequence shape)
                || !(members.values().get("data_offsets") instanceof Json.Sequence offsets)
                || offsets.values().size() != 2) {
            throw new IllegalArgumentException(what + ": give dtype, shape and two data_offsets, and nothing else");
        }
        List<Integer> lengths = new ArrayList<>();
        for (Json length : shape.values()) {
            lengths.add((int) integer(length, Shape.MAX_NUMBERS, what + ": length of a dimension"));
        }
        return new TensorInfo(
                name,
                dtype(dtype.value(), what),
                new Shape(lengths),
                integer(offsets.values().get(0), Safetensors.MAX_FILE_BYTES, what + ": data offset"),
                integer(offsets.values().get(1), Safetensors.MAX_FILE_BYTES, what + ": data offset"));
    }

    private static Dtype dtype(String name, String what) {
        for (Dtype dtype : Dtype.values()) {
            if (dtype.name().equals(name)) {
                return dtype;
            }
        }
        throw new IllegalArgumentException(what + ": dtype " + name + " is not read: F32, F16 and BF16 are");
    }

    private static long integer(Json value, long most, String what) {
        if (value instanceof Json.Numeral numeral
                && WHOLE.matcher(numeral.digits()).matches()) {
            long number = Long.parseLong(numeral.digits());
            if (number <= most) {
                return number;
            }
        }
        String found = value instanceof Json.Numeral numeral ? numeral.digits() : "no number";
        throw new IllegalArgumentException(what + " is " + found + ": 0 to " + most + " is read");
    }
}
