/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.cbor;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.numbers.EInteger;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.openledger.Bytes;

/** The encoding is a bijection between items and the byte strings that are read, and it is the one that others write. */
final class CborProperties {
    /** Canonical as CTAP2 has it; for these keys its order is that of RFC 8949. It knows no bignums. */
    private static final CBOREncodeOptions CTAP2 =
            new CBOREncodeOptions("ctap2canonical=true;float64=true;allowduplicatekeys=false");

    @Provide
    Arbitrary<Object> items() {
        return CborTree.items();
    }

    @Provide
    Arbitrary<BigInteger> integers() {
        return CborTree.integers();
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("items") Object item) {
        assertThat(CborTree.decode(CborTree.encode(item))).isEqualTo(item);
    }

    @Property
    void skippingChecksWithoutReading(@ForAll("items") Object item) {
        CborReader.check(CborTree.encode(item));
    }

    @Property
    void anotherEncoderWritesTheSameBytes(@ForAll("items") Object item) {
        assertThat(CborTree.encode(item)).isEqualTo(elsewhere(item));
    }

    @Property
    void everyIntegerIsAsShortAsElsewhere(@ForAll("integers") BigInteger integer) {
        assertThat(CborTree.encode(integer)).isEqualTo(elsewhere(integer));
    }

    @Property(tries = 5_000)
    void whateverIsReadWouldBeWrittenTheSame(@ForAll @Size(max = 12) byte[] noise) {
        decoded(noise).ifPresent(item -> assertThat(CborTree.encode(item)).isEqualTo(noise));
    }

    @Property
    void oneChangedByteIsRefusedOrAnotherItem(@ForAll("items") Object item, @ForAll int where, @ForAll byte by) {
        byte[] bytes = CborTree.encode(item);
        bytes[Math.floorMod(where, bytes.length)] ^= by;
        decoded(bytes).ifPresent(other -> {
            assertThat(CborTree.encode(other)).isEqualTo(bytes);
            assertThat(other.equals(item)).isEqualTo(by == 0);
        });
    }

    @Property
    void nothingShorterAndNothingLongerIsRead(@ForAll("items") Object item, @ForAll int where, @ForAll byte more) {
        byte[] bytes = CborTree.encode(item);
        byte[] shorter = Arrays.copyOf(bytes, Math.floorMod(where, bytes.length));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = more;
        assertThat(decoded(shorter)).isEmpty();
        assertThat(decoded(longer)).isEmpty();
    }

    private static Optional<Object> decoded(byte[] bytes) {
        try {
            return Optional.of(CborTree.decode(bytes));
        } catch (CborException e) {
            assertThat(e.offset()).isBetween(0, bytes.length);
            return Optional.empty();
        }
    }

    private static byte[] elsewhere(Object item) {
        CBORObject object = translate(item);
        return hasBignum(item)
                ? object.EncodeToBytes(new CBOREncodeOptions("useindeflengthstrings=false"))
                : object.EncodeToBytes(CTAP2);
    }

    private static CBORObject translate(Object item) {
        if (item instanceof BigInteger integer) {
            return CBORObject.FromObject(EInteger.FromString(integer.toString()));
        } else if (item instanceof Bytes bytes) {
            return CBORObject.FromObject(bytes.toArray());
        } else if (item instanceof String text) {
            return CBORObject.FromObject(text);
        } else if (item instanceof Boolean bool) {
            return CBORObject.FromObject(bool);
        } else if (item instanceof List<?> list) {
            CBORObject array = CBORObject.NewArray();
            list.forEach(inner -> array.Add(translate(inner)));
            return array;
        } else if (item instanceof Map<?, ?> entries) {
            CBORObject map = CBORObject.NewOrderedMap();
            entries.forEach((key, value) -> map.Add(CBORObject.FromObject((Integer) key), translate(value)));
            return map;
        }
        return CBORObject.Null;
    }

    private static boolean hasBignum(Object item) {
        if (item instanceof BigInteger integer) {
            return integer.bitLength() > Long.SIZE;
        } else if (item instanceof List<?> list) {
            return list.stream().anyMatch(CborProperties::hasBignum);
        }
        return item instanceof Map<?, ?> map && map.values().stream().anyMatch(CborProperties::hasBignum);
    }
}
