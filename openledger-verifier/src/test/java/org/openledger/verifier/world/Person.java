/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.openledger.verifier.TestKeys;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Keccak256;
import org.openledger.verifier.crypto.Sha256;

/**
 * Somebody with a private key that exists in tests only.
 *
 * @param name who
 * @param type 1 for Ed25519, 2 for secp256k1
 */
public record Person(String name, int type) {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final ECDomainParameters DOMAIN =
            new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());

    static Person ed25519(String name) {
        return new Person(name, 1);
    }

    static Person secp256k1(String name) {
        return new Person(name, 2);
    }

    Octets key() {
        return type == 1
                ? TestKeys.of(name).publicKey()
                : Octets.of(CURVE.getG().multiply(secret()).normalize().getEncoded(true));
    }

    Item keyItem() {
        return Write.arr(Write.u(type), Write.b(key()));
    }

    public Digest account() {
        return Sha256.of(Octets.utf8("openledger/account/v1"), Octets.of((byte) type), key());
    }

    Octets sign(Digest ledger, Octets message) {
        return type == 1 ? TestKeys.of(name).sign(message) : ecdsa(eip712(ledger, message));
    }

    private Octets ecdsa(Digest digest) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(secret(), DOMAIN));
        BigInteger[] rs = signer.generateSignature(digest.toArray());
        BigInteger low = rs[1].min(DOMAIN.getN().subtract(rs[1]));
        return Octets.concat(fixed(rs[0]), fixed(low));
    }

    private BigInteger secret() {
        return new BigInteger(
                1, Sha256.of(Octets.utf8("test secret of " + name)).toArray());
    }

    private static Octets fixed(BigInteger value) {
        String hex = value.toString(16);
        return Octets.hex("0".repeat(64 - hex.length()) + hex);
    }

    private static Digest eip712(Digest ledger, Octets message) {
        Octets domain = Octets.concat(
                keccak("EIP712Domain(string name,string version,bytes32 salt)"),
                keccak("OpenLedger"),
                keccak("1"),
                ledger.octets());
        Octets struct = Octets.concat(
                keccak("OpenLedgerCommand(bytes32 commandHash)"),
                Sha256.of(message).octets());
        return Keccak256.of(
                Octets.hex("1901"),
                Keccak256.of(domain).octets(),
                Keccak256.of(struct).octets());
    }

    private static Octets keccak(String text) {
        return Keccak256.of(Octets.utf8(text)).octets();
    }
}
