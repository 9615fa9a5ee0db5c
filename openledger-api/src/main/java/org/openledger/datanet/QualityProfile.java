/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import org.openledger.internal.Require;

/**
 * How good a version is, in numbers that anybody who holds its rows computes again. Material is what is raw or cleaned; parts are in parts per million, rounded down, and 0 of
 * nothing is 0.
 *
 * @param rows how many rows the version has
 * @param duplicatePpm the part of the material that repeats an earlier row, up to white space in texts
 * @param stalePpm the part of the rows that were committed {@code staleAfter} or longer before the version
 * @param topAuthorPpm the part of the rows that the author of the most wrote
 * @param topClassPpm the part of the labelled material that has the commonest label; a row's label is what most of its labels say, the first by text of equal ones
 * @param missingPpm the part of the cells of tables, and of other rows, that are blank or cannot be opened
 * @param disagreementPpm the part of the labels that say something else than their row's label
 * @param staleAfter what stale means, in milliseconds
 */
public record QualityProfile(
        int rows,
        int duplicatePpm,
        int stalePpm,
        int topAuthorPpm,
        int topClassPpm,
        int missingPpm,
        int disagreementPpm,
        long staleAfter) {

    private static final int WHOLE = 1_000_000;

    /** Checks the bounds. */
    public QualityProfile {
        Require.nonNegative(rows, "rows");
        Require.inRange(duplicatePpm, 0, WHOLE, "duplicates in ppm");
        Require.inRange(stalePpm, 0, WHOLE, "stale rows in ppm");
        Require.inRange(topAuthorPpm, 0, WHOLE, "top author in ppm");
        Require.inRange(topClassPpm, 0, WHOLE, "top class in ppm");
        Require.inRange(missingPpm, 0, WHOLE, "missing in ppm");
        Require.inRange(disagreementPpm, 0, WHOLE, "disagreement in ppm");
        Require.nonNegative(staleAfter, "stale after");
    }
}
