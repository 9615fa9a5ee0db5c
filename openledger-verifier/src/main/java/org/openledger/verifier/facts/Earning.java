/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import java.math.BigInteger;
import java.util.List;
import org.openledger.verifier.schema.Fields;

/**
 * What an answer brought one row, and by what.
 *
 * @param row which
 * @param ppm its credit; 0 for a row that is paid as another's source alone
 * @param reputationPpm what its owner's reputation makes of its credit
 * @param feedbackPpm what feedback leaves of its pay
 * @param served the part of the fee that its credit is
 * @param amount what was paid for it
 */
public record Earning(long row, long ppm, long reputationPpm, long feedbackPpm, BigInteger served, BigInteger amount) {

    /** The earnings that an event {@code RowsEarned} tells of. */
    public static List<Earning> of(Fields earned) {
        return earned.records(
                3,
                row -> new Earning(
                        row.number(1), row.number(2), row.number(3), row.number(4), row.amount(5), row.amount(6)));
    }
}
