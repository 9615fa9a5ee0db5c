/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The verifiable log: a Merkle tree over the leaves (RFC 6962), its signed checkpoints, its proofs, and the tiles in which strangers read it (C2SP signed-note,
 * tlog-checkpoint, tlog-cosignature, tlog-proof, tlog-tiles).
 */
package org.openledger.core.log;
