/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openledger.audit.Hash;
import org.openledger.core.Keys;
import org.openledger.party.Signer;
import org.openledger.spi.KeyVault;
import org.openledger.spi.Storage;
import org.openledger.testkit.StoreName;
import org.openledger.testkit.ledger.LedgerLaws;

/** The whole ledger on the memory storage. */
class MemoryLedgerLaws extends LedgerLaws {

    private final Map<StoreName, MemoryStorage> newest = new ConcurrentHashMap<>();

    @Override
    protected Storage open(StoreName name) {
        return newest.merge(name, MemoryStorage.create(), (before, fresh) -> before.reopen());
    }

    @Override
    protected KeyVault vault(StoreName name) {
        return new MemoryKeyVault();
    }

    @Override
    protected Signer signer(String name) {
        return Keys.ed25519(Hash.sha256(name.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
