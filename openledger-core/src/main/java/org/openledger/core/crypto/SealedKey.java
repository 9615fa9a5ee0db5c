/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;
import org.openledger.Bytes;
import org.openledger.OpenLedgerBug;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.party.KeyType;
import org.openledger.spi.Entropy;

/**
 * What stands in a key file: deterministic CBOR {@code ["openledger/key/v1", type, logCost, salt, nonce, sealed]}.
 *
 * <p>{@code sealed} is the secret under AES-256-GCM, with the key scrypt(passphrase, salt, N = 2^logCost, r = 8, p = 1) and the other items as associated data:
 * the same array without its last item.
 *
 * @param type which signatures the key makes
 * @param logCost how often 1 KiB of memory, and as much work, is doubled: {@value #MIN_LOG_COST} to {@value #MAX_LOG_COST}
 * @param salt {@value #SALT_BYTES} bytes
 * @param nonce {@value #NONCE_BYTES} bytes
 * @param sealed the secret's bytes and {@value #TAG_BYTES} for the tag
 */
record SealedKey(KeyType type, int logCost, Bytes salt, Bytes nonce, Bytes sealed) {
    static final int MIN_LOG_COST = 10;

    /** 128 MiB. */
    static final int DEFAULT_LOG_COST = 17;

    /** 1 GiB: no file makes us take more. */
    static final int MAX_LOG_COST = 20;

    private static final String FORMAT = "openledger/key/v1";
    private static final int ITEMS = 6;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int AES_KEY_BYTES = 32;
    private static final int BLOCK_SIZE = 8;
    private static final int PARALLEL = 1;

    SealedKey {
        if (logCost < MIN_LOG_COST || logCost > MAX_LOG_COST) {
            throw new IllegalArgumentException(
                    "scrypt cost 2^" + logCost + ": give 2^" + MIN_LOG_COST + " to 2^" + MAX_LOG_COST);
        }
    }

    static SealedKey seal(SecretKey key, byte[] passphrase, Entropy entropy, int logCost) {
        Bytes salt = random(SALT_BYTES, entropy);
        Bytes nonce = random(NONCE_BYTES, entropy);
        SealedKey unsealed = new SealedKey(key.type(), logCost, salt, nonce, Bytes.of(new byte[0]));
        byte[] secret = key.secret();
        try {
            byte[] sealed = unsealed.crypt(Cipher.ENCRYPT_MODE, secret, passphrase);
            return new SealedKey(key.type(), logCost, salt, nonce, Bytes.of(sealed));
        } catch (AEADBadTagException e) {
            throw new OpenLedgerBug("sealing checks no tag", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException or {@link org.openledger.core.cbor.CborException} when the bytes are something else
     */
    static SealedKey decode(byte[] bytes) {
        CborReader reader = new CborReader(bytes);
        reader.array(ITEMS);
        String format = reader.text();
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("the format is \"" + format + "\", not \"" + FORMAT + "\"");
        }
        SealedKey key = new SealedKey(
                KeyType.ofCode(reader.uint()),
                reader.uint(MAX_LOG_COST),
                Bytes.of(reader.bytes(SALT_BYTES)),
                Bytes.of(reader.bytes(NONCE_BYTES)),
                Bytes.of(reader.bytes(SecretKey.BYTES + TAG_BYTES)));
        reader.expectEnd();
        return key;
    }

    byte[] encode() {
        return header(ITEMS).bytes(sealed.toArray()).toBytes();
    }

    /** The key; empty when the passphrase is another or anything in the file was changed, which cannot be told apart. */
    Optional<SecretKey> open(byte[] passphrase) {
        try {
            byte[] secret = crypt(Cipher.DECRYPT_MODE, sealed.toArray(), passphrase);
            SecretKey key = type == KeyType.ED25519 ? Ed25519Key.of(secret) : Secp256k1Key.of(secret);
            Arrays.fill(secret, (byte) 0);
            return Optional.of(key);
        } catch (AEADBadTagException e) {
            return Optional.empty();
        }
    }

    private byte[] crypt(int mode, byte[] input, byte[] passphrase) throws AEADBadTagException {
        byte[] aesKey = SCrypt.generate(passphrase, salt.toArray(), 1 << logCost, BLOCK_SIZE, PARALLEL, AES_KEY_BYTES);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(aesKey, "AES"),
                    new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce.toArray()));
            cipher.updateAAD(header(ITEMS - 1).toBytes());
            return cipher.doFinal(input);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new OpenLedgerBug("every Java platform has AES-GCM with 256-bit keys", e);
        } finally {
            Arrays.fill(aesKey, (byte) 0);
        }
    }

    private CborWriter header(int items) {
        return new CborWriter()
                .array(items)
                .text(FORMAT)
                .uint(type.code())
                .uint(logCost)
                .bytes(salt.toArray())
                .bytes(nonce.toArray());
    }

    private static Bytes random(int count, Entropy entropy) {
        byte[] bytes = new byte[count];
        entropy.fill(bytes);
        return Bytes.of(bytes);
    }
}
