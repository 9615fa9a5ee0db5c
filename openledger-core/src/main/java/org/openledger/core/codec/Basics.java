/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;

/**
 * The codecs that are no records: numbers, texts, bytes, lists and what is made of one of them.
 *
 * <p>What they are made of are components of records of Java's own, of which its compiler knows that they never change: from a constant codec it sees
 * through to the functions inside, and reading an account costs no calls.
 */
public final class Basics {
    /** An integer from 0 to 2<sup>63</sup>−1: a count, a time in milliseconds, an ordinal. */
    public static final Codec<Long> LONG = by(CborWriter::uint, CborReader::uint);

    /** An integer of either sign. */
    public static final Codec<Long> SIGNED = by(CborWriter::sint, CborReader::sint);

    /** An integer from 0 to 2<sup>31</sup>−1. */
    public static final Codec<Integer> INT = by(CborWriter::uint, in -> in.uint(Integer.MAX_VALUE));

    /** True or false. */
    public static final Codec<Boolean> BOOL = by(CborWriter::bool, CborReader::bool);

    /** A text. */
    public static final Codec<String> TEXT = by(CborWriter::text, CborReader::text);

    /** A byte string. */
    public static final Codec<Bytes> BYTES = by(CborWriter::bytes, CborReader::value);

    /** A hash. */
    public static final Codec<Hash> HASH = by(CborWriter::bytes, CborReader::hash);

    /** An integer from 0 to 2<sup>256</sup>−1 that is no money: a weight, a scaled sum. */
    public static final Codec<BigInteger> UINT = by(CborWriter::uint, CborReader::bigUint);

    private Basics() {}

    /** A codec of two functions. */
    static <T> Codec<T> by(BiConsumer<CborWriter, T> write, Function<CborReader, T> read) {
        return new By<>(write, read);
    }

    /** What stands in the log as something else, such as an id as its ordinal. */
    public static <S, T> Codec<T> as(Codec<S> inner, Function<T, S> unwrap, Function<S, T> wrap) {
        return new As<>(inner, unwrap, wrap);
    }

    /** An enum by position. */
    static <E extends Enum<E>> Codec<E> position(E[] values) {
        return by((out, value) -> out.uint(value.ordinal()), in -> values[in.uint(values.length - 1)]);
    }

    /** An array. */
    public static <T> Codec<List<T>> list(Codec<T> item) {
        return new ListOf<>(item);
    }

    private record By<T>(BiConsumer<CborWriter, T> write, Function<CborReader, T> read) implements Codec<T> {
        @Override
        public void write(CborWriter out, T value) {
            write.accept(out, value);
        }

        @Override
        public T read(CborReader in) {
            return read.apply(in);
        }
    }

    private record As<S, T>(Codec<S> inner, Function<T, S> unwrap, Function<S, T> wrap) implements Codec<T> {
        @Override
        public void write(CborWriter out, T value) {
            inner.write(out, unwrap.apply(value));
        }

        @Override
        public T read(CborReader in) {
            return wrap.apply(inner.read(in));
        }
    }

    private record ListOf<T>(Codec<T> item) implements Codec<List<T>> {
        @Override
        public void write(CborWriter out, List<T> list) {
            out.array(list.size());
            for (T each : list) {
                item.write(out, each);
            }
        }

        @Override
        public List<T> read(CborReader in) {
            int items = in.array();
            if (items == 1) {
                return List.of(item.read(in));
            }
            List<T> list = new ArrayList<>(items);
            for (int i = 0; i < items; i++) {
                list.add(item.read(in));
            }
            return List.copyOf(list);
        }
    }
}
