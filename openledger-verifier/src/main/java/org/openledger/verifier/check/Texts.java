/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Numbers as people read them. */
final class Texts {
    private static final int DECIMALS = 18;

    private Texts() {}

    /** A count with its thousands apart. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** An amount in OPEN, exact. */
    static String open(BigInteger units) {
        BigDecimal open = new BigDecimal(units, DECIMALS).stripTrailingZeros();
        return (open.scale() < 0 ? open.setScale(0) : open).toPlainString() + " OPEN";
    }
}
