/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.TamperedException;
import org.openledger.audit.LeafProof;

/** A receipt in a file: read, verified offline, and spoilt by any change. */
final class TlogProofTest {
    private static final CheckpointSigner LOG = new CheckpointSigner("example.com/log", NotesTest.key(1));
    private static final CheckpointVerifier VERIFIER = CheckpointVerifier.of(LOG.key());

    @Test
    void aProofIsWrittenReadAndVerified() {
        for (int size = 1; size <= 20; size++) {
            for (int index = 0; index < size; index++) {
                LeafProof proof = proof(index, size);
                LeafProof read = TlogProof.parse(proof.text());
                assertThat(read).isEqualTo(proof);
                TlogProof.verify(read, RfcTree.entry(index), VERIFIER);
                assertThatExceptionOfType(TamperedException.class)
                        .isThrownBy(() -> TlogProof.verify(read, RfcTree.entry(99), VERIFIER))
                        .withMessageContaining("tlog-proof of leaf");
            }
        }
    }

    @Test
    void extraDataIsPassedOver() {
        LeafProof proof = proof(3, 7);
        assertThat(TlogProof.parse(proof.text().replace("@v1\n", "@v1\nextra YWdl\n")))
                .isEqualTo(proof);
        String tooMuch = "A".repeat(TlogProof.MAX_EXTRA_CHARACTERS + 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TlogProof.parse(proof.text().replace("@v1\n", "@v1\nextra " + tooMuch + "\n")));
    }

    @Test
    void everyChangeOfAProofIsRefused() {
        String text = proof(3, 7).text();
        int path = text.indexOf("index 3\n");
        for (int position = 0; position < text.length(); position++) {
            String changed = text.substring(0, position)
                    + (text.charAt(position) == 'B' ? 'C' : 'B')
                    + text.substring(position + 1);
            assertThatExceptionOfType(RuntimeException.class)
                    .as("character %d, %s", position, position < path ? "head" : "rest")
                    .isThrownBy(() -> TlogProof.verify(TlogProof.parse(changed), RfcTree.entry(3), VERIFIER))
                    .isInstanceOfAny(TamperedException.class, IllegalArgumentException.class);
        }
    }

    @Test
    void aProofForAnotherSizeThanTheCheckpointsIsRefused() {
        LeafProof mixed = new LeafProof(proof(3, 7).inclusion(), proof(3, 8).checkpoint());
        assertThatExceptionOfType(TamperedException.class)
                .isThrownBy(() -> TlogProof.verify(mixed, RfcTree.entry(3), VERIFIER))
                .withMessageContaining("for size 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v1\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n\n",
                "c2sp.org/tlog-proof@v2\nindex 0\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex 00\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex 1\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex -1\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex 9999999999999999999\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n%s"
            })
    void whatIsNoProofIsRefused(String form) {
        String checkpoint = proof(0, 1).checkpoint().signedNote();
        assertThat(TlogProof.parse("c2sp.org/tlog-proof@v1\nindex 0\n\n" + checkpoint))
                .isEqualTo(proof(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> TlogProof.parse(form.replace("%s", checkpoint)));
    }

    private static LeafProof proof(int index, int size) {
        MerkleTree tree = new MerkleTree();
        RfcTree.entries(size).forEach(tree::append);
        return new LeafProof(tree.inclusion(index, size), LOG.sign(size, tree.root()));
    }
}
