/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

import org.openledger.datanet.ContributionId;

/**
 * How much speaks for a row being the source of a passage.
 *
 * @param row the row
 * @param weight the mix of the two; above 0
 * @param span the part of the passage's runs of words that stand in the row, divided among those that have them
 * @param likeness the row's Shapley value in the game of the windows nearest to the passage
 */
public record RowWeight(ContributionId row, double weight, double span, double likeness) {}
