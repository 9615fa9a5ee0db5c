/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import org.openledger.datanet.Contribution;

/**
 * A row that a validator was drawn to vote on.
 *
 * @param contribution the row
 * @param review its current round
 */
public record ReviewTask(Contribution contribution, Review review) {}
