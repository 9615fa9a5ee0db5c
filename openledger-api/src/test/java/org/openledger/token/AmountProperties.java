/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;

/** Money against plain integers: what fits is exact, what does not fit is refused. */
@Domain(Amounts.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class AmountProperties {

    @Property
    void addingIsExactOrRefused(@ForAll Amount a, @ForAll Amount b) {
        BigInteger sum = a.units().add(b.units());
        if (sum.compareTo(Amounts.MOST) <= 0) {
            assertThat(a.plus(b).units()).isEqualTo(sum);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> a.plus(b));
        }
    }

    @Property
    void subtractingIsExactOrRefused(@ForAll Amount a, @ForAll Amount b) {
        BigInteger difference = a.units().subtract(b.units());
        if (difference.signum() >= 0) {
            assertThat(a.minus(b).units()).isEqualTo(difference);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> a.minus(b));
        }
    }

    @Property
    void aPartIsRoundedDown(@ForAll Amount a, @ForAll BasisPoints part) {
        BigDecimal exact = new BigDecimal(a.units())
                .multiply(BigDecimal.valueOf(part.value()))
                .movePointLeft(4);
        assertThat(a.part(part).units())
                .isEqualTo(exact.setScale(0, RoundingMode.DOWN).toBigInteger());
    }

    @Property
    void orderIsThatOfTheUnits(@ForAll Amount a, @ForAll Amount b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.units().compareTo(b.units()));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.min(b).units()).isEqualTo(a.units().min(b.units()));
        assertThat(a.isZero()).isEqualTo(a.units().equals(BigInteger.ZERO));
    }

    @Property
    void whatPeopleReadIsReadBack(@ForAll Amount a) {
        String text = a.toString();
        assertThat(text).matches("[0-9]+(\\.[0-9]*[1-9])? OPEN");
        String number = text.substring(0, text.length() - " OPEN".length());
        assertThat(new BigDecimal(number).movePointRight(18)).isEqualByComparingTo(new BigDecimal(a.units()));
        assertThat(Amount.open(number)).isEqualTo(a);
    }

    @Property
    void wholeTokensHaveEighteenDecimals(@ForAll @LongRange(min = 0) long open) {
        assertThat(Amount.open(open).units()).isEqualTo(BigInteger.valueOf(open).multiply(BigInteger.TEN.pow(18)));
        assertThat(Amount.open(Long.toString(open))).isEqualTo(Amount.open(open));
        assertThat(Amount.ofUnits(open)).isEqualTo(Amount.ofUnits(BigInteger.valueOf(open)));
    }

    @Example
    void whatIsNoAmountIsRefused() {
        for (String text : List.of(
                "", " ", "-1", "+1", "1.", ".5", "1e3", "0x1", "1,5", "1 ", "１", "0.0000000000000000001", "NaN")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Amount.open(text));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.open(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.ofUnits(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.ofUnits(Amounts.MOST.add(BigInteger.ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.open("9".repeat(60)));
    }

    @Example
    void examples() {
        assertThat(Amount.open("0.05").units()).isEqualTo(new BigInteger("50000000000000000"));
        assertThat(Amount.open("0.000000000000000001")).isEqualTo(Amount.ofUnits(1));
        assertThat(Amount.open(1_200)).hasToString("1200 OPEN");
        assertThat(Amount.ZERO).hasToString("0 OPEN");
        assertThat(Amount.ofUnits(1)).hasToString("0.000000000000000001 OPEN");
    }
}
