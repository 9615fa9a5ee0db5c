/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.openledger.Bytes;
import org.openledger.LedgerBuilder;
import org.openledger.OpenLedger;
import org.openledger.OpenLedgerException;
import org.openledger.party.Signer;
import org.openledger.spi.KeyVault;
import org.openledger.spi.Storage;

/** A ledger that brings everything along: {@code ledger} with its storage and {@code keys} with its secrets, in one directory. */
final class Embedded {
    private static final String STORAGE = "ledger";
    private static final String KEYS = "keys";
    private static final Bytes OPERATOR = Bytes.of("openledger/operator/v1".getBytes(StandardCharsets.US_ASCII));

    private Embedded() {}

    /** Opens the ledger in this directory, or begins it. */
    static OpenLedger open(Path directory, Consumer<LedgerBuilder> wiring) {
        FileStorage storage = FileStorage.at(directory.resolve(STORAGE));
        try {
            CoreLedgerBuilder builder = new CoreLedgerBuilder().owning(storage);
            wiring.accept(builder);
            KeyVault keys = builder.keyVaultOr(() -> FileKeyVault.at(directory.resolve(KEYS)));
            builder.operatorOr(() -> operator(keys, storage, directory));
            return builder.computeOrInstalled().build();
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private static Signer operator(KeyVault keys, Storage storage, Path directory) {
        Optional<byte[]> known = keys.use(OPERATOR);
        if (known.isPresent()) {
            return Keys.ed25519(known.get());
        }
        if (storage.size() > 0) {
            throw new OpenLedgerException(
                    "OPERATOR_KEY_MISSING",
                    directory.resolve(KEYS) + " has no operator's key, and the log in " + directory.resolve(STORAGE)
                            + " was signed by one: bring back the folder " + KEYS + " that belongs to it");
        }
        byte[] secret = new byte[Keys.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        keys.create(OPERATOR, secret);
        return Keys.ed25519(secret);
    }
}
