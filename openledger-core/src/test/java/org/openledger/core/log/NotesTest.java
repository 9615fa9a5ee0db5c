/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.Bytes;
import org.openledger.TamperedException;
import org.openledger.audit.Checkpoint;
import org.openledger.core.crypto.Ed25519Key;
import org.openledger.core.testing.Vectors;

/** Notes, keys, checkpoints and cosignatures, ours and those of others. */
final class NotesTest {
    private static final CheckpointSigner LOG = new CheckpointSigner("example.com/log", key(1));
    private static final Cosigner WITNESS = new Cosigner("witness.example.com/w1", key(2));
    private static final Checkpoint CHECKPOINT = LOG.sign(7, Merkle.leaf(new byte[0]));

    @Test
    void theExampleNoteOfC2spIsVerified() throws IOException {
        Path folder = Vectors.path("c2sp");
        String text = Files.readString(folder.resolve("signed-note-example.txt"));
        NoteKey key = NoteKey.parse(
                Files.readString(folder.resolve("signed-note-example.vkey")).strip());
        SignedNote note = SignedNote.parse(text);
        assertThat(note.signers(List.of(key))).containsExactly(key);
        assertThat(note.format()).isEqualTo(text);
        assertThat(note.signers(List.of(LOG.key()))).isEmpty();
        SignedNote changed = SignedNote.parse(text.replace("an example", "no example"));
        assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> changed.signers(List.of(key)));
    }

    @Test
    void theCosignedCheckpointOfC2spIsRead() throws IOException {
        String text = Files.readString(Vectors.path("c2sp").resolve("cosigned-checkpoint-example.txt"));
        SignedNote note = SignedNote.parse(text);
        assertThat(note.format()).isEqualTo(text);
        assertThat(note.signatures())
                .extracting(NoteSignature::name)
                .containsExactly("example.com/behind-the-sofa", "witness.example.com/w1");
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.body()).isEqualTo(note.text());
    }

    @Test
    void everyCheckpointOfTesserasLogIsVerified() throws IOException {
        Path folder = Vectors.path("tessera-testlog");
        CheckpointVerifier verifier = CheckpointVerifier.of(
                NoteKey.parse(Files.readString(folder.resolve("vkey")).strip()));
        for (int size = 0; size <= 15; size++) {
            byte[] note = Files.readAllBytes(folder.resolve("testdata/log/checkpoint." + size));
            assertThat(verifier.verify(note).size()).isEqualTo(size);
        }
    }

    @Test
    void aSignedCheckpointIsBelieved() {
        CheckpointVerifier verifier = CheckpointVerifier.of(LOG.key());
        assertThat(verifier.verify(CHECKPOINT.bytes())).isEqualTo(CHECKPOINT);
        assertThat(NoteKey.parse(LOG.key().vkey())).isEqualTo(LOG.key());
    }

    @Test
    void noByteOfACheckpointCanBeChanged() {
        CheckpointVerifier verifier = CheckpointVerifier.of(LOG.key());
        byte[] note = CHECKPOINT.bytes();
        for (int position = 0; position < note.length; position++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = note.clone();
                changed[position] ^= (byte) (1 << bit);
                assertThatExceptionOfType(RuntimeException.class)
                        .as("bit %d of byte %d", bit, position)
                        .isThrownBy(() -> verifier.verify(changed))
                        .isInstanceOfAny(TamperedException.class, IllegalArgumentException.class);
            }
        }
    }

    @Test
    void anotherLogOrAnotherKeyIsRefused() {
        CheckpointSigner otherLog = new CheckpointSigner("example.com/other", key(1));
        CheckpointSigner otherKey = new CheckpointSigner("example.com/log", key(3));
        CheckpointVerifier verifier = CheckpointVerifier.of(LOG.key());
        assertThatExceptionOfType(TamperedException.class)
                .isThrownBy(() ->
                        verifier.verify(otherLog.sign(7, CHECKPOINT.root()).bytes()))
                .withMessageContaining("example.com/other");
        assertThatExceptionOfType(TamperedException.class)
                .isThrownBy(() ->
                        verifier.verify(otherKey.sign(7, CHECKPOINT.root()).bytes()))
                .withMessageContaining("a signature by one of " + LOG.key().vkey());
        CheckpointVerifier sameKeyForAnotherLog = new CheckpointVerifier("example.com/other", List.of(LOG.key()));
        assertThatExceptionOfType(TamperedException.class)
                .isThrownBy(() -> sameKeyForAnotherLog.verify(CHECKPOINT.bytes()))
                .withMessageContaining("the log example.com/other");
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckpointVerifier("example.com/log", List.of()));
    }

    @Test
    void aKeyMayBeReplacedWhileBothAreKnown() {
        CheckpointSigner next = new CheckpointSigner("example.com/log", key(3));
        CheckpointVerifier both = new CheckpointVerifier("example.com/log", List.of(LOG.key(), next.key()));
        assertThat(both.verify(next.sign(8, CHECKPOINT.root()).bytes()).size()).isEqualTo(8);
    }

    @Test
    void aWitnessSignsTheTimeToo() {
        Checkpoint cosigned = WITNESS.cosign(CHECKPOINT, 1_679_315_147);
        SignedNote note = SignedNote.parse(cosigned.signedNote());
        assertThat(note.signers(List.of(LOG.key(), WITNESS.key()))).containsExactly(LOG.key(), WITNESS.key());
        assertThat(CheckpointVerifier.of(LOG.key()).verify(cosigned.bytes()).body())
                .isEqualTo(CHECKPOINT.body());

        NoteSignature line = note.signatures().get(1);
        byte[] later = line.signature().toArray();
        later[7]++;
        SignedNote postdated =
                new SignedNote(note.text(), List.of(new NoteSignature(line.name(), line.keyId(), Bytes.of(later))));
        assertThatExceptionOfType(TamperedException.class).isThrownBy(() -> postdated.signers(List.of(WITNESS.key())));
        assertThatIllegalArgumentException().isThrownBy(() -> WITNESS.cosign(CHECKPOINT, -1));
    }

    @Test
    void sixteenWitnessesAndMoreAreReadAndThenThereIsAnEnd() {
        Checkpoint checkpoint = CHECKPOINT;
        List<NoteKey> keys = new ArrayList<>();
        for (int i = 1; i < SignedNote.MAX_SIGNATURES; i++) {
            Cosigner witness = new Cosigner("witness.example.com/" + i, key(i));
            keys.add(witness.key());
            checkpoint = witness.cosign(checkpoint, i);
        }
        assertThat(SignedNote.parse(checkpoint.signedNote()).signers(keys)).hasSize(SignedNote.MAX_SIGNATURES - 1);
        Checkpoint full = checkpoint;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WITNESS.cosign(full, 1))
                .withMessageContaining("1 to 64 signatures");
        String overfull = full.signedNote()
                + WITNESS.cosign(CHECKPOINT, 1).signedNote().lines().reduce("", (a, b) -> b) + "\n";
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(overfull));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n— name AAAA\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n— name AAAAAAB=\n",
                "te\txt\n\n— name AAAAAAA=\n",
                "\n\n— name  AAAAAAA=\n",
                "text\n\n— na\u00a0me AAAAAAA=\n",
                "text\n\n— name AAAAAAA=\n\n"
            })
    void whatIsNoNoteIsRefused(String note) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(note));
    }

    @Test
    void whatIsNoKeyIsRefused() {
        String vkey = LOG.key().vkey();
        assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse("name"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteKey.parse(vkey.replace("log+", "log2+")))
                .withMessageContaining("should read");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteKey.parse(vkey.replace("+A", "+B")))
                .withMessageContaining("type");
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckpointSigner("", key(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckpointSigner("a b", key(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoteKey("name", NoteKey.Type.ED25519, Bytes.of(new byte[32])))
                .withMessageContaining("no Ed25519 public key");
    }

    static Ed25519Key key(int number) {
        byte[] secret = new byte[32];
        secret[0] = (byte) number;
        return Ed25519Key.of(secret);
    }
}
