/* SPDX-License-Identifier: Apache-2.0 */
/** Stakes: locking, unbonding, slashing into escrow. */
package org.openledger.core.stake;
