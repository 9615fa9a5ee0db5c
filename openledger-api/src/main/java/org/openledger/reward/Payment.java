/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent;

/**
 * One line of a statement.
 *
 * @param to where the money went
 * @param amount how much
 * @param reason why
 */
public record Payment(Pot to, Amount amount, TokenEvent.Reason reason) {}
