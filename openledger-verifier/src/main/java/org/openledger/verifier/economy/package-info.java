/* SPDX-License-Identifier: Apache-2.0 */
/** A whole log, folded again by the economy's rules (docs/spec/economy.md): whatever moved, was noted or earned has to follow from what came before. */
package org.openledger.verifier.economy;
