/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.SIGNED;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.model.ModelSpec;

/** Named integers: an array of {@code [name, value]}, the names ascending by code point. */
final class NumbersCodec implements Codec<SortedMap<String, Long>> {
    /** Java compares texts by UTF-16 unit; above U+FFFF that is another order. */
    private static final Comparator<String> BY_CODE_POINT = (a, b) ->
            java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    @Override
    public void write(CborWriter out, SortedMap<String, Long> numbers) {
        List<Map.Entry<String, Long>> entries = numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_CODE_POINT))
                .toList();
        out.array(entries.size());
        for (Map.Entry<String, Long> entry : entries) {
            out.array(2).text(entry.getKey());
            SIGNED.write(out, entry.getValue());
        }
    }

    @Override
    public SortedMap<String, Long> read(CborReader in) {
        int count = in.array();
        if (count > ModelSpec.MAX_PARAMETERS) {
            throw new IllegalArgumentException(count + " named numbers: give at most " + ModelSpec.MAX_PARAMETERS);
        }
        TreeMap<String, Long> numbers = new TreeMap<>(BY_CODE_POINT);
        for (int i = 0; i < count; i++) {
            in.array(2);
            String name = in.text();
            if (!numbers.isEmpty() && BY_CODE_POINT.compare(name, numbers.lastKey()) <= 0) {
                throw new IllegalArgumentException(
                        "name \"" + name + "\" after \"" + numbers.lastKey() + "\": give names in ascending order");
            }
            numbers.put(name, SIGNED.read(in));
        }
        TreeMap<String, Long> natural = new TreeMap<>();
        natural.putAll(numbers);
        return natural;
    }
}
