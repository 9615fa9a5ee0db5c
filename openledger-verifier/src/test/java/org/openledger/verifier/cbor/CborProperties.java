/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

class CborProperties {
    private static final int DEEPEST = 4;
    private static final String LETTERS = "a\u0000\u007fü水𐅑";

    @Property
    void whatIsWrittenIsReadBack(@ForAll("items") Item item) {
        assertThat(CborReader.read(CborWriter.write(item))).isEqualTo(item);
    }

    /** The reader accepts no second spelling: whatever it accepts is what the writer writes. */
    @Property(tries = 5_000)
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

    @Property(tries = 200)
    void noPrefixIsAnItem(@ForAll("items") Item item) {
        Octets whole = CborWriter.write(item);
        for (int length = 0; length < whole.length(); length++) {
            Octets cut = whole.slice(0, length);
            assertThatThrownBy(() -> CborReader.read(cut)).isInstanceOf(MalformedException.class);
        }
    }

    @Provide
    Arbitrary<Item> items() {
        return Arbitraries.randomValue(random -> item(random, DEEPEST));
    }

    private static Item item(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> new Item.UInt(new BigInteger(random.nextInt(257), random));
            case 1 -> new Item.NInt(new BigInteger(random.nextInt(65), random).not());
            case 2 -> new Item.Bytes(bytes(random));
            case 3 -> new Item.Text(text(random));
            case 4 -> random.nextInt(3) == 0 ? Item.Null.NULL : new Item.Bool(random.nextBoolean());
            case 5 ->
                new Item.Array(Stream.generate(() -> item(random, depth - 1))
                        .limit(random.nextInt(30) == 0 ? 25 : random.nextInt(4))
                        .toList());
            default -> map(random, depth);
        };
    }

    private static Item map(Random random, int depth) {
        TreeMap<Long, Item> entries = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.put(random.nextLong() >>> (1 + random.nextInt(63)), item(random, depth - 1));
        }
        return new Item.Map(entries);
    }

    private static Octets bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(10) == 0 ? 300 : random.nextInt(30)];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }

    private static String text(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        return random.ints(random.nextInt(30), 0, letters.length)
                .map(i -> letters[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
