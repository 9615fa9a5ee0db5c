/* SPDX-License-Identifier: Apache-2.0 */
/** The engine's front: keys for people, and the ledger that {@link org.openledger.OpenLedger#builder} wires. */
package org.openledger.core;
