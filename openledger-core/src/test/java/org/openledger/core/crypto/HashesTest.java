/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openledger.audit.Hash;

/** Known answers of the two hash functions and of the digest that wallets sign. */
final class HashesTest {
    @Test
    void sha256OfFips180() {
        assertThat(Sha256.of()).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.of("abc".getBytes(US_ASCII)))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of("a".getBytes(US_ASCII), "bc".getBytes(US_ASCII)))
                .isEqualTo(Sha256.of("abc".getBytes(US_ASCII)));
    }

    @Test
    void keccakIsNotSha3() {
        assertThat(Keccak256.of()).hasToString("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
        assertThat(Keccak256.of("abc".getBytes(US_ASCII)))
                .hasToString("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
        assertThat(Keccak256.of("a".getBytes(US_ASCII), "bc".getBytes(US_ASCII)))
                .isEqualTo(Keccak256.of("abc".getBytes(US_ASCII)));
    }

    /** The answers are those of ethers 6 ({@code TypedDataEncoder}) for the same domain and type. */
    @Test
    void walletsComputeTheSameDigest() {
        Hash ledgerId = Hash.parse("11".repeat(32));
        Hash commandHash = Hash.parse("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        assertThat(Eip712.domainSeparator(ledgerId))
                .hasToString("da502c565ad4d82af68f82dae08a3552c8c41fc80b55f6bb1c5265613be6d97a");
        assertThat(Eip712.commandDigest(ledgerId, commandHash))
                .hasToString("76f856bb872d04a1fb19e8d5d60e10ff24a8ed7581e536ae123ece25e1e59259");
    }
}
