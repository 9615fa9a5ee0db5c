/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.verifier.Vectors;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;

/** Wycheproof's known answers, and those of the specifications. */
class SignatureVectorsTest {
    private static final BigInteger HALF_ORDER =
            new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16).shiftRight(1);

    @Test
    void ed25519AnswersAsWycheproofDoes() throws IOException {
        int cases = 0;
        for (JsonNode group :
                Vectors.json(Vectors.at("wycheproof/ed25519_test.json.gz")).get("testGroups")) {
            Octets key = Octets.hex(group.get("publicKey").get("pk").asText());
            for (JsonNode test : group.get("tests")) {
                assertThat(Ed25519.verify(
                                key,
                                Octets.hex(test.get("msg").asText()),
                                Octets.hex(test.get("sig").asText())))
                        .as("case %s: %s", test.get("tcId"), test.get("comment"))
                        .isEqualTo(test.get("result").asText().equals("valid"));
                cases++;
            }
        }
        assertThat(cases).isGreaterThan(100);
    }

    /** Wycheproof's signatures are DER and may have a high s; ours are r‖s and may not, so a high s has to be refused although it is valid there. */
    @Test
    void secp256k1AnswersAsWycheproofDoesForLowS() throws IOException {
        int accepted = 0;
        int malleable = 0;
        for (JsonNode group : Vectors.json(Vectors.at("wycheproof/ecdsa_secp256k1_sha256_test.json.gz"))
                .get("testGroups")) {
            Octets key = compressed(group.get("publicKey").get("uncompressed").asText());
            for (JsonNode test : group.get("tests")) {
                Optional<Octets> signature = rs(Octets.hex(test.get("sig").asText()));
                if (signature.isEmpty()) {
                    continue;
                }
                boolean high = new BigInteger(signature.get().slice(32, 64).hex(), 16).compareTo(HALF_ORDER) > 0;
                boolean valid = test.get("result").asText().equals("valid");
                assertThat(Secp256k1.verify(
                                key, Sha256.of(Octets.hex(test.get("msg").asText())), signature.get()))
                        .as("case %s: %s", test.get("tcId"), test.get("comment"))
                        .isEqualTo(valid && !high);
                accepted += valid && !high ? 1 : 0;
                malleable += valid && high ? 1 : 0;
            }
        }
        assertThat(accepted).isGreaterThan(50);
        assertThat(malleable).isGreaterThan(50);
    }

    @Test
    void keysOffTheCurveAndOddLengthsAreRefused() {
        Digest digest = Sha256.of(Octets.EMPTY);
        Octets one = Octets.hex("00".repeat(31) + "01" + "00".repeat(31) + "01");

        assertThat(Secp256k1.verify(Octets.hex("02" + "ff".repeat(32)), digest, one))
                .isFalse();
        assertThat(Secp256k1.verify(Octets.hex("02" + "00".repeat(31) + "05"), digest, one))
                .isFalse();
        assertThat(Secp256k1.verify(Octets.hex("00"), digest, one)).isFalse();
        assertThat(Secp256k1.verify(Octets.EMPTY, digest, one)).isFalse();
        assertThat(Ed25519.verify(Octets.EMPTY, Octets.EMPTY, one)).isFalse();
        assertThat(Ed25519.verify(Octets.hex("ff".repeat(32)), Octets.EMPTY, one))
                .isFalse();
    }

    @Test
    void keccakIsThatOfEthereum() {
        assertThat(Keccak256.of(Octets.EMPTY).toString())
                .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
        assertThat(Keccak256.of(Octets.utf8("transfer("), Octets.utf8("address,uint256)"))
                        .toString())
                .startsWith("a9059cbb");
    }

    private static Octets compressed(String uncompressed) {
        boolean odd = (Integer.parseInt(uncompressed.substring(uncompressed.length() - 2), 16) & 1) == 1;
        return Octets.hex((odd ? "03" : "02") + uncompressed.substring(2, 66));
    }

    /** r and s of a signature in strict DER, when both fit 32 bytes and are not negative. */
    private static Optional<Octets> rs(Octets der) {
        String hex = der.hex();
        if (der.length() < 8 || der.at(0) != 0x30 || der.at(1) != der.length() - 2 || der.at(2) != 2) {
            return Optional.empty();
        }
        int rLength = der.at(3);
        int sAt = 4 + rLength;
        if (sAt + 2 > der.length() || der.at(sAt) != 2 || sAt + 2 + der.at(sAt + 1) != der.length()) {
            return Optional.empty();
        }
        Optional<String> r = fixed(hex.substring(8, 2 * sAt));
        Optional<String> s = fixed(hex.substring(2 * sAt + 4));
        return r.isPresent() && s.isPresent() ? Optional.of(Octets.hex(r.get() + s.get())) : Optional.empty();
    }

    private static Optional<String> fixed(String hex) {
        String digits = hex.startsWith("00") ? hex.substring(2) : hex;
        boolean minimal = !hex.isEmpty() && !(hex.length() > 2 && hex.startsWith("00") && hex.charAt(2) < '8');
        boolean positive = hex.isEmpty() || hex.charAt(0) < '8';
        return minimal && positive && digits.length() <= 64
                ? Optional.of("0".repeat(64 - digits.length()) + digits)
                : Optional.empty();
    }
}
