/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BasisPointsTest {

    @Test
    void everyPartReadsAsItsPercentage() {
        for (int value = 0; value <= BasisPoints.WHOLE; value++) {
            BasisPoints part = BasisPoints.of(value);
            assertThat(part).hasToString(BigDecimal.valueOf(value, 2).toPlainString() + " %");
            assertThat(part.compareTo(BasisPoints.ZERO)).isEqualTo(Integer.signum(value));
        }
    }

    @Test
    void whatIsNoPartIsRefused() {
        for (int value : new int[] {-1, 10_001, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BasisPoints.of(value))
                    .withMessageContaining(Integer.toString(value));
        }
    }
}
