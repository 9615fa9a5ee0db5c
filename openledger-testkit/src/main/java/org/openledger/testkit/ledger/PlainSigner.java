/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import org.openledger.audit.Hash;
import org.openledger.party.KeyType;
import org.openledger.party.Signer;
import org.openledger.party.VerificationKey;

/**
 * An Ed25519 signer that is made of the JDK alone and shares no code with the ledger that it signs for.
 *
 * <p>Keys follow from names: the same name gives the same key everywhere, and none of them is secret.
 */
public final class PlainSigner implements Signer {

    private final String name;
    private final PrivateKey secret;
    private final VerificationKey key;

    private PlainSigner(String name, KeyPair pair) {
        this.name = name;
        this.secret = pair.getPrivate();
        byte[] x509 = pair.getPublic().getEncoded();
        int length = KeyType.ED25519.keyLength();
        this.key = VerificationKey.of(KeyType.ED25519, Arrays.copyOfRange(x509, x509.length - length, x509.length));
    }

    /**
     * Returns the signer of a name.
     *
     * @param name any text
     * @return always the same for that name
     */
    public static PlainSigner of(String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Named(name));
            return new PlainSigner(name, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    @Override
    public VerificationKey key() {
        return key;
    }

    @Override
    public byte[] sign(Hash ledger, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign as " + name, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Gives the hash of a name where a secret is drawn. */
    private static final class Named extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            byte[] hash = Hash.sha256(name.getBytes(StandardCharsets.UTF_8)).bytes();
            System.arraycopy(hash, 0, bytes, 0, bytes.length);
        }
    }
}
