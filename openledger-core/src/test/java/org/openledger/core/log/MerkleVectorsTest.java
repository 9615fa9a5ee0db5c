/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openledger.audit.ConsistencyProof;
import org.openledger.audit.Hash;
import org.openledger.audit.InclusionProof;
import org.openledger.core.testing.Vectors;

/** The known answers of transparency-dev/merkle: proofs and their corruptions, and the reference tree of eight leaves. */
final class MerkleVectorsTest {
    private static final int CASES = 518;

    @Test
    void everyProofIsAcceptedOrRefusedAsItShouldBe() throws IOException {
        Path folder = Vectors.path("transparency-dev-merkle").resolve("testdata");
        int accepted = 0;
        int refused = 0;
        for (Path file : files(folder)) {
            JsonNode vector = Vectors.json(file);
            boolean right = !vector.get("wantErr").asBoolean();
            assertThat(holds(folder.relativize(file).getName(0).toString(), vector))
                    .as("%s", file)
                    .isEqualTo(right);
            accepted += right ? 1 : 0;
            refused += right ? 0 : 1;
        }
        System.out.println("transparency-dev/merkle: " + accepted + " proofs accepted, " + refused + " refused");
        assertThat(accepted + refused).isEqualTo(CASES);
    }

    @Test
    void theReferenceTreeHasItsNodes() {
        JsonNode reference =
                Vectors.json(Vectors.path("transparency-dev-merkle").resolve("reference-tree.json"));
        MerkleTree tree = new MerkleTree();
        reference
                .get("leaf_inputs_hex")
                .forEach(leaf -> tree.append(HexFormat.of().parseHex(leaf.asText())));
        JsonNode levels = reference.get("node_hashes_by_level");
        for (int level = 0; level < levels.size(); level++) {
            for (int index = 0; index < levels.get(level).size(); index++) {
                assertThat(tree.node(level, index))
                        .hasToString(levels.get(level).get(index).asText());
            }
        }
        JsonNode hasher = reference.get("hasher");
        assertThat(Merkle.EMPTY_ROOT).hasToString(hasher.get("empty_root").asText());
        assertThat(new MerkleTree().root()).isEqualTo(Merkle.EMPTY_ROOT);
        assertThat(Merkle.leaf(new byte[0]))
                .hasToString(hasher.get("empty_leaf").asText());
        assertThat(Merkle.leaf("L123456".getBytes(StandardCharsets.US_ASCII)))
                .hasToString(hasher.get("leaf_of_ascii_L123456").asText());
    }

    /** A value that cannot even be made (an index outside the tree, a proof of the wrong length) holds as little as one that does not verify. */
    private static boolean holds(String kind, JsonNode vector) {
        try {
            return switch (kind) {
                case "inclusion" ->
                    Merkle.verify(
                            new InclusionProof(number(vector, "leafIdx"), number(vector, "treeSize"), path(vector)),
                            hash(vector, "leafHash"),
                            hash(vector, "root"));
                case "consistency" ->
                    Merkle.verify(
                            new ConsistencyProof(number(vector, "size1"), number(vector, "size2"), path(vector)),
                            hash(vector, "root1"),
                            hash(vector, "root2"));
                case "subtreeinclusion" ->
                    subtree(vector)
                            .includes(
                                    number(vector, "leafIdx"),
                                    path(vector),
                                    hash(vector, "leafHash"),
                                    hash(vector, "root"));
                case "subtreeconsistency" ->
                    subtree(vector)
                            .isIn(number(vector, "size"), path(vector), hash(vector, "root1"), hash(vector, "root2"));
                default -> throw new AssertionError("unknown kind of vector: " + kind);
            };
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Subtree subtree(JsonNode vector) {
        return new Subtree(number(vector, "start"), number(vector, "end"));
    }

    /** Unsigned 64-bit numbers; ours stop at 2^63 - 1, so the larger ones are negative here and refused. */
    private static long number(JsonNode vector, String field) {
        return vector.get(field).bigIntegerValue().longValue();
    }

    private static List<Hash> path(JsonNode vector) {
        List<Hash> path = new ArrayList<>();
        vector.get("proof").forEach(hash -> path.add(Hash.of(Base64.getDecoder().decode(hash.asText()))));
        return path;
    }

    /** Some roots are placeholders ("don't care 1"), equal or different: a hash of them is a stand-in that is equal or different as they are. */
    private static Hash hash(JsonNode vector, String field) {
        byte[] bytes = Base64.getDecoder().decode(vector.get(field).asText());
        boolean placeholder = new String(bytes, StandardCharsets.US_ASCII).startsWith("don't care");
        return placeholder ? Merkle.leaf(bytes) : Hash.of(bytes);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
