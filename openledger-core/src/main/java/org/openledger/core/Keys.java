/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.openledger.core.crypto.Ed25519Key;
import org.openledger.core.crypto.KeyFile;
import org.openledger.core.crypto.Secp256k1Key;
import org.openledger.core.crypto.SecretKey;
import org.openledger.party.Signer;
import org.openledger.spi.Entropy;

/**
 * Where signers come from: a secret, a fresh draw, or a file sealed under a passphrase.
 *
 * <p>The signers hold their secret in memory and never show it. A key in a wallet or a hardware module is a {@link Signer} of its own.
 */
public final class Keys {

    /** How long a secret is, in bytes, for either kind of key. */
    public static final int SECRET_BYTES = SecretKey.BYTES;

    private Keys() {}

    /**
     * Returns an Ed25519 signer.
     *
     * @param secret {@value #SECRET_BYTES} bytes, any; they are copied
     * @return the signer
     */
    public static Signer ed25519(byte[] secret) {
        return new KeySigner(Ed25519Key.of(secret));
    }

    /**
     * Returns a secp256k1 signer, as an Ethereum wallet would be one.
     *
     * @param secret a number from 1 to the group order − 1 as {@value #SECRET_BYTES} big-endian bytes; they are copied
     * @return the signer
     * @throws IllegalArgumentException if the number is no key
     */
    public static Signer secp256k1(byte[] secret) {
        return new KeySigner(Secp256k1Key.of(secret));
    }

    /**
     * Returns a signer with a new Ed25519 key from the system's secure source.
     *
     * @return the signer
     */
    public static Signer generate() {
        return new KeySigner(Ed25519Key.generate(secure()));
    }

    /**
     * Reads a key that {@link #save} wrote.
     *
     * @param file the key file
     * @param passphrase the one it was written with; the caller overwrites it after use
     * @return the signer
     * @throws org.openledger.OpenLedgerException if the file cannot be read, is no key file, was changed, or the passphrase is another
     */
    public static Signer load(Path file, char[] passphrase) {
        return new KeySigner(KeyFile.read(file, passphrase));
    }

    /**
     * Writes a key to a new file that only its owner may read, sealed under a passphrase (scrypt and AES-256-GCM).
     *
     * @param file where; a file that exists is never overwritten
     * @param signer one that this class returned
     * @param passphrase not empty; the caller overwrites it after use
     * @throws IllegalArgumentException if the signer came from elsewhere or the passphrase is empty
     * @throws org.openledger.OpenLedgerException if the file exists or cannot be written
     */
    public static void save(Path file, Signer signer, char[] passphrase) {
        if (!(signer instanceof KeySigner own)) {
            throw new IllegalArgumentException("signer " + signer.account()
                    + " keeps its secret elsewhere: give one from Keys.ed25519, secp256k1, generate or load");
        }
        KeyFile.create(file, own.secret(), passphrase, secure());
    }

    private static Entropy secure() {
        SecureRandom random = new SecureRandom();
        return random::nextBytes;
    }
}
