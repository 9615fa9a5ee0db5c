/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.blob;

import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.privacy.Salt;
import org.openledger.spi.BlobStore;
import org.openledger.spi.Entropy;
import org.openledger.spi.KeyVault;

/**
 * Rows, prompts and outputs, each sealed under its own key.
 *
 * <p>The plaintext is the deterministic CBOR array {@code [1, salt, name, bytes]}; the blob is {@code key name (16 bytes) ‖ nonce (12) ‖ AES-256-GCM ciphertext with tag}, with
 * the key name as associated data. The key is in the vault before the blob is in the store, so a stored blob without its key is one that was erased. Safe for
 * use by several threads if store, vault and entropy are.
 */
public final class SealedBlobs {
    private final BlobStore store;
    private final KeyVault vault;
    private final Entropy entropy;

    /** The sealed blobs in this store, whose keys lie in this vault. */
    public SealedBlobs(BlobStore store, KeyVault vault, Entropy entropy) {
        this.store = store;
        this.vault = vault;
        this.entropy = entropy;
    }

    /**
     * Seals a content under a fresh key and stores it; it is as durable as vault and store when this returns.
     *
     * @param salt the salt of its commitment
     * @param name what people call it, up to {@value Plaintext#MAX_NAME} characters, may be empty
     * @param bytes 0 bytes to 4 MiB
     * @return the hash by which the sealed bytes are found
     */
    public Hash seal(Salt salt, String name, byte[] bytes) {
        byte[] plaintext = new Plaintext(salt, name, Bytes.of(bytes)).encode();
        byte[] keyName = fresh(SealedBytes.KEY_NAME);
        byte[] key = fresh(KeyVault.KEY_BYTES);
        vault.create(Bytes.of(keyName), key);
        return store.put(SealedBytes.seal(key, keyName, fresh(SealedBytes.NONCE), plaintext)
                .bytes());
    }

    /**
     * Opens what was sealed.
     *
     * @param hash the hash of the sealed bytes
     * @return the content, or which of the two reasons there is none
     * @throws TamperedException if the bytes under this hash are not what was sealed
     */
    public Opening open(Hash hash) {
        Optional<SealedBytes> sealed = find(hash);
        if (sealed.isEmpty()) {
            return new Opening.Missing();
        }
        Optional<byte[]> key = vault.use(sealed.get().keyName());
        if (key.isEmpty()) {
            return new Opening.Erased();
        }
        Plaintext plaintext = sealed.get()
                .open(key.get())
                .flatMap(Plaintext::decode)
                .orElseThrow(() -> new TamperedException(
                        "blob " + hash, "bytes that their key opens", "bytes that it does not open"));
        return new Opening.Opened(plaintext.salt(), plaintext.name(), plaintext.bytes());
    }

    /**
     * Destroys the key of a blob: from now on it is {@link Opening.Erased}, wherever its bytes lie.
     *
     * @param hash the hash of the sealed bytes
     * @return whether bytes lie under this hash; without them nothing says which key to destroy
     */
    public boolean erase(Hash hash) {
        Optional<SealedBytes> sealed = find(hash);
        sealed.ifPresent(bytes -> vault.destroy(bytes.keyName()));
        return sealed.isPresent();
    }

    /** Deletes the sealed bytes; without {@link #erase} before it, a copy of them could still be opened. */
    public void delete(Hash hash) {
        store.delete(hash);
    }

    private Optional<SealedBytes> find(Hash hash) {
        return store.get(hash)
                .map(bytes -> SealedBytes.of(bytes)
                        .orElseThrow(() -> new TamperedException(
                                "blob " + hash,
                                "at least " + SealedBytes.LEAST + " sealed bytes",
                                bytes.length + " bytes")));
    }

    private byte[] fresh(int length) {
        byte[] bytes = new byte[length];
        entropy.fill(bytes);
        return bytes;
    }
}
