/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openledger.audit.Hash;
import org.openledger.core.testing.Vectors;

/** Deterministic signatures known from elsewhere, the answers of Wycheproof, and what a wallet signs. */
final class Secp256k1Test {
    private static final BigInteger ORDER =
            new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

    @ParameterizedTest
    @CsvSource({
        "1, Satoshi Nakamoto,"
                + "934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d82442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5",
        "1, 'All those moments will be lost in time, like tears in rain. Time to die...',"
                + "8600dbd41e348fe5c9465ab92d23e3db8b98b873beecd930736488696438cb6b547fe64427496db33bf66019dacbf0039c04199abb0122918601db38a72cfc21"
    })
    void rfc6979(int secret, String message, String signature) {
        Secp256k1Key key = Secp256k1Key.of(word(BigInteger.valueOf(secret)));
        assertThat(HexFormat.of().formatHex(key.sign(Sha256.of(message.getBytes(US_ASCII)))))
                .isEqualTo(signature);
    }

    /**
     * The suite has signatures in DER over SHA-256; ours are 64 raw bytes. A case applies when its DER is the one encoding of two 256-bit numbers; the rest is about DER.
     * A high s, which the suite accepts, is refused here, and its lower twin accepted.
     */
    @Test
    void wycheproof() {
        JsonNode suite = Vectors.json(Vectors.path("wycheproof/ecdsa_secp256k1_sha256_test.json.gz"));
        int applied = 0;
        int aboutDer = 0;
        for (JsonNode group : suite.get("testGroups")) {
            byte[] publicKey =
                    compressed(hex(group.get("publicKey").get("uncompressed").asText()));
            for (JsonNode test : group.get("tests")) {
                Optional<byte[]> raw = raw(hex(test.get("sig").asText()));
                if (raw.isEmpty()) {
                    assertThat(test.get("result").asText())
                            .as("case %s", test.get("tcId"))
                            .isEqualTo("invalid");
                    aboutDer++;
                    continue;
                }
                Hash digest = Sha256.of(hex(test.get("msg").asText()));
                boolean right = test.get("result").asText().equals("valid");
                boolean low = s(raw.get()).compareTo(ORDER.shiftRight(1)) <= 0;
                assertThat(Secp256k1.verify(publicKey, digest, raw.get()))
                        .as("case %s: %s", test.get("tcId"), test.get("comment"))
                        .isEqualTo(right && low);
                if (!low && right) {
                    assertThat(Secp256k1.verify(publicKey, digest, twin(raw.get())))
                            .as("twin of case %s", test.get("tcId"))
                            .isTrue();
                }
                applied++;
            }
        }
        System.out.println("wycheproof ECDSA secp256k1: " + applied + " signatures, " + aboutDer + " only about DER");
        assertThat(applied).isGreaterThan(200);
    }

    @Test
    void signaturesHoldForTheirDigestAndKeyAloneAndHaveNoTwin() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Secp256k1Key key = Secp256k1Key.generate(random::nextBytes);
            Hash digest = Sha256.of(new byte[] {(byte) i});
            byte[] signature = key.sign(digest);
            assertThat(key.sign(digest)).isEqualTo(signature);
            assertThat(Secp256k1.verify(key.publicKey(), digest, signature)).isTrue();
            assertThat(Secp256k1.verify(key.publicKey(), digest, twin(signature)))
                    .isFalse();
            assertThat(Secp256k1.verify(key.publicKey(), Hash.ZERO, signature)).isFalse();
            assertThat(Secp256k1.verify(Secp256k1Key.generate(random::nextBytes).publicKey(), digest, signature))
                    .isFalse();
            assertThat(Secp256k1.verify(key.publicKey(), digest, Arrays.copyOf(signature, 63)))
                    .isFalse();
            assertThat(recoveredBy(digest, signature, key)).isEqualTo(1);
            assertThat(Secp256k1Key.of(key.secret()).publicKey()).isEqualTo(key.publicKey());
        }
    }

    /** What ethers 6 signed for the same key, domain and command: {@code Wallet.signTypedData}. */
    @Test
    void aWalletsSignatureIsVerified() {
        Secp256k1Key key = Secp256k1Key.of(hex("42".repeat(32)));
        Hash digest = Eip712.commandDigest(
                Hash.parse("11".repeat(32)),
                Hash.parse("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
        byte[] signature = hex(
                "d14a34e634451314b92f04b25a768d9d13ad139564a1521c4cd1075f539d7e9c56cedc9888a387a77434cc7e4bdd54f88ddf88d02d1728fa4bca02081c5e1e2e");
        int v = 0x1b;
        assertThat(HexFormat.of().formatHex(key.publicKey()))
                .isEqualTo("0324653eac434488002cc06bbfb7f10fe18991e35f9fe4302dbea6d2353dc0ab1c");
        assertThat(HexFormat.of().formatHex(Secp256k1.address(key.publicKey())))
                .isEqualTo("17c5185167401ed00cf5f5b2fc97d9bbfdb7d025");
        assertThat(key.sign(digest)).isEqualTo(signature);
        assertThat(Secp256k1.verify(key.publicKey(), digest, signature)).isTrue();
        assertThat(Secp256k1.recover(digest, signature, v - 27))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(key.publicKey()));
    }

    @Test
    void whatIsNoKeyIsRefused() {
        byte[] key = Secp256k1Key.of(hex("42".repeat(32))).publicKey();
        byte[] uncompressedPrefix = key.clone();
        uncompressedPrefix[0] = 4;
        assertThat(Secp256k1.isPublicKey(key)).isTrue();
        assertThat(Secp256k1.isPublicKey(uncompressedPrefix)).isFalse();
        assertThat(Secp256k1.isPublicKey(hex("02" + "ff".repeat(32))))
                .as("x not below the field's prime")
                .isFalse();
        assertThat(Secp256k1.isPublicKey(hex("02" + "00".repeat(31) + "05")))
                .as("x without a point")
                .isFalse();
        assertThat(Secp256k1.isPublicKey(new byte[32])).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Secp256k1.address(new byte[33]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secp256k1Key.of(new byte[32]))
                .withMessageContaining("1 to the group order");
        assertThatIllegalArgumentException().isThrownBy(() -> Secp256k1Key.of(word(ORDER)));
        assertThatIllegalArgumentException().isThrownBy(() -> Secp256k1Key.of(new byte[31]));
        assertThat(Secp256k1.recover(Hash.ZERO, new byte[64], 0)).isEmpty();
        assertThat(Secp256k1.recover(Hash.ZERO, new byte[64], 2)).isEmpty();
    }

    private static int recoveredBy(Hash digest, byte[] signature, Secp256k1Key key) {
        int found = 0;
        for (int parity = 0; parity < 2; parity++) {
            boolean same = Secp256k1.recover(digest, signature, parity)
                    .filter(candidate -> Arrays.equals(candidate, key.publicKey()))
                    .isPresent();
            found += same ? 1 : 0;
        }
        return found;
    }

    private static byte[] twin(byte[] signature) {
        byte[] twin = Arrays.copyOf(signature, 64);
        System.arraycopy(word(ORDER.subtract(s(signature))), 0, twin, 32, 32);
        return twin;
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, signature, 32, 32);
    }

    private static byte[] compressed(byte[] uncompressed) {
        byte[] compressed = Arrays.copyOf(uncompressed, 33);
        compressed[0] = (byte) (2 + (uncompressed[64] & 1));
        return compressed;
    }

    /** SEQUENCE of two INTEGERs, each from 0 to 2^256 - 1, in DER; empty when it is anything else. */
    private static Optional<byte[]> raw(byte[] der) {
        if (der.length < 8 || der[0] != 0x30 || der[1] != der.length - 2 || der[2] != 2) {
            return Optional.empty();
        }
        int rLength = der[3];
        int sTag = 4 + rLength;
        if (rLength < 1
                || sTag + 2 >= der.length
                || der[sTag] != 2
                || der[sTag + 1] < 1
                || sTag + 2 + der[sTag + 1] != der.length) {
            return Optional.empty();
        }
        BigInteger r = new BigInteger(der, 4, rLength);
        BigInteger s = new BigInteger(der, sTag + 2, der[sTag + 1]);
        boolean minimal = r.toByteArray().length == rLength && s.toByteArray().length == der[sTag + 1];
        if (!minimal || r.signum() < 0 || s.signum() < 0 || r.bitLength() > 256 || s.bitLength() > 256) {
            return Optional.empty();
        }
        byte[] raw = Arrays.copyOf(word(r), 64);
        System.arraycopy(word(s), 0, raw, 32, 32);
        return Optional.of(raw);
    }

    private static byte[] word(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] word = new byte[32];
        int count = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - count, word, 32 - count, count);
        return word;
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
