/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.verifier.Vectors;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.StrictText;
import org.openledger.verifier.crypto.Sha256;

/** The known answers of transparency-dev/merkle, right and wrong ones. */
class MerkleVectorsTest {
    /** Its roots are twelve bytes of text, which it accepts because they are equal; no root of ours can be that. */
    private static final String NO_DIGESTS = "sizes-are-equal-one-and-proof-is-empty.json";

    @Test
    void inclusionProofsAreAnsweredAsThere() throws IOException {
        List<Path> files = Vectors.jsonFiles("transparency-dev-merkle/testdata/inclusion");
        for (Path file : files) {
            JsonNode test = Vectors.json(file);
            assertThat(includes(test))
                    .as(file.toString())
                    .isNotEqualTo(test.get("wantErr").asBoolean());
        }
        assertThat(files).hasSizeGreaterThan(90);
    }

    @Test
    void consistencyProofsAreAnsweredAsThere() throws IOException {
        List<Path> files = Vectors.jsonFiles("transparency-dev-merkle/testdata/consistency");
        for (Path file : files) {
            if (!file.endsWith(NO_DIGESTS)) {
                JsonNode test = Vectors.json(file);
                assertThat(isConsistent(test))
                        .as(file.toString())
                        .isNotEqualTo(test.get("wantErr").asBoolean());
            }
        }
        assertThat(files).hasSizeGreaterThan(90);
    }

    @Test
    void theTestLogOfTesseraIsReproduced() throws IOException {
        VerifierKey key = VerifierKey.parse(Vectors.text("tessera-testlog/vkey"));
        List<Digest> leaves = new ArrayList<>();
        for (int size = 1; size <= 15; size++) {
            Checkpoint checkpoint = Checkpoint.parse(Vectors.bytes("tessera-testlog/testdata/log/checkpoint." + size));
            var tile = Vectors.bytes("tessera-testlog/testdata/log/tile/0/000.p/" + size);
            leaves.add(new Digest(tile.slice(32 * (size - 1), 32 * size)));
            assertThat(key.verify(checkpoint.note())).isEqualTo(VerifierKey.Answer.SIGNED);
            assertThat(checkpoint.size()).isEqualTo(size);
            assertThat(NaiveTree.root(leaves)).isEqualTo(checkpoint.root());
        }
        assertThat(Checkpoint.parse(Vectors.bytes("tessera-testlog/testdata/log/checkpoint.0"))
                        .root())
                .isEqualTo(Sha256.of());
    }

    private static boolean includes(JsonNode test) {
        try {
            return Merkle.rootOfInclusion(
                            test.get("leafIdx").bigIntegerValue().longValue(),
                            test.get("treeSize").bigIntegerValue().longValue(),
                            digest(test.get("leafHash")),
                            path(test.get("proof")))
                    .equals(digest(test.get("root")));
        } catch (MalformedException e) {
            return false;
        }
    }

    private static boolean isConsistent(JsonNode test) {
        try {
            Merkle.Roots roots = new Merkle.Roots(digest(test.get("root1")), digest(test.get("root2")));
            return Merkle.rootsOfConsistency(
                            test.get("size1").bigIntegerValue().longValue(),
                            test.get("size2").bigIntegerValue().longValue(),
                            roots.first(),
                            path(test.get("proof")))
                    .equals(roots);
        } catch (MalformedException e) {
            return false;
        }
    }

    private static List<Digest> path(JsonNode proof) {
        List<Digest> path = new ArrayList<>();
        proof.forEach(hash -> path.add(digest(hash)));
        return path;
    }

    private static Digest digest(JsonNode node) {
        return new Digest(StrictText.base64("vector", node.asText()));
    }
}
