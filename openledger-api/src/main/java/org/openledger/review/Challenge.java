/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/**
 * A claim about an accepted or active row, backed by a bond.
 *
 * @param number its position among all challenges, from 0; its bond lies in the pot with that number
 * @param contribution which row
 * @param challenger who
 * @param bond how much
 * @param claim what is wrong with the row
 * @param open whether it still waits for its committee
 */
public record Challenge(
        long number, ContributionId contribution, AccountId challenger, Amount bond, Claim claim, boolean open) {}
