/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.openledger.audit.Hash;
import org.openledger.core.FileStorage;
import org.openledger.core.Keys;
import org.openledger.party.Signer;
import org.openledger.spi.KeyVault;
import org.openledger.spi.Storage;
import org.openledger.testkit.StoreName;
import org.openledger.testkit.ledger.LedgerLaws;

/** The whole ledger on the file storage, on a real disk. */
class FileLedgerLaws extends LedgerLaws {

    private static final Path FOLDER = Path.of("target", "file-ledgers");

    @Override
    protected Storage open(StoreName name) {
        return FileStorage.at(FOLDER.resolve(name.value()));
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
