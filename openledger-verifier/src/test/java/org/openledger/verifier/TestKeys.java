/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier;

import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.log.VerifierKey;

/**
 * A private key that exists in tests only, made from a name.
 *
 * @param name whose it is
 * @param secret the key
 */
public record TestKeys(String name, Ed25519PrivateKeyParameters secret) {

    public static TestKeys of(String name) {
        return new TestKeys(
                name,
                new Ed25519PrivateKeyParameters(
                        Sha256.of(Octets.utf8("test key of " + name)).toArray()));
    }

    public Octets publicKey() {
        return Octets.of(secret.generatePublicKey().getEncoded());
    }

    public VerifierKey verifierKey() {
        return new VerifierKey(name, publicKey());
    }

    public String vkey() {
        return name + "+" + verifierKey().keyId().hex() + "+" + base64(Octets.concat(Octets.of((byte) 1), publicKey()));
    }

    public Octets sign(Octets message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(message.toArray(), 0, message.length());
        return Octets.of(signer.generateSignature());
    }

    /** The text as a note that this key signed. */
    public String note(String text) {
        return text + "\n— " + name + " " + base64(Octets.concat(verifierKey().keyId(), sign(Octets.utf8(text))))
                + "\n";
    }

    public static String base64(Octets octets) {
        return Base64.getEncoder().encodeToString(octets.toArray());
    }
}
