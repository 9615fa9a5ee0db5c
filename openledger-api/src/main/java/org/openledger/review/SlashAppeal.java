/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/**
 * An author's claim, backed by a bond, that a slash was wrong: a larger panel decides it.
 *
 * @param number its position among all appeals, from 0; its bond lies in the pot APPEAL with that number
 * @param slash the number of the slash
 * @param contribution the slashed row
 * @param appellant its author
 * @param bond how much
 * @param reason why, for people
 * @param open whether it still waits for its panel
 */
public record SlashAppeal(
        long number,
        long slash,
        ContributionId contribution,
        AccountId appellant,
        Amount bond,
        String reason,
        boolean open) {}
