/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.verifier.Cosigning;
import org.openledger.verifier.TestKeys;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.log.WitnessKey;
import org.openledger.verifier.world.World;

/** Policies of witnesses, and two checkpoints side by side, as an auditor gives them to the program. */
class WitnessCommandsTest {
    private static final TestKeys ISSUER = TestKeys.of("example.com/log");
    private static final Cosigning A = Cosigning.of("a.example/w");
    private static final Cosigning B = Cosigning.of("b.example/w");
    private static final Cosigning C = Cosigning.of("c.example/w");
    private static final long TIME = 1_679_315_147;
    private static final Octets LEAF = Octets.utf8("leaf");
    private static final String TEXT = text(1, "leaf");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        write("issuer.vkey", ISSUER.vkey() + "\n");
        Files.write(folder.resolve("leaf"), LEAF.toArray());
        write(
                "two.policy",
                "log " + ISSUER.vkey() + "\nwitness A " + A.vkey() + "\nwitness B " + B.vkey() + "\nwitness C "
                        + C.vkey() + "\ngroup G 2 A B C\nquorum G\n");
    }

    @Test
    void twoOfThreeAreEnough() throws IOException {
        assertThat(proof(A.line(TEXT, TIME), C.line(TEXT, TIME + 1))).isZero();
        assertThat(said())
                .contains("cosigned by a.example/w at 2023-03-20T12:25:47Z, c.example/w at 2023-03-20T12:25:48Z");
    }

    @Test
    void oneIsNotAndTwiceTheSameIsOne() throws IOException {
        assertThat(proof(A.line(TEXT, TIME))).isEqualTo(1);
        assertThat(proof(A.line(TEXT, TIME), A.line(TEXT, TIME + 1))).isEqualTo(1);
        assertThat(proof()).isEqualTo(1);
        assertThat(said())
                .contains("REFUSED log.witnesses: witnesses who cosigned the checkpoint is [a.example/w at ")
                .contains("right would be a quorum of the policy: 2 of [A, B, C]");
    }

    @Test
    void unknownWitnessesAreIgnoredAndDoNotCount() throws IOException {
        Cosigning stranger = Cosigning.of("stranger.example/w");
        assertThat(proof(stranger.line(TEXT, TIME), A.line(TEXT, TIME), B.line(TEXT, TIME)))
                .isZero();
        assertThat(proof(stranger.line(TEXT, TIME), A.line(TEXT, TIME))).isEqualTo(1);
    }

    @Test
    void aFalseLineOfAWitnessSpoilsTheNote() throws IOException {
        String elsewhere = C.line(text(1, "other"), TIME);
        assertThat(proof(A.line(TEXT, TIME), B.line(TEXT, TIME), elsewhere)).isEqualTo(1);
        assertThat(said()).contains("REFUSED log.witnesses: cosignature of c.example/w");
    }

    @Test
    void mlDsaIsPassedOverAndSaid() throws IOException {
        Octets key = Octets.of(new byte[1312]);
        Octets id = Cosigning.id("q.example/w", WitnessKey.ML_DSA_44, key);
        String line = Cosigning.line("q.example/w", id, Octets.of(new byte[WitnessKey.ML_DSA_44_LENGTH]));
        assertThat(proof(A.line(TEXT, TIME), B.line(TEXT, TIME), line)).isZero();
        assertThat(said()).contains("1 by ML-DSA-44 passed over: this program does not verify them");

        write("two.policy", "witness Q " + Cosigning.vkey("q.example/w", 6, key) + "\nquorum Q\n");
        assertThat(proof(line)).isEqualTo(1);
    }

    @Test
    void aPolicyAboutAnotherLogIsRefused() throws IOException {
        write("two.policy", "log " + TestKeys.of("example.com/other").vkey() + "\nquorum none\n");
        assertThat(proof()).isEqualTo(1);
        assertThat(said()).contains("REFUSED log.witnesses: logs of the witness policy");
        write("two.policy", "quorum none\n");
        assertThat(proof()).isZero();
        write("two.policy", "quorum some\n");
        assertThat(proof()).isEqualTo(2);
    }

    @Test
    void aBundleIsHeldToThePolicyToo() throws IOException {
        World world = World.plain();
        write("issuer.vkey", world.vkey() + "\n");
        Files.write(folder.resolve("answer.olbundle"), world.sealed().toArray());
        write("none.policy", "quorum none\n");
        write("a.policy", "witness A " + A.vkey() + "\nquorum A\n");
        String[] words = {
            "verify", "--key", "issuer.vkey", "--profile", "payment", "--policy", "none.policy", "answer.olbundle"
        };
        assertThat(run(words)).isZero();
        words[6] = "a.policy";
        assertThat(run(words)).isEqualTo(1);
        assertThat(said()).contains("REFUSED log.witnesses");
    }

    @Test
    void oneSizeWithTwoRootsIsProof() throws IOException {
        write("a.checkpoint", ISSUER.note(text(1, "leaf")));
        write("b.checkpoint", ISSUER.note(text(1, "lie")));
        assertThat(equivocation("a.checkpoint", "b.checkpoint")).isEqualTo(4);
        assertThat(said()).startsWith("EQUIVOCATION PROVED: example.com/log signed size 1 with the roots ");
        assertThat(run("equivocation", "--json", "--key", "issuer.vkey", "a.checkpoint", "b.checkpoint"))
                .isEqualTo(4);
        assertThat(said()).contains("{\"answer\":\"PROVED\",\"exitCode\":4,");
    }

    @Test
    void oneStoryIsNone() throws IOException {
        write("a.checkpoint", ISSUER.note(TEXT));
        write("b.checkpoint", ISSUER.note(TEXT) + A.line(TEXT, TIME));
        assertThat(equivocation("a.checkpoint", "b.checkpoint")).isZero();
        assertThat(said()).startsWith("NO EQUIVOCATION: both say size 1");
    }

    @Test
    void twoSizesShowNothing() throws IOException {
        write("a.checkpoint", ISSUER.note(text(1, "leaf")));
        write("b.checkpoint", ISSUER.note(text(2, "lie")));
        assertThat(equivocation("a.checkpoint", "b.checkpoint")).isEqualTo(3);
        assertThat(said()).contains("A consistency proof that fails between them is none by itself");
    }

    @Test
    void whatTheKeyDidNotSignIsNoEvidence() throws IOException {
        TestKeys impostor =
                new TestKeys(ISSUER.name(), TestKeys.of("somebody else").secret());
        write("a.checkpoint", ISSUER.note(text(1, "leaf")));
        write("b.checkpoint", impostor.note(text(1, "lie")));
        write("c.checkpoint", ISSUER.note(text(1, "leaf")).replace("\n1\n", "\n2\n"));
        write("d.checkpoint", TestKeys.of("example.com/other").note("example.com/other" + TEXT.substring(15)));
        for (String other : List.of("b.checkpoint", "c.checkpoint", "d.checkpoint")) {
            assertThat(equivocation("a.checkpoint", other)).as(other).isEqualTo(1);
            assertThat(equivocation(other, "a.checkpoint")).as(other).isEqualTo(1);
        }
        assertThat(said()).contains("REFUSED log.checkpoint").contains("no evidence");
        assertThat(equivocation("a.checkpoint", "leaf")).isEqualTo(2);
        assertThat(run("equivocation", "--key", "issuer.vkey", "a.checkpoint")).isEqualTo(2);
    }

    /** Every command of the page, with files of the names that it uses. */
    @Test
    void theCommandsOfThePageRun() throws IOException {
        World world = World.plain();
        write("issuer.vkey", world.vkey() + "\n");
        Files.write(folder.resolve("answer.olbundle"), world.sealed().toArray());
        write("witnesses.policy", "quorum none\n");
        write("receipt.tlog-proof", "c2sp.org/tlog-proof@v1\nindex 0\n\n" + ISSUER.note(TEXT));
        write("a.checkpoint", ISSUER.note(TEXT));
        write("b.checkpoint", ISSUER.note(TEXT));
        String program = "java -jar openledger-verifier.jar ";
        List<Integer> exits = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../docs/howto/run-a-witness.md"))) {
            if (line.startsWith(program)) {
                exits.add(run(line.substring(program.length()).split(" ", -1)));
            }
        }
        // The bundle is whole but for what no bundle shows; proof and checkpoints are another log's than the key.
        assertThat(exits).containsExactly(3, 1, 1);
    }

    private int proof(String... lines) throws IOException {
        write("a.tlog-proof", "c2sp.org/tlog-proof@v1\nindex 0\n\n" + ISSUER.note(TEXT) + String.join("", lines));
        return run("verify-proof", "--key", "issuer.vkey", "--leaf", "leaf", "--policy", "two.policy", "a.tlog-proof");
    }

    private int equivocation(String a, String b) {
        return run("equivocation", "--key", "issuer.vkey", a, b);
    }

    private static String text(int size, String leaf) {
        String root = TestKeys.base64(Merkle.leaf(Octets.utf8(leaf)).octets());
        return "example.com/log\n" + size + "\n" + root + "\n";
    }

    private String said() {
        String said = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return said;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int run(String... words) {
        List<String> inFolder = List.of(words).stream()
                .map(word -> Files.exists(folder.resolve(word))
                        ? folder.resolve(word).toString()
                        : word)
                .toList();
        return new Program(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(inFolder);
    }
}
