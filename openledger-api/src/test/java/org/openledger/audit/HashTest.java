/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** A hash is its 32 bytes and nothing else. */
final class HashTest {
    @Property
    void bytesAndTextComeBack(@ForAll @Size(32) byte[] bytes) {
        Hash hash = Hash.of(bytes);
        assertThat(hash.bytes()).isEqualTo(bytes);
        assertThat(hash).hasToString(HexFormat.of().formatHex(bytes));
        assertThat(Hash.parse(hash.toString())).isEqualTo(hash).hasSameHashCodeAs(hash);
    }

    @Property
    void equalityAndOrderAreThoseOfTheBytes(@ForAll @Size(32) byte[] one, @ForAll @Size(32) byte[] other) {
        Hash a = Hash.of(one);
        Hash b = Hash.of(other);
        assertThat(a.equals(b)).isEqualTo(Arrays.equals(one, other));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(Arrays.compareUnsigned(one, other)));
        for (int i = 0; i < Hash.BYTES; i++) {
            byte[] changed = one.clone();
            changed[i] ^= (byte) 0x80;
            assertThat(Hash.of(changed)).isNotEqualTo(a);
            assertThat(Integer.signum(Hash.of(changed).compareTo(a)))
                    .isEqualTo(Integer.signum(Arrays.compareUnsigned(changed, one)));
        }
    }

    @Property
    void theArrayBehindIsNobodysElse(@ForAll @Size(32) byte[] bytes) {
        Hash hash = Hash.of(bytes);
        byte[] before = bytes.clone();
        bytes[0]++;
        hash.bytes()[1]++;
        assertThat(hash.bytes()).isEqualTo(before);
    }

    @Example
    void aHashIsReadFromAndWrittenIntoALongerArray() {
        byte[] source = HexFormat.of().parseHex("00".repeat(3) + "a5".repeat(32) + "00");
        byte[] target = new byte[source.length];
        Hash.at(source, 3).copyTo(target, 3);
        assertThat(target).isEqualTo(source);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> Hash.at(source, 5));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> Hash.ZERO.copyTo(target, 5));
    }

    @Example
    void whatIsNoHashIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.of(new byte[31]))
                .withMessageContaining("not 31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.of(new byte[33]))
                .withMessageContaining("not 33");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.parse("A5".repeat(32)))
                .withMessageContaining("lower-case");
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse("a5".repeat(31)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.parse("a".repeat(10_000)))
                .withMessageContaining("10000 characters");
    }
}
