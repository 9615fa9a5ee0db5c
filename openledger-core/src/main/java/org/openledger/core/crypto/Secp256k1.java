/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.openledger.audit.Hash;

/**
 * ECDSA signatures over secp256k1 (SEC 1 §4.1, SEC 2 §2.4.1), checked: the kind that Ethereum wallets make.
 *
 * <p>A public key is a compressed point of 33 bytes; a signature is r ‖ s, 32 bytes each. Of the two values of s that would verify only the lower counts (EIP-2), so
 * that nobody can change a signature into another valid one. What a stranger sends is answered, never thrown back: a key or signature of the wrong length or
 * form is one that does not verify.
 */
public final class Secp256k1 {
    /** How many bytes a compressed public key has. */
    public static final int PUBLIC_KEY_BYTES = 33;

    /** How many bytes a signature has. */
    public static final int SIGNATURE_BYTES = 64;

    /** How many bytes an Ethereum address has. */
    public static final int ADDRESS_BYTES = 20;

    static final ECDomainParameters DOMAIN = domain();
    private static final BigInteger HALF_ORDER = DOMAIN.getN().shiftRight(1);

    private Secp256k1() {}

    /** Whether these bytes are a compressed point of the curve. */
    public static boolean isPublicKey(byte[] publicKey) {
        return point(publicKey).isPresent();
    }

    /** Whether {@code signature} was made over {@code digest} with the secret half of {@code publicKey}. */
    public static boolean verify(byte[] publicKey, Hash digest, byte[] signature) {
        Optional<ECPoint> point = point(publicKey);
        if (point.isEmpty() || !isCanonical(signature)) {
            return false;
        }
        ECDSASigner ecdsa = new ECDSASigner();
        ecdsa.init(false, new ECPublicKeyParameters(point.get(), DOMAIN));
        return ecdsa.verifySignature(digest.bytes(), r(signature), s(signature));
    }

    /**
     * The compressed public key that made this signature (SEC 1 §4.1.6); empty when there is none.
     *
     * @param parity 0 or 1: whether the y of the signature's point is odd, the wallets' v − 27
     */
    public static Optional<byte[]> recover(Hash digest, byte[] signature, int parity) {
        if ((parity & ~1) != 0 || !isCanonical(signature)) {
            return Optional.empty();
        }
        byte[] compressed = new byte[PUBLIC_KEY_BYTES];
        compressed[0] = (byte) (2 + parity);
        System.arraycopy(signature, 0, compressed, 1, Hash.BYTES);
        return point(compressed).flatMap(point -> recover(point, digest, signature));
    }

    /**
     * The Ethereum address of a public key: the last 20 bytes of the Keccak-256 of x ‖ y.
     *
     * @throws IllegalArgumentException when the bytes are not a compressed point of the curve
     */
    public static byte[] address(byte[] publicKey) {
        ECPoint point = point(publicKey)
                .orElseThrow(() -> new IllegalArgumentException("a secp256k1 public key is a compressed point of "
                        + PUBLIC_KEY_BYTES + " bytes on the curve; these " + publicKey.length + " bytes are not"));
        byte[] uncompressed = point.getEncoded(false);
        byte[] hash = Keccak256.of(Arrays.copyOfRange(uncompressed, 1, uncompressed.length))
                .bytes();
        return Arrays.copyOfRange(hash, Hash.BYTES - ADDRESS_BYTES, Hash.BYTES);
    }

    /** The lower of the two values that verify in the same way. */
    static BigInteger lower(BigInteger s) {
        return s.compareTo(HALF_ORDER) > 0 ? DOMAIN.getN().subtract(s) : s;
    }

    private static Optional<byte[]> recover(ECPoint point, Hash digest, byte[] signature) {
        BigInteger n = DOMAIN.getN();
        BigInteger inverse = r(signature).modInverse(n);
        BigInteger u1 =
                inverse.multiply(new BigInteger(1, digest.bytes()).negate()).mod(n);
        BigInteger u2 = inverse.multiply(s(signature)).mod(n);
        ECPoint key =
                ECAlgorithms.sumOfTwoMultiplies(DOMAIN.getG(), u1, point, u2).normalize();
        return key.isInfinity() ? Optional.empty() : Optional.of(key.getEncoded(true));
    }

    private static boolean isCanonical(byte[] signature) {
        return signature.length == SIGNATURE_BYTES
                && isBetweenOneAnd(DOMAIN.getN().subtract(BigInteger.ONE), r(signature))
                && isBetweenOneAnd(HALF_ORDER, s(signature));
    }

    private static boolean isBetweenOneAnd(BigInteger max, BigInteger value) {
        return value.signum() > 0 && value.compareTo(max) <= 0;
    }

    private static BigInteger r(byte[] signature) {
        return new BigInteger(1, signature, 0, Hash.BYTES);
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, signature, Hash.BYTES, Hash.BYTES);
    }

    private static Optional<ECPoint> point(byte[] compressed) {
        if (compressed.length != PUBLIC_KEY_BYTES || (compressed[0] & ~1) != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(DOMAIN.getCurve().decodePoint(compressed));
        } catch (IllegalArgumentException notOnTheCurve) {
            return Optional.empty();
        }
    }

    private static ECDomainParameters domain() {
        X9ECParameters curve = CustomNamedCurves.getByName("secp256k1");
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }
}
