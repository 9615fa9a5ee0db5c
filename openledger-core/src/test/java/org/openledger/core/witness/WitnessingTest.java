/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.WitnessPolicy;
import org.openledger.core.log.NoteKey;
import org.openledger.core.log.SignedNote;
import org.openledger.testkit.witness.LyingWitness;
import org.openledger.testkit.witness.LyingWitness.Says;
import org.openledger.testkit.witness.TinyWitness;

/** Several witnesses beside a log: the quorum, those who hang or come late, and the end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WitnessingTest {
    private static final Pace QUICK = new Pace(Duration.ofMillis(20), Duration.ofSeconds(2));

    @TempDir
    static Path folder;

    @Test
    void twoOfThreeAreEnoughThoughTheThirdHangs() {
        GrowingLog log = new GrowingLog().grow(3, "leaf");
        try (TinyWitness a = tiny("a");
                TinyWitness b = tiny("b");
                LyingWitness hangs = LyingWitness.start(q -> new Says(200, "", 1, Duration.ofSeconds(30)));
                Witnessing witnessing = new Witnessing(
                        WitnessPolicy.parse("log " + log.verificationKey() + "\n" + a.policyLine("A")
                                + b.policyLine("B") + "witness C " + otherKey() + " " + hangs.url()
                                + "\ngroup G 2 A B C\nquorum G\n"),
                        log,
                        QUICK)) {
            for (int size = 3; size < 40; size += 9) {
                int now = size;
                until(() -> witnessing.proofs().cosigned().map(Checkpoint::size).orElse(0L) == now);
                SignedNote note = SignedNote.parse(
                        witnessing.proofs().cosigned().orElseThrow().signedNote());
                List<NoteKey> keys = List.of(NoteKey.parse(a.vkey()), NoteKey.parse(b.vkey()));
                assertThat(note.signers(keys)).containsExactlyInAnyOrderElementsOf(keys);
                log.grow(9, "leaf");
            }
        }
    }

    @Test
    void oneOfTwoIsNotEnoughUntilTheOtherComes() throws InterruptedException {
        GrowingLog log = new GrowingLog().grow(3, "leaf");
        String absent;
        TinyWitness late = tiny("late");
        try (TinyWitness a = tiny("early");
                LyingWitness refuses = LyingWitness.start(q -> new Says(404, "", 0, Duration.ZERO))) {
            absent = "witness B " + late.vkey() + " " + refuses.url() + "\n";
            try (Witnessing witnessing = new Witnessing(
                    WitnessPolicy.parse(a.policyLine("A") + absent + "group G all A B\nquorum G\n"), log, QUICK)) {
                until(() -> a.size(GrowingLog.ORIGIN) == 3 && refuses.asked() >= 3);
                assertThat(witnessing.proofs().cosigned()).isEmpty();
            }
            try (Witnessing witnessing = new Witnessing(
                    WitnessPolicy.parse(a.policyLine("A") + late.policyLine("B") + "group G all A B\nquorum G\n"),
                    log,
                    QUICK)) {
                until(() -> witnessing.proofs().cosigned().isPresent());
            }
        } finally {
            late.close();
        }
    }

    @Test
    void aFailingWitnessIsAskedMoreAndMoreSeldom() throws InterruptedException {
        GrowingLog log = new GrowingLog().grow(3, "leaf");
        try (LyingWitness refuses = LyingWitness.start(q -> new Says(404, "", 0, Duration.ZERO));
                Witnessing witnessing = new Witnessing(
                        WitnessPolicy.parse("witness A " + otherKey() + " " + refuses.url() + "\nquorum A\n"),
                        log,
                        new Pace(Duration.ofMillis(5), Duration.ofSeconds(2)))) {
            until(() -> refuses.asked() >= 3);
            int before = refuses.asked();
            Thread.sleep(500);
            assertThat(refuses.asked() - before).as("of 100 rounds").isLessThan(12);
            assertThat(witnessing.proofs().cosigned()).isEmpty();
        }
    }

    @Test
    void closingWaitsForNoWitness() {
        GrowingLog log = new GrowingLog().grow(3, "leaf");
        try (LyingWitness hangs = LyingWitness.start(q -> new Says(200, "", 1, Duration.ofSeconds(30)))) {
            Witnessing witnessing = new Witnessing(
                    WitnessPolicy.parse("witness A " + otherKey() + " " + hangs.url() + "\nquorum A\n"),
                    log,
                    new Pace(Duration.ofMillis(5), Duration.ofSeconds(60)));
            until(() -> hangs.asked() == 1);
            long began = System.nanoTime();
            witnessing.close();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aPolicyThatCannotBeKeptIsRefused() {
        GrowingLog log = new GrowingLog();
        try (TinyWitness a = tiny("policy")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new Witnessing(WitnessPolicy.parse("witness A " + a.vkey() + "\nquorum A\n"), log, QUICK))
                    .withMessageContaining("out of reach");
            String elsewhere = "log example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Witnessing(WitnessPolicy.parse(elsewhere + "\nquorum none\n"), log, QUICK))
                    .withMessageContaining(log.verificationKey());
        }
    }

    private static String otherKey() {
        try (TinyWitness other = tiny("other")) {
            return other.vkey();
        }
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within 20 s").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static TinyWitness tiny(String name) {
        return TinyWitness.start(
                name + ".example",
                Map.of(GrowingLog.ORIGIN, new GrowingLog().verificationKey()),
                folder.resolve(name),
                () -> Instant.ofEpochSecond(1_700_000_000));
    }
}
