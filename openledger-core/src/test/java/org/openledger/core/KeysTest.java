/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.OpenLedgerException;
import org.openledger.audit.Hash;
import org.openledger.core.crypto.Eip712;
import org.openledger.core.crypto.Secp256k1;
import org.openledger.party.KeyType;
import org.openledger.party.Signer;

class KeysTest {

    private static final Hash LEDGER = Hash.sha256(new byte[] {1});
    private static final byte[] MESSAGE = {1, 2, 3};

    @Test
    void ed25519SignsTheBytes() {
        // RFC 8032 section 7.1, test 1: the empty message.
        Signer signer = Keys.ed25519(
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

        assertThat(signer.key().bytes().hex())
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HexFormat.of().formatHex(signer.sign(LEDGER, new byte[0])))
                .isEqualTo(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                                + "d25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void secp256k1SignsTheTypedDigestOfTheLedger() {
        byte[] secret = new byte[Keys.SECRET_BYTES];
        Arrays.fill(secret, (byte) 7);
        Signer signer = Keys.secp256k1(secret);
        byte[] signature = signer.sign(LEDGER, MESSAGE);

        assertThat(signer.key().type()).isEqualTo(KeyType.SECP256K1);
        assertThat(Secp256k1.verify(
                        signer.key().bytes().toArray(), Eip712.commandDigest(LEDGER, Hash.sha256(MESSAGE)), signature))
                .isTrue();
        assertThat(signer.sign(Hash.sha256(MESSAGE), MESSAGE)).isNotEqualTo(signature);
    }

    @Test
    void aKeyIsSavedOnceAndLoadedByItsPassphrase(@TempDir Path folder) {
        Path file = folder.resolve("ada.key");
        Signer signer = Keys.generate();
        Keys.save(file, signer, "correct horse".toCharArray());

        assertThat(Keys.load(file, "correct horse".toCharArray()).account()).isEqualTo(signer.account());
        assertThatThrownBy(() -> Keys.load(file, "battery staple".toCharArray()))
                .isInstanceOf(OpenLedgerException.class);
        assertThatThrownBy(() -> Keys.save(file, signer, "x".toCharArray())).isInstanceOf(OpenLedgerException.class);
    }

    @Test
    void aSignerNeverShowsItsSecret() {
        byte[] secret = new byte[Keys.SECRET_BYTES];
        Arrays.fill(secret, (byte) 0xab);

        assertThat(Keys.ed25519(secret).toString()).doesNotContain("abab").startsWith("signer of ");
        assertThatThrownBy(() -> Keys.ed25519(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Keys.secp256k1(new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }
}
