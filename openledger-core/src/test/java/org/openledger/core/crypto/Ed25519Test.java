/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openledger.core.testing.Vectors;

/** The answers of RFC 8032 §7.1 and of Wycheproof. */
final class Ed25519Test {
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    })
    void rfc8032(String secret, String publicKey, String message, String signature) {
        Ed25519Key key = Ed25519Key.of(hex(secret));
        assertThat(key.publicKey()).isEqualTo(hex(publicKey));
        assertThat(key.secret()).isEqualTo(hex(secret));
        assertThat(key.sign(hex(message))).isEqualTo(hex(signature));
        assertThat(Ed25519.verify(hex(publicKey), hex(message), hex(signature))).isTrue();
    }

    @Test
    void wycheproof() {
        JsonNode suite = Vectors.json(Vectors.path("wycheproof/ed25519_test.json.gz"));
        int cases = 0;
        for (JsonNode group : suite.get("testGroups")) {
            byte[] publicKey = hex(group.get("publicKey").get("pk").asText());
            for (JsonNode test : group.get("tests")) {
                boolean right = test.get("result").asText().equals("valid");
                assertThat(Ed25519.verify(
                                publicKey,
                                hex(test.get("msg").asText()),
                                hex(test.get("sig").asText())))
                        .as("case %s: %s", test.get("tcId"), test.get("comment"))
                        .isEqualTo(right);
                cases++;
            }
        }
        System.out.println("wycheproof Ed25519: " + cases + " signatures");
        assertThat(cases).isEqualTo(suite.get("numberOfTests").asInt());
    }

    @Test
    void signaturesHoldForTheirMessageAndKeyAlone() {
        Ed25519Key key = Ed25519Key.generate(new Random(1)::nextBytes);
        Ed25519Key other = Ed25519Key.generate(new Random(2)::nextBytes);
        byte[] message = {1, 2, 3};
        byte[] signature = key.sign(message);
        assertThat(Ed25519.verify(key.publicKey(), message, signature)).isTrue();
        assertThat(Ed25519.verify(other.publicKey(), message, signature)).isFalse();
        assertThat(Ed25519.verify(key.publicKey(), new byte[] {1, 2, 4}, signature))
                .isFalse();
        assertThat(Ed25519.verify(key.publicKey(), message, Arrays.copyOf(signature, 63)))
                .isFalse();
        assertThat(Ed25519.verify(Arrays.copyOf(key.publicKey(), 31), message, signature))
                .isFalse();
    }

    @Test
    void onlyPointsOfThePrimeOrderGroupAreKeys() {
        assertThat(Ed25519.isPublicKey(
                        Ed25519Key.generate(new Random(1)::nextBytes).publicKey()))
                .isTrue();
        assertThat(Ed25519.isPublicKey(new byte[32])).as("order 4").isFalse();
        assertThat(Ed25519.isPublicKey(hex("01" + "00".repeat(31))))
                .as("neutral")
                .isFalse();
        assertThat(Ed25519.isPublicKey(hex("ec" + "ff".repeat(30) + "7f")))
                .as("order 2")
                .isFalse();
        assertThat(Ed25519.isPublicKey(hex("ee" + "ff".repeat(30) + "7f")))
                .as("not canonical")
                .isFalse();
        assertThat(Ed25519.isPublicKey(hex("9599999999999999999999999999999999999999999999999999999999999999")))
                .as("the base point plus the point of order 2")
                .isFalse();
        assertThat(Ed25519.isPublicKey(new byte[33])).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519Key.of(new byte[31]))
                .withMessageContaining("32 bytes");
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
