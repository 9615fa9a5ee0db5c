/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.openledger.Bytes;

/** Whole items as plain Java values: integers as {@link BigInteger}, byte strings as {@link Bytes}, maps sorted by key, null as {@link #NULL}. */
final class CborTree {
    /** Stands for null. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final BigInteger MAX = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);

    private CborTree() {}

    static byte[] encode(Object item) {
        CborWriter writer = new CborWriter();
        write(writer, item);
        return writer.toBytes();
    }

    static Object decode(byte[] bytes) {
        CborReader reader = new CborReader(bytes);
        Object item = read(reader);
        reader.expectEnd();
        return item;
    }

    static Arbitrary<Object> items() {
        return items(4);
    }

    static Arbitrary<BigInteger> integers() {
        Arbitrary<BigInteger> nearPowers = Arbitraries.integers()
                .between(0, 255)
                .flatMap(power -> Arbitraries.integers()
                        .between(-2, 2)
                        .map(near -> BigInteger.ONE
                                .shiftLeft(power)
                                .add(BigInteger.valueOf(near))
                                .min(MAX)));
        return Arbitraries.oneOf(
                nearPowers,
                nearPowers.map(value -> value.negate().max(MIN)),
                Arbitraries.bigIntegers().between(MIN, MAX));
    }

    private static Arbitrary<Object> items(int depth) {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                integers().asGeneric(),
                Arbitraries.bytes()
                        .array(byte[].class)
                        .ofMaxSize(70)
                        .map(Bytes::of)
                        .asGeneric(),
                texts().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.just(NULL));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Object> inner = Arbitraries.lazy(() -> items(depth - 1));
        return Arbitraries.oneOf(
                leaves,
                inner.list().ofMaxSize(5).asGeneric(),
                Arbitraries.maps(Arbitraries.integers().greaterOrEqual(0), inner)
                        .ofMaxSize(5)
                        .<Object>map(TreeMap::new));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\uD7FF')
                .withCharRange('\uE000', '\uFFFF')
                .ofMaxLength(40)
                .map(text -> text.length() % 5 == 0 ? text + "\uD83D\uDE00" : text);
    }

    private static void write(CborWriter writer, Object item) {
        if (item instanceof BigInteger integer && integer.signum() < 0) {
            writer.sint(integer.longValueExact());
        } else if (item instanceof BigInteger integer) {
            writer.uint(integer);
        } else if (item instanceof Bytes bytes) {
            writer.bytes(bytes.toArray());
        } else if (item instanceof String text) {
            writer.text(text);
        } else if (item instanceof Boolean bool) {
            writer.bool(bool);
        } else if (item instanceof List<?> list) {
            writer.array(list.size());
            list.forEach(inner -> write(writer, inner));
        } else if (item instanceof Map<?, ?> map) {
            writer.map(map.size());
            map.forEach((key, value) -> write(writer.key((Integer) key), value));
        } else {
            writer.nul();
        }
    }

    private static Object read(CborReader reader) {
        return switch (reader.peek()) {
            case UNSIGNED, BIGNUM -> reader.bigUint();
            case NEGATIVE -> BigInteger.valueOf(reader.sint());
            case BYTES -> Bytes.of(reader.bytes());
            case TEXT -> reader.text();
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                for (int items = reader.array(); items > 0; items--) {
                    list.add(read(reader));
                }
                yield list;
            }
            case MAP -> {
                SortedMap<Integer, Object> map = new TreeMap<>();
                for (int entries = reader.map(); entries > 0; entries--) {
                    map.put(reader.key(), read(reader));
                }
                yield map;
            }
            case BOOL -> reader.bool();
            case NULL -> {
                reader.nul();
                yield NULL;
            }
        };
    }
}
