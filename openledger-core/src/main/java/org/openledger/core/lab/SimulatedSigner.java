/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.lab;

import org.openledger.audit.Hash;
import org.openledger.core.crypto.SimulatedSignature;
import org.openledger.party.AccountId;
import org.openledger.party.KeyType;
import org.openledger.party.Signer;
import org.openledger.party.VerificationKey;

/** Whoever speaks for an account in a ledger whose signatures are simulated. */
final class SimulatedSigner implements Signer {
    private final VerificationKey key;
    private final byte[] bytes;
    private final AccountId account;

    SimulatedSigner(Hash key) {
        this.bytes = key.bytes();
        this.key = VerificationKey.of(KeyType.ED25519, bytes);
        this.account = AccountId.foundedBy(this.key);
    }

    @Override
    public VerificationKey key() {
        return key;
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public byte[] sign(Hash ledger, byte[] message) {
        return SimulatedSignature.of(bytes, ledger, message);
    }

    @Override
    public String toString() {
        return "simulated signer of " + account;
    }
}
