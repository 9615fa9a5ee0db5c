/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;

/**
 * A row's part of an answer.
 *
 * @param row which row
 * @param owner whose
 * @param ppm its part in parts per million, 1 or more
 * @param excerpt the longest run of the answer that stands in the row, shortened for people
 */
public record Credit(ContributionId row, AccountId owner, int ppm, String excerpt) {
    /** Checks the bound. */
    public Credit {
        Require.inRange(ppm, 1, 1_000_000, "credit in ppm");
    }

    @Override
    public String toString() {
        int hundredths = (ppm + 50) / 100;
        return "Credit[" + owner + ", " + hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100
                + " %, \"" + excerpt + "\" in " + row + "]";
    }
}
