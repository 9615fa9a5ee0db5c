/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.openledger.audit.Hash;
import org.openledger.party.KeyType;
import org.openledger.spi.Entropy;

/** A secret secp256k1 key; its signatures are deterministic (RFC 6979 with HMAC-SHA-256) and have the lower s. */
public final class Secp256k1Key implements SecretKey {
    private final BigInteger secret;
    private final byte[] publicKey;

    private Secp256k1Key(BigInteger secret) {
        this.secret = secret;
        this.publicKey = new FixedPointCombMultiplier()
                .multiply(Secp256k1.DOMAIN.getG(), secret)
                .getEncoded(true);
    }

    /**
     * The key with this secret, read as a big-endian number; the bytes are copied.
     *
     * @throws IllegalArgumentException unless there are {@value SecretKey#BYTES} bytes and the number is from 1 to the group order − 1
     */
    public static Secp256k1Key of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a secp256k1 secret has " + BYTES + " bytes, not " + secret.length);
        }
        BigInteger number = new BigInteger(1, secret);
        if (!isKey(number)) {
            throw new IllegalArgumentException(
                    "a secp256k1 secret is a number from 1 to the group order - 1; this one is not");
        }
        return new Secp256k1Key(number);
    }

    /** A new key. */
    public static Secp256k1Key generate(Entropy entropy) {
        byte[] secret = new byte[BYTES];
        do {
            entropy.fill(secret);
        } while (!isKey(new BigInteger(1, secret)));
        return of(secret);
    }

    /** The 64-byte signature r ‖ s of this digest. */
    public byte[] sign(Hash digest) {
        ECDSASigner ecdsa = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        ecdsa.init(true, new ECPrivateKeyParameters(secret, Secp256k1.DOMAIN));
        BigInteger[] rs = ecdsa.generateSignature(digest.bytes());
        byte[] signature = new byte[Secp256k1.SIGNATURE_BYTES];
        BigIntegers.asUnsignedByteArray(rs[0], signature, 0, Hash.BYTES);
        BigIntegers.asUnsignedByteArray(Secp256k1.lower(rs[1]), signature, Hash.BYTES, Hash.BYTES);
        return signature;
    }

    @Override
    public KeyType type() {
        return KeyType.SECP256K1;
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public byte[] secret() {
        return BigIntegers.asUnsignedByteArray(BYTES, secret);
    }

    private static boolean isKey(BigInteger number) {
        return number.signum() > 0 && number.compareTo(Secp256k1.DOMAIN.getN()) < 0;
    }
}
