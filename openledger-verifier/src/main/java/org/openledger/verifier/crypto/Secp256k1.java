/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.crypto;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;

/** Verification of ECDSA signatures on secp256k1 (SEC 1 §4.1.4) in their one accepted form: compressed key, r‖s of 32 bytes each, low s. */
public final class Secp256k1 {
    /** How many bytes a compressed public key has. */
    public static final int KEY_LENGTH = 33;

    /** How many bytes a signature has. */
    public static final int SIGNATURE_LENGTH = 64;

    private static final ECDomainParameters DOMAIN = domain();

    private Secp256k1() {}

    /**
     * Whether the holder of the key signed the digest.
     *
     * <p>A key that is no compressed point of the curve, a signature of the wrong length, and an s above half the group order (the malleable twin of a
     * signature) are answered with no.
     */
    public static boolean verify(Octets key, Digest digest, Octets signature) {
        if (key.length() != KEY_LENGTH
                || (key.at(0) != 2 && key.at(0) != 3)
                || signature.length() != SIGNATURE_LENGTH) {
            return false;
        }
        BigInteger r =
                new BigInteger(1, signature.slice(0, SIGNATURE_LENGTH / 2).toArray());
        BigInteger s = new BigInteger(
                1, signature.slice(SIGNATURE_LENGTH / 2, SIGNATURE_LENGTH).toArray());
        if (s.compareTo(DOMAIN.getN().shiftRight(1)) > 0) {
            return false;
        }
        ECDSASigner verifier = new ECDSASigner();
        try {
            verifier.init(false, new ECPublicKeyParameters(DOMAIN.getCurve().decodePoint(key.toArray()), DOMAIN));
        } catch (IllegalArgumentException notOnTheCurve) {
            return false;
        }
        return verifier.verifySignature(digest.toArray(), r, s);
    }

    private static ECDomainParameters domain() {
        X9ECParameters curve = CustomNamedCurves.getByName("secp256k1");
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }
}
