/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Witnesses: who is asked to cosign checkpoints, how, and when enough of them have.
 *
 * <p>All of it runs beside the ledger. Whatever a witness says, does or leaves undone, no commit waits for it and none fails.
 */
package org.openledger.core.witness;
