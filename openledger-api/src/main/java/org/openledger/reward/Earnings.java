/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import org.openledger.token.Amount;

/**
 * What a row was ever credited with: its attribution history in numbers.
 *
 * @param answers how many answers it was paid for
 * @param ppm the sum of its credits, in ppm of those answers
 * @param amount the sum of what was paid for it
 * @param bonus the sum of the bonuses that were drawn for it
 * @param multiplierPpm what feedback leaves of its pay in the current epoch, in ppm
 */
public record Earnings(long answers, long ppm, Amount amount, Amount bonus, int multiplierPpm) {}
