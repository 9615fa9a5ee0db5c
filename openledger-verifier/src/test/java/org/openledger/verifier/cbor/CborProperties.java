/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

class CborProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBack(@ForAll("items") Item item) {
        assertThat(CborReader.read(CborWriter.write(item))).isEqualTo(item);
    }

    /** The reader accepts no second spelling: whatever it accepts is what the writer writes. */
    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void anInputHasOneSpelling(@ForAll("items") Item item, @ForAll int position, @ForAll byte value) {
        byte[] bytes = CborWriter.write(item).toArray();
        bytes[Math.floorMod(position, bytes.length)] = value;
        Octets input = Octets.of(bytes);
        Item read;
        try {
            read = CborReader.read(input);
        } catch (MalformedException refused) {
            return;
        }
        assertThat(CborWriter.write(read)).isEqualTo(input);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noPrefixIsAnItem(@ForAll("items") Item item) {
        Octets whole = CborWriter.write(item);
        for (int length = 0; length < whole.length(); length++) {
            Octets cut = whole.slice(0, length);
            assertThatThrownBy(() -> CborReader.read(cut)).isInstanceOf(MalformedException.class);
        }
    }

    @Provide
    Arbitrary<Item> items() {
        Arbitrary<Item> leaves = Arbitraries.oneOf(
                Arbitraries.bigIntegers()
                        .between(BigInteger.ZERO, BigInteger.TWO.pow(256).subtract(BigInteger.ONE))
                        .map(Item.UInt::new),
                Arbitraries.bigIntegers()
                        .between(BigInteger.TWO.pow(64).negate(), BigInteger.ONE.negate())
                        .map(Item.NInt::new),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(bytes -> new Item.Bytes(Octets.of(bytes))),
                Arbitraries.strings().excludeChars(surrogates()).ofMaxLength(30).map(Item.Text::new),
                Arbitraries.of(new Item.Bool(true), new Item.Bool(false), Item.Null.NULL));
        return Arbitraries.recursive(() -> leaves, CborProperties::containers, 0, 3);
    }

    private static Arbitrary<Item> containers(Arbitrary<Item> inner) {
        Arbitrary<Item> arrays = inner.list().ofMaxSize(3).map(Item.Array::new);
        Arbitrary<Item> maps = Combinators.combine(
                        Arbitraries.longs().between(0, Long.MAX_VALUE).set().ofMaxSize(5),
                        inner.list().ofSize(5))
                .as((keys, values) -> {
                    TreeMap<Long, Item> entries = new TreeMap<>();
                    keys.forEach(key -> entries.put(key, values.get(entries.size())));
                    return new Item.Map(entries);
                });
        return Arbitraries.oneOf(arrays, maps);
    }

    private static char[] surrogates() {
        char[] chars = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (Character.MIN_SURROGATE + i);
        }
        return chars;
    }
}
