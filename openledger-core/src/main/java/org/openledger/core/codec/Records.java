/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import java.util.List;
import java.util.function.Function;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;

/**
 * The mapping rule: a record is a map from 1, 2, 3 … to its components, absent ones left out.
 *
 * <p>A codec is the record's constructor and its components in the order of their declaration; the compiler checks that they fit.
 */
public final class Records {
    private Records() {}

    public static <A, R> Codec<R> record(Function<A, R> make, Field<R, A> a) {
        return new OfRecord<>(in -> make.apply(a.read(in, 1)), List.of(a));
    }

    public static <A, B, R> Codec<R> record(Make2<A, B, R> make, Field<R, A> a, Field<R, B> b) {
        return new OfRecord<>(in -> make.apply(a.read(in, 1), b.read(in, 2)), List.of(a, b));
    }

    public static <A, B, C, R> Codec<R> record(Make3<A, B, C, R> make, Field<R, A> a, Field<R, B> b, Field<R, C> c) {
        return new OfRecord<>(in -> make.apply(a.read(in, 1), b.read(in, 2), c.read(in, 3)), List.of(a, b, c));
    }

    public static <A, B, C, D, R> Codec<R> record(
            Make4<A, B, C, D, R> make, Field<R, A> a, Field<R, B> b, Field<R, C> c, Field<R, D> d) {
        return new OfRecord<>(
                in -> make.apply(a.read(in, 1), b.read(in, 2), c.read(in, 3), d.read(in, 4)), List.of(a, b, c, d));
    }

    public static <A, B, C, D, E, R> Codec<R> record(
            Make5<A, B, C, D, E, R> make, Field<R, A> a, Field<R, B> b, Field<R, C> c, Field<R, D> d, Field<R, E> e) {
        return new OfRecord<>(
                in -> make.apply(a.read(in, 1), b.read(in, 2), c.read(in, 3), d.read(in, 4), e.read(in, 5)),
                List.of(a, b, c, d, e));
    }

    public static <A, B, C, D, E, F, R> Codec<R> record(
            Make6<A, B, C, D, E, F, R> make,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f) {
        return new OfRecord<>(
                in -> make.apply(
                        a.read(in, 1), b.read(in, 2), c.read(in, 3), d.read(in, 4), e.read(in, 5), f.read(in, 6)),
                List.of(a, b, c, d, e, f));
    }

    public static <A, B, C, D, E, F, G, R> Codec<R> record(
            Make7<A, B, C, D, E, F, G, R> make,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g) {
        return new OfRecord<>(
                in -> make.apply(
                        a.read(in, 1),
                        b.read(in, 2),
                        c.read(in, 3),
                        d.read(in, 4),
                        e.read(in, 5),
                        f.read(in, 6),
                        g.read(in, 7)),
                List.of(a, b, c, d, e, f, g));
    }

    public static <A, B, C, D, E, F, G, H, R> Codec<R> record(
            Make8<A, B, C, D, E, F, G, H, R> make,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Field<R, H> h) {
        return new OfRecord<>(
                in -> make.apply(
                        a.read(in, 1),
                        b.read(in, 2),
                        c.read(in, 3),
                        d.read(in, 4),
                        e.read(in, 5),
                        f.read(in, 6),
                        g.read(in, 7),
                        h.read(in, 8)),
                List.of(a, b, c, d, e, f, g, h));
    }

    public static <A, B, C, D, E, F, G, H, I, R> Codec<R> record(
            Make9<A, B, C, D, E, F, G, H, I, R> make,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Field<R, H> h,
            Field<R, I> i) {
        return new OfRecord<>(
                in -> make.apply(
                        a.read(in, 1),
                        b.read(in, 2),
                        c.read(in, 3),
                        d.read(in, 4),
                        e.read(in, 5),
                        f.read(in, 6),
                        g.read(in, 7),
                        h.read(in, 8),
                        i.read(in, 9)),
                List.of(a, b, c, d, e, f, g, h, i));
    }

    public static <A, B, C, D, E, F, G, H, I, J, R> Codec<R> record(
            Make10<A, B, C, D, E, F, G, H, I, J, R> make,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Field<R, H> h,
            Field<R, I> i,
            Field<R, J> j) {
        return new OfRecord<>(
                in -> make.apply(
                        a.read(in, 1),
                        b.read(in, 2),
                        c.read(in, 3),
                        d.read(in, 4),
                        e.read(in, 5),
                        f.read(in, 6),
                        g.read(in, 7),
                        h.read(in, 8),
                        i.read(in, 9),
                        j.read(in, 10)),
                List.of(a, b, c, d, e, f, g, h, i, j));
    }

    public static <A, B, C, D, E, F, G, H, I, J, K, L, R> Codec<R> record(
            Make12<A, B, C, D, E, F, G, H, I, J, K, L, R> make,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Field<R, H> h,
            Field<R, I> i,
            Field<R, J> j,
            Field<R, K> k,
            Field<R, L> l) {
        return new OfRecord<>(
                in -> make.apply(
                        a.read(in, 1),
                        b.read(in, 2),
                        c.read(in, 3),
                        d.read(in, 4),
                        e.read(in, 5),
                        f.read(in, 6),
                        g.read(in, 7),
                        h.read(in, 8),
                        i.read(in, 9),
                        j.read(in, 10),
                        k.read(in, 11),
                        l.read(in, 12)),
                List.of(a, b, c, d, e, f, g, h, i, j, k, l));
    }

    public static <A, B, C, D, E, F, G, H, I, J, K, L, M, N, R> Codec<R> record(
            Make14<A, B, C, D, E, F, G, H, I, J, K, L, M, N, R> make,
            Field<R, A> a,
            Field<R, B> b,
            Field<R, C> c,
            Field<R, D> d,
            Field<R, E> e,
            Field<R, F> f,
            Field<R, G> g,
            Field<R, H> h,
            Field<R, I> i,
            Field<R, J> j,
            Field<R, K> k,
            Field<R, L> l,
            Field<R, M> m,
            Field<R, N> n) {
        return new OfRecord<>(
                in -> make.apply(
                        a.read(in, 1),
                        b.read(in, 2),
                        c.read(in, 3),
                        d.read(in, 4),
                        e.read(in, 5),
                        f.read(in, 6),
                        g.read(in, 7),
                        h.read(in, 8),
                        i.read(in, 9),
                        j.read(in, 10),
                        k.read(in, 11),
                        l.read(in, 12),
                        m.read(in, 13),
                        n.read(in, 14)),
                List.of(a, b, c, d, e, f, g, h, i, j, k, l, m, n));
    }

    public interface Make2<A, B, R> {
        R apply(A a, B b);
    }

    public interface Make3<A, B, C, R> {
        R apply(A a, B b, C c);
    }

    public interface Make4<A, B, C, D, R> {
        R apply(A a, B b, C c, D d);
    }

    public interface Make5<A, B, C, D, E, R> {
        R apply(A a, B b, C c, D d, E e);
    }

    public interface Make6<A, B, C, D, E, F, R> {
        R apply(A a, B b, C c, D d, E e, F f);
    }

    public interface Make7<A, B, C, D, E, F, G, R> {
        R apply(A a, B b, C c, D d, E e, F f, G g);
    }

    public interface Make8<A, B, C, D, E, F, G, H, R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    public interface Make9<A, B, C, D, E, F, G, H, I, R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i);
    }

    public interface Make10<A, B, C, D, E, F, G, H, I, J, R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
    }

    public interface Make12<A, B, C, D, E, F, G, H, I, J, K, L, R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
    }

    public interface Make14<A, B, C, D, E, F, G, H, I, J, K, L, M, N, R> {
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m, N n);
    }

    private static final class OfRecord<R> implements Codec<R> {
        private final Function<MapReader, R> make;
        private final List<Field<R, ?>> fields;
        private final boolean whole;

        OfRecord(Function<MapReader, R> make, List<Field<R, ?>> fields) {
            this.make = make;
            this.fields = fields;
            this.whole = fields.stream().allMatch(Field::isAlwaysIn);
        }

        @Override
        public void write(CborWriter out, R record) {
            if (whole) {
                writeAll(out, record);
            } else {
                writePresent(out, record);
            }
        }

        /** Most records have no component that may be absent, and need not be asked for any. */
        private void writeAll(CborWriter out, R record) {
            out.map(fields.size());
            for (int i = 0; i < fields.size(); i++) {
                out.key(i + 1);
                fields.get(i).write(out, record);
            }
        }

        private void writePresent(CborWriter out, R record) {
            int present = 0;
            for (Field<R, ?> field : fields) {
                present += field.isIn(record) ? 1 : 0;
            }
            out.map(present);
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).isIn(record)) {
                    out.key(i + 1);
                    fields.get(i).write(out, record);
                }
            }
        }

        @Override
        public R read(CborReader in) {
            MapReader entries = new MapReader(in);
            R record = make.apply(entries);
            entries.end(fields.size());
            return record;
        }
    }
}
