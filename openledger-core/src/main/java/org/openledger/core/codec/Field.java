/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import java.util.Optional;
import java.util.function.Function;
import org.openledger.core.cbor.CborWriter;

/**
 * One component of a record: where its value comes from and how it is written.
 *
 * @param <R> the record
 * @param <A> the component's type
 */
public abstract class Field<R, A> {
    private Field() {}

    /** A component that is always there. */
    public static <R, A> Field<R, A> field(Codec<A> codec, Function<R, A> component) {
        return new Field<>() {
            @Override
            boolean isAlwaysIn() {
                return true;
            }

            @Override
            boolean isIn(R record) {
                return true;
            }

            @Override
            void write(CborWriter out, R record) {
                codec.write(out, component.apply(record));
            }

            @Override
            A read(MapReader in, int key) {
                if (!in.isAt(key)) {
                    throw new IllegalArgumentException("a map without key " + key + ": give this component");
                }
                return in.value(codec);
            }
        };
    }

    /** A component that may be absent: then the map has no entry for it. */
    public static <R, A> Field<R, Optional<A>> optional(Codec<A> codec, Function<R, Optional<A>> component) {
        return new Field<>() {
            @Override
            boolean isAlwaysIn() {
                return false;
            }

            @Override
            boolean isIn(R record) {
                return component.apply(record).isPresent();
            }

            @Override
            void write(CborWriter out, R record) {
                codec.write(out, component.apply(record).orElseThrow());
            }

            @Override
            Optional<A> read(MapReader in, int key) {
                return in.isAt(key) ? Optional.of(in.value(codec)) : Optional.empty();
            }
        };
    }

    abstract boolean isAlwaysIn();

    abstract boolean isIn(R record);

    abstract void write(CborWriter out, R record);

    abstract A read(MapReader in, int key);
}
