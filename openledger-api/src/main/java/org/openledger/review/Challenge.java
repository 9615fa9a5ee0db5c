/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/**
 * A claim, backed by a bond, that an accepted or active row should be slashed.
 *
 * @param number its position among all challenges, from 0; its bond lies in the pot with that number
 * @param contribution which row
 * @param challenger who
 * @param bond how much
 * @param reason why, for people
 * @param open whether it still waits for its committee
 */
public record Challenge(
        long number, ContributionId contribution, AccountId challenger, Amount bond, String reason, boolean open) {}
