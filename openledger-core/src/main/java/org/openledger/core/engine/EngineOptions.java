/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.time.InstantSource;
import org.openledger.party.KeyType;
import org.openledger.party.Signer;
import org.openledger.spi.Entropy;
import org.openledger.spi.KeyVault;
import org.openledger.spi.Storage;

/**
 * What an engine is made of.
 *
 * @param storage where leaves, blobs and snapshots lie; stays the caller's to close
 * @param vault where the keys of sealed blobs lie
 * @param operator orders the log: signs checkpoints and system commands; Ed25519
 * @param clock the time
 * @param entropy where keys, nonces and ids come from
 * @param founding what a new ledger begins with, and what a stored one must agree with
 * @param limits how much of everything
 */
public record EngineOptions(
        Storage storage,
        KeyVault vault,
        Signer operator,
        InstantSource clock,
        Entropy entropy,
        Founding founding,
        Limits limits) {

    /** Checks the operator's key. */
    public EngineOptions {
        if (operator.key().type() != KeyType.ED25519) {
            throw new IllegalArgumentException("operator key of type "
                    + operator.key().type() + ": give an Ed25519 key, which can sign checkpoints");
        }
    }
}
