/* SPDX-License-Identifier: Apache-2.0 */
/** What a stranger needs to check the log: hashes, checkpoints and the proofs between them. */
package org.openledger.audit;
