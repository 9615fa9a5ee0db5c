/* SPDX-License-Identifier: Apache-2.0 */
/** Accounts' keys: how they are changed, recovered, and frozen during a dispute. */
package org.openledger.core.party;
