/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import org.openledger.datanet.DatanetTerms;
import org.openledger.spi.Screener;

/**
 * The automated checks that every row meets before people look at it.
 *
 * <p>In order: {@code schema}, {@code exact-duplicate}, {@code near-duplicate}, {@code secrets}, {@code personal-data}, {@code language},
 * {@code relevance}, {@code outlier}, {@code licence-header}, {@code generated}. Each has a name, a version and a verdict for each row;
 * a check that does not apply, or cannot tell, passes the row.
 *
 * <p>Guarantees: integers throughout, and character classes of its own, so that the verdicts are the same on every Java version and in
 * every locale; memory is linear in what was admitted, with the bounds named beside each check; the row that a verdict points to is the
 * earliest that justifies it. One screening is for one thread.
 */
public final class StandardScreener implements Screener {

    /** Creates the screener; it holds no state. */
    public StandardScreener() {}

    @Override
    public Screening open(DatanetTerms terms) {
        return new StandardScreening(terms);
    }
}
