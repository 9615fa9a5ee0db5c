/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openledger.compute.HexFixture;

/** N203: all 65,536 numbers of either kind, against what their bits stand for. */
class HalvesLaws {

    @Test
    void everyBinary16IsExact() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float read = Halves.binary16((short) bits);
            int exponent = (bits >> 10) & 31;
            int fraction = bits & 1023;
            boolean negative = bits >> 15 == 1;
            assertThat(Float.floatToRawIntBits(read) < 0).isEqualTo(negative);
            if (exponent == 31) {
                assertThat(Float.isNaN(read)).isEqualTo(fraction != 0);
                assertThat(Float.isInfinite(read)).isEqualTo(fraction == 0);
                assertThat(Float.floatToRawIntBits(read) & 0x7FFFFF).isEqualTo(fraction << 13);
                continue;
            }
            // significand * 2^(exponent - 25), in decimal digits
            BigDecimal significand = BigDecimal.valueOf(exponent == 0 ? fraction : 1024 + fraction);
            BigDecimal value = significand
                    .multiply(BigDecimal.valueOf(2).pow(Math.max(exponent, 1)))
                    .divide(BigDecimal.valueOf(2).pow(25));
            assertThat(new BigDecimal(Math.abs(read))).isEqualByComparingTo(value);
        }
    }

    /** Rounding a float to 8 bits of significand and reading it back is that number: checked through the decimal value of both. */
    @Test
    void everyBfloat16IsExact() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float read = Halves.bfloat16((short) bits);
            int exponent = (bits >> 7) & 255;
            int fraction = bits & 127;
            assertThat(Float.floatToRawIntBits(read) < 0).isEqualTo(bits >> 15 == 1);
            if (exponent == 255) {
                assertThat(Float.isNaN(read)).isEqualTo(fraction != 0);
                continue;
            }
            double value =
                    Math.scalb((double) (exponent == 0 ? fraction : 128 + fraction), Math.max(exponent, 1) - 134);
            assertThat((double) Math.abs(read)).isEqualTo(value);
        }
    }

    @Test
    void theHandWrittenFileIsRead() {
        Safetensors file = Safetensors.of(HexFixture.bytes("safetensors/halves.hex"));
        assertThat(file.tensors().keySet()).containsExactly("bf", "h");
        assertThat(file.tensors()).containsEntry("h", new TensorInfo("h", Dtype.F16, Shape.of(2, 3), 4, 16));
        assertThat(file.floats("bf")).containsExactly(1.5f, -3f);
        assertThat(file.floats("h")).containsExactly(1f, -2f, 0.5f, 65504f, 0x1p-24f, Float.NEGATIVE_INFINITY);
        assertThat(file.metadata()).isEmpty();
    }
}
