/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Exponentials beside those of the JDK, and shares beside their definition (rule N304). */
class ExponentialLaws {

    private static void assertNear(float x) {
        float expected = (float) StrictMath.exp(x);
        int apart = Float.floatToIntBits(Exponential.of(x)) - Float.floatToIntBits(expected);
        assertThat(Math.abs(apart)).as("e^%s", x).isLessThanOrEqualTo(1);
    }

    @Test
    void N304_everywhereWithinOneUnitInTheLastPlace() {
        for (int bits = 0; bits < Float.floatToIntBits(88.72f); bits += 4_099) {
            assertNear(Float.intBitsToFloat(bits));
            assertNear(-Float.intBitsToFloat(bits));
        }
        assertNear(88.72f);
        assertNear(-103.9f);
    }

    @Test
    void N304_theEndsAreWhatTheySay() {
        assertThat(Exponential.of(0)).isEqualTo(1);
        assertThat(Exponential.of(-0f)).isEqualTo(1);
        assertThat(Exponential.of(-105)).isZero();
        assertThat(Exponential.of(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(Exponential.of(89)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(Exponential.of(Float.NaN)).isNaN();
    }

    @Property(tries = 300)
    void N304_sharesFollowTheirDefinition(
            @ForAll @Size(min = 1, max = 40) float @FloatRange(min = -80, max = 80) [] numbers) {
        float[] shares = numbers.clone();
        double logSum = Softmax.inPlace(shares, 0, shares.length);
        float most = Float.NEGATIVE_INFINITY;
        for (float number : numbers) {
            most = Math.max(most, number);
        }
        double sum = 0;
        for (float number : numbers) {
            sum += StrictMath.exp(number - most);
        }
        assertThat(logSum).isCloseTo(most + StrictMath.log(sum), within(1e-6));
        for (int i = 0; i < numbers.length; i++) {
            assertThat((double) shares[i]).isCloseTo(StrictMath.exp(numbers[i] - most) / sum, within(1e-6));
        }
    }
}
