/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import java.util.EnumSet;
import java.util.Set;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;

/**
 * A set of an enum's values as one integer: the sum of 2 to the power of their positions.
 *
 * @param <E> the enum, of at most 31 values
 */
final class EnumSetCodec<E extends Enum<E>> implements Codec<Set<E>> {
    private final Class<E> type;
    private final E[] values;

    EnumSetCodec(Class<E> type, E[] values) {
        this.type = type;
        this.values = values.clone();
    }

    @Override
    public void write(CborWriter out, Set<E> set) {
        int bits = 0;
        for (E value : set) {
            bits |= 1 << value.ordinal();
        }
        out.uint(bits);
    }

    @Override
    public Set<E> read(CborReader in) {
        int bits = in.uint((1 << values.length) - 1);
        EnumSet<E> set = EnumSet.noneOf(type);
        for (E value : values) {
            if ((bits >> value.ordinal() & 1) == 1) {
                set.add(value);
            }
        }
        return Set.copyOf(set);
    }
}
