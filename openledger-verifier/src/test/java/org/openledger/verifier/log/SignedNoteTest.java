/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.verifier.TestKeys;
import org.openledger.verifier.Vectors;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

class SignedNoteTest {
    private static final TestKeys ISSUER = TestKeys.of("example.com/log");
    private static final String TEXT = "example.com/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    @Test
    void theExampleOfC2spVerifiesUnderItsKey() throws IOException {
        VerifierKey key = VerifierKey.parse(Vectors.text("c2sp/signed-note-example.vkey"));
        SignedNote note = SignedNote.parse(Vectors.bytes("c2sp/signed-note-example.txt"));

        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(key.verify(note)).isEqualTo(VerifierKey.Answer.SIGNED);
        assertThat(key.verify(new SignedNote(note.text() + "x", note.signatures())))
                .isEqualTo(VerifierKey.Answer.FALSE);
    }

    @Test
    void theCosignedCheckpointOfC2spIsRead() throws IOException {
        Checkpoint checkpoint = Checkpoint.parse(Vectors.bytes("c2sp/cosigned-checkpoint-example.txt"));

        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.note().signatures())
                .extracting(SignedNote.Line::name)
                .containsExactly("example.com/behind-the-sofa", "witness.example.com/w1");
    }

    @Test
    void aForgedLineBesideAGoodOneIsFatal() {
        SignedNote good = SignedNote.parse(Octets.utf8(ISSUER.note(TEXT)));
        String forged = "— " + ISSUER.name() + " "
                + TestKeys.base64(Octets.concat(ISSUER.verifierKey().keyId(), ISSUER.sign(Octets.utf8("else")))) + "\n";

        assertThat(ISSUER.verifierKey().verify(good)).isEqualTo(VerifierKey.Answer.SIGNED);
        assertThat(ISSUER.verifierKey().verify(SignedNote.parse(Octets.utf8(ISSUER.note(TEXT) + forged))))
                .isEqualTo(VerifierKey.Answer.FALSE);
    }

    @Test
    void otherKeysOfTheSameNameAreIgnored() {
        TestKeys impostor =
                new TestKeys(ISSUER.name(), TestKeys.of("somebody else").secret());

        assertThat(ISSUER.verifierKey().verify(SignedNote.parse(Octets.utf8(impostor.note(TEXT)))))
                .isEqualTo(VerifierKey.Answer.ABSENT);
    }

    @Test
    void aKeyIsReadBackFromItsText() {
        assertThat(VerifierKey.parse(ISSUER.vkey())).isEqualTo(ISSUER.verifierKey());
        assertThat(VerifierKey.parse(ISSUER.vkey() + "\n")).isEqualTo(ISSUER.verifierKey());
        assertThatThrownBy(() -> VerifierKey.parse(ISSUER.vkey().replace("log+", "lag+")))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("key id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name+00000000",
                "+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "a b+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n\n",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
                "example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void otherTextsAreNoKeys(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n— na\u00a0me AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— name AAAAAAA= more\n",
                "text\r\n\n— name AAAAAAA=\n",
                "te\u0000xt\n\n— name AAAAAAA=\n"
            })
    void otherTextsAreNoNotes(String text) {
        assertThatThrownBy(() -> SignedNote.parse(Octets.utf8(text))).isInstanceOf(MalformedException.class);
    }

    @Test
    void notesAreBounded() {
        String line = "— name AAAAAAA=\n";

        assertThat(SignedNote.parse(Octets.utf8("text\n\n" + line.repeat(SignedNote.MAX_SIGNATURES)))
                        .signatures())
                .hasSize(SignedNote.MAX_SIGNATURES);
        assertThatThrownBy(() -> SignedNote.parse(Octets.utf8("text\n\n" + line.repeat(SignedNote.MAX_SIGNATURES + 1))))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> SignedNote.parse(Octets.utf8("x".repeat(SignedNote.MAX_BYTES) + "\n\n" + line)))
                .isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origin\n1\n",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
                "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hS\n",
                "origin\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n"
            })
    void otherNotesAreNoCheckpoints(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(Octets.utf8(ISSUER.note(text))))
                .isInstanceOf(MalformedException.class);
    }
}
