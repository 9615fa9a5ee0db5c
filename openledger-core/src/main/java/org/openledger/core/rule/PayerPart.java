/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import org.openledger.token.Amount;

/**
 * What one payer brought into one pool.
 *
 * @param fees what the payer's answers cost
 * @param money what of it went into the pool
 */
public record PayerPart(Amount fees, Amount money) {}
