/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;

/**
 * An owner of rows in the game of one answer. Players are ordered by their first row, never by their account.
 *
 * @param owner who
 * @param first the owner's earliest row in the model's data: it breaks ties
 */
public record Player(AccountId owner, ContributionId first) {}
