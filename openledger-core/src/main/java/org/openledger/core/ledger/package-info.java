/* SPDX-License-Identifier: Apache-2.0 */
/** The ledger itself: genesis, seeds, snapshots, extensions. */
package org.openledger.core.ledger;
