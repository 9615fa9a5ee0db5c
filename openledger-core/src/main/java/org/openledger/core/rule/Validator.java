/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/**
 * Somebody who may be drawn into a committee.
 *
 * @param account who
 * @param stake all bonded VALIDATION stakes together
 */
public record Validator(AccountId account, Amount stake) {}
