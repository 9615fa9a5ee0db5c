/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.blob;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openledger.Bytes;
import org.openledger.OpenLedgerBug;

/**
 * A sealed blob's bytes: key name, nonce, ciphertext with tag (AES-256-GCM, NIST SP 800-38D).
 *
 * <p>Each key seals once, so that a nonce is never used twice under it.
 */
final class SealedBytes {
    static final int KEY_NAME = 16;
    static final int NONCE = 12;

    private static final int TAG = 16;
    private static final int HEAD = KEY_NAME + NONCE;

    /** The shortest sealed blob: of nothing. */
    static final int LEAST = HEAD + TAG;

    private final byte[] bytes;

    private SealedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** These bytes, if they are long enough to be a sealed blob. */
    static Optional<SealedBytes> of(byte[] bytes) {
        return bytes.length < LEAST ? Optional.empty() : Optional.of(new SealedBytes(bytes));
    }

    static SealedBytes seal(byte[] key, byte[] keyName, byte[] nonce, byte[] plaintext) {
        byte[] sealed = Arrays.copyOf(keyName, HEAD + plaintext.length + TAG);
        System.arraycopy(nonce, 0, sealed, KEY_NAME, NONCE);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, sealed).doFinal(plaintext, 0, plaintext.length, sealed, HEAD);
        } catch (GeneralSecurityException e) {
            throw new OpenLedgerBug("AES-256-GCM seals any bytes", e);
        }
        return new SealedBytes(sealed);
    }

    /** The plaintext, if this key sealed exactly these bytes. */
    Optional<byte[]> open(byte[] key) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, bytes).doFinal(bytes, HEAD, bytes.length - HEAD));
        } catch (AEADBadTagException notSealedByThisKey) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new OpenLedgerBug("every Java platform has AES-256-GCM", e);
        }
    }

    Bytes keyName() {
        return Bytes.of(Arrays.copyOf(bytes, KEY_NAME));
    }

    byte[] bytes() {
        return bytes;
    }

    private static Cipher cipher(int mode, byte[] key, byte[] head) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        GCMParameterSpec nonce = new GCMParameterSpec(TAG * Byte.SIZE, head, KEY_NAME, NONCE);
        cipher.init(mode, new SecretKeySpec(key, "AES"), nonce);
        cipher.updateAAD(head, 0, KEY_NAME);
        return cipher;
    }
}
