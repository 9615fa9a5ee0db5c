/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.cli.Main;

/** docs/howto/audit-the-economy.md, as it is run: on the log of a life that has everything, and on the logs of operators who changed one number and signed it all again. */
class AuditedLifeTest {
    private static final String KEY_OPTION = "--key";
    private static final String REFUSED = "REFUSED ";

    @TempDir
    static Path folder;

    /**
     * A log that somebody changed.
     *
     * @param check which has to refuse it
     * @param kind of which event a number is a unit larger
     * @param fits which one of them
     * @param path which number
     */
    record Lie(String check, long kind, Predicate<Item.Map> fits, List<Long> path) {
        @Override
        public String toString() {
            return check + " (kind " + kind + ")";
        }
    }

    @BeforeAll
    static void export() throws IOException {
        String key = new MemoryLedgerLaws().exportLife(folder.resolve("honest"));
        Files.writeString(folder.resolve("issuer.vkey"), key + "\n");
    }

    @Test
    void whatTheLedgerWroteHoldsAndWhatIsNotCheckedIsSaid() throws IOException {
        Told told = economy(folder.resolve("honest"));

        assertThat(told.text()).doesNotContain("REFUSED");
        assertThat(told.exit()).isEqualTo(3);
        assertThat(told.text()).contains("validators.committees", "community.votes");
    }

    /** The forger's hand is good: a log that it writes without a change holds as the true one does. */
    @Test
    void theForgerSignsAsTheOperatorDoes() throws IOException {
        ExportedLife.read(folder.resolve("honest")).write(folder.resolve("copied"));

        assertThat(economy(folder.resolve("copied"))).isEqualTo(economy(folder.resolve("honest")));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void oneNumberIsAnother(Lie lie) throws IOException {
        Path changed = Files.createTempDirectory(folder, "lie");
        ExportedLife.read(folder.resolve("honest"))
                .plusOne(
                        lie.kind(),
                        lie.fits(),
                        lie.path().stream().mapToLong(Long::longValue).toArray())
                .write(changed);

        Told told = economy(changed);

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.refused()).contains(lie.check()).doesNotContain("log.root", "log.checkpoint");
    }

    static List<Lie> lies() {
        return List.of(
                lie("pots.commands", 2, moves(1), 3),
                lie("statements.payments", 2, moves(15), 3),
                lie("statements.fee", 61, AuditedLifeTest::all, 2, 4),
                lie("statements.earned", 127, AuditedLifeTest::all, 3, 0, 3),
                lie("reputation.outcomes", 110, body -> at(body, 3) <= 2, 5, 0, 2),
                lie("reputation.taken-back", 111, AuditedLifeTest::all, 4, 0, 3),
                lie("stakers.claims", 17, AuditedLifeTest::all, 2),
                lie("stakers.accrual", 16, AuditedLifeTest::all, 1),
                lie("stakers.weights", 15, AuditedLifeTest::all, 3),
                lie("stakers.programmes", 136, AuditedLifeTest::all, 1, 5),
                lie("stakers.programmes", 137, AuditedLifeTest::all, 2),
                lie("schedules.released", 3, AuditedLifeTest::all, 2),
                lie("slashes.taken", 13, AuditedLifeTest::all, 6),
                lie("slashes.overturned", 49, AuditedLifeTest::all, 5),
                lie("royalties.descent", 51, AuditedLifeTest::all, 1, 4, 0, 3),
                lie("validators.points", 112, AuditedLifeTest::all, 7, 0, 3),
                lie("validators.outcomes", 110, body -> at(body, 3) == 3, 5, 0, 3),
                lie("validators.gold", 114, AuditedLifeTest::all, 4),
                lie("validators.epochs", 115, AuditedLifeTest::all, 3),
                lie("validators.claims", 116, AuditedLifeTest::all, 3),
                lie("validators.approvals", 117, AuditedLifeTest::all, 2, 0, 2),
                lie("validators.approvals-paid", 118, AuditedLifeTest::all, 4),
                lie("bonuses.amounts", 125, AuditedLifeTest::all, 4),
                lie(
                        "bonuses.ratings",
                        126,
                        body -> !((Item.Array) ExportedLife.child(body, 5))
                                .items()
                                .isEmpty(),
                        5,
                        0,
                        2),
                lie("jobs.amounts", 53, AuditedLifeTest::all, 4),
                lie("jobs.amounts", 54, AuditedLifeTest::all, 3),
                lie("community.spent", 2, moves(33), 3));
    }

    /** A changed key speaks from its leaf on, and nobody else's does. */
    @Test
    void aSignatureIsNotThatOfTheKeyInForce() throws IOException {
        ExportedLife honest = ExportedLife.read(folder.resolve("honest"));
        int last = honest.leaves().size() - 1;
        Item.Map open = (Item.Map) CborReader.read(honest.leaves().get(last));
        Item.Map other = (Item.Map) CborReader.read(honest.leaves().get(last - 1));
        honest.with(last, open, 3, ExportedLife.child(other, 3)).write(folder.resolve("signature"));

        assertThat(economy(folder.resolve("signature")).refused()).contains("signature.command");
    }

    /** Who has not the operator's key cannot change a leaf. */
    @Test
    void aLeafIsChangedAndNothingSignedAnew() throws IOException {
        ExportedLife honest = ExportedLife.read(folder.resolve("honest"));
        honest.write(folder.resolve("unsigned"));
        Path checkpoint = folder.resolve("unsigned/checkpoint");
        String signed = Files.readString(checkpoint);
        honest.plusOne(2, moves(1), 3).write(folder.resolve("unsigned"));
        Files.writeString(checkpoint, signed);

        assertThat(economy(folder.resolve("unsigned")).refused()).contains("log.root");
    }

    @Test
    void aLeafIsMissing() throws IOException {
        ExportedLife honest = ExportedLife.read(folder.resolve("honest"));
        List<Octets> fewer = honest.leaves().subList(0, honest.leaves().size() - 1);
        new ExportedLife(fewer).write(folder.resolve("short"));
        Files.copy(
                folder.resolve("honest/checkpoint"),
                folder.resolve("short/checkpoint"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(economy(folder.resolve("short")).exit()).isEqualTo(2);
    }

    private static Lie lie(String check, long kind, Predicate<Item.Map> fits, long... path) {
        return new Lie(check, kind, fits, LongStream.of(path).boxed().toList());
    }

    private static boolean all(Item.Map body) {
        return true;
    }

    private static Predicate<Item.Map> moves(long reason) {
        return body -> at(body, 4) == reason;
    }

    private static long at(Item.Map body, long key) {
        return ExportedLife.number(ExportedLife.child(body, key));
    }

    /** What the program says, and how it ends. */
    private record Told(int exit, String text) {
        List<String> refused() {
            return text.lines()
                    .filter(line -> line.startsWith(REFUSED) && line.contains(": "))
                    .map(line -> line.substring(REFUSED.length(), line.indexOf(": ")))
                    .toList();
        }
    }

    private static Told economy(Path log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Main.run(
                both, both, "economy", KEY_OPTION, folder.resolve("issuer.vkey").toString(), log.toString());
        return new Told(exit, out.toString(StandardCharsets.UTF_8));
    }
}
