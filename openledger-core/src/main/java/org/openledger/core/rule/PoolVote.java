/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import org.openledger.party.AccountId;

/**
 * What one payer's answers said of one owner of rows, in one pool.
 *
 * @param player whose rows
 * @param payer who paid the answers
 * @param sum of the clipped scores, in micro-units
 * @param count how many answers scored the player
 */
public record PoolVote(AccountId player, AccountId payer, long sum, long count) {}
