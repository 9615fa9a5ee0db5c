/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import java.util.Arrays;
import org.openledger.datanet.ContributionId;

/**
 * A run of a row's tokens that stands in no earlier row: what the row adds to the model.
 *
 * @param row the row's position in the version, from 0
 * @param id the row
 * @param from which of the row's tokens is its first, from 0
 * @param tokens how many tokens it has
 * @param byteStart where it begins in the row's content, in bytes
 * @param endsRow whether the row ends with it
 */
public record Piece(int row, ContributionId id, int from, int tokens, int byteStart, boolean endsRow) {

    /** Returns the piece's own tokens out of its row's. */
    int[] of(int[] rowTokens) {
        return Arrays.copyOfRange(rowTokens, from, from + tokens);
    }
}
