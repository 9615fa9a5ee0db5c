/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import java.util.Optional;
import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;

/**
 * What one automated check said about one row.
 *
 * @param check the check's name, such as {@code exact-duplicate}
 * @param version the check's version, 1 or more
 * @param outcome pass, flag or fail
 * @param scorePpm how strongly, in parts per million of the check's own scale
 * @param evidence the earlier row that it points to, if any
 */
public record CheckVerdict(
        String check, int version, Outcome outcome, int scorePpm, Optional<ContributionId> evidence) {

    /** Checks the bounds. */
    public CheckVerdict {
        Require.name(check, "check name");
        Require.inRange(version, 1, 65_535, "check version");
        Require.inRange(scorePpm, 0, 1_000_000, "check score");
    }

    /** What a check may say; the position is the number in the log. */
    public enum Outcome {
        /** Nothing found. */
        PASS,
        /** A person should look. */
        FLAG,
        /** Found. */
        FAIL
    }
}
