/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.verifier.TestKeys;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.log.NaiveTree;

class ProofCommandTest {
    private static final TestKeys ISSUER = TestKeys.of("example.com/log");
    private static final List<Octets> ENTRIES =
            IntStream.range(0, 7).mapToObj(i -> Octets.utf8("leaf " + i)).toList();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("issuer.vkey"), ISSUER.vkey() + "\n");
        Files.writeString(
                folder.resolve("other.vkey"), TestKeys.of("example.com/other").vkey());
        Files.write(folder.resolve("leaf"), ENTRIES.get(4).toArray());
        Files.write(folder.resolve("wrong"), ENTRIES.get(3).toArray());
        List<Digest> leaves = ENTRIES.stream().map(Merkle::leaf).toList();
        StringBuilder proof = new StringBuilder("c2sp.org/tlog-proof@v1\nindex 4\n");
        NaiveTree.inclusion(4, leaves)
                .forEach(hash -> proof.append(TestKeys.base64(hash.octets())).append('\n'));
        String text =
                ISSUER.name() + "\n7\n" + TestKeys.base64(NaiveTree.root(leaves).octets()) + "\n";
        Files.writeString(folder.resolve("a.tlog-proof"), proof + "\n" + ISSUER.note(text));
    }

    @Test
    void aGoodProofVerifies() {
        assertThat(run("verify-proof", "--key", "issuer.vkey", "--leaf", "leaf", "a.tlog-proof"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "log         checkpoint 7 signed by example.com/log; inclusion of leaf 4 proved%nVALID (exit 0)%n"
                                .formatted());
    }

    @Test
    void anotherLeafIsRefused() {
        assertThat(run("verify-proof", "--key", "issuer.vkey", "--leaf", "wrong", "a.tlog-proof"))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("REFUSED log.inclusion: root that the proof of leaf 4 leads to");
    }

    @Test
    void anotherKeyIsRefused() {
        assertThat(run("verify-proof", "--json", "--key", "other.vkey", "--leaf", "leaf", "a.tlog-proof"))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"verdict\":\"REFUSED\"")
                .contains("log.checkpoint");
    }

    @Test
    void whatCannotBeReadIsToldFromWhatIsRefused() {
        assertThat(run("verify-proof", "--key", "issuer.vkey", "--leaf", "leaf", "leaf"))
                .isEqualTo(2);
        assertThat(run("verify-proof", "--key", "leaf", "--leaf", "leaf", "a.tlog-proof"))
                .isEqualTo(2);
        assertThat(run("verify-proof", "--key", "absent", "--leaf", "leaf", "a.tlog-proof"))
                .isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("unreadable: proof file", "cannot read: ");
    }

    @Test
    void aWrongCommandLineIsToldHowToBeRight() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("verfy", "leaf")).isEqualTo(2);
        assertThat(run("verify-proof", "--key", "issuer.vkey", "a.tlog-proof")).isEqualTo(2);
        assertThat(run("verify-proof", "--key", "issuer.vkey", "--key", "issuer.vkey", "a.tlog-proof"))
                .isEqualTo(2);
        assertThat(run("verify-proof", "--frobnicate", "leaf", "a.tlog-proof")).isEqualTo(2);
        assertThat(run("verify-proof", "--key", "issuer.vkey", "--leaf", "leaf"))
                .isEqualTo(2);
        assertThat(run("verify-proof", "--key")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: java -jar openledger-verifier.jar");
    }

    private int run(String... words) {
        List<String> inFolder = List.of(words).stream()
                .map(word -> Files.exists(folder.resolve(word)) || word.equals("absent")
                        ? folder.resolve(word).toString()
                        : word)
                .toList();
        return new Program(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(inFolder);
    }
}
