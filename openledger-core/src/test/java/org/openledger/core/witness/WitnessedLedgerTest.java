/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.LedgerBuilder;
import org.openledger.OpenLedger;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.WitnessPolicy;
import org.openledger.core.FileKeyVault;
import org.openledger.core.FileStorage;
import org.openledger.core.Keys;
import org.openledger.core.log.NoteKey;
import org.openledger.core.log.SignedNote;
import org.openledger.party.Signer;
import org.openledger.testkit.witness.LyingWitness;
import org.openledger.testkit.witness.LyingWitness.Says;
import org.openledger.testkit.witness.TinyWitness;
import org.openledger.token.Amount;

/** A whole ledger beside witnesses over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WitnessedLedgerTest {
    private static final String ORIGIN = "witnessed.example/log";
    private static final Signer OPERATOR = Keys.ed25519(new byte[Keys.SECRET_BYTES]);
    private static final NoteKey LOG =
            new NoteKey(ORIGIN, NoteKey.Type.ED25519, OPERATOR.key().bytes());

    @TempDir
    static Path folder;

    @Test
    void theNewestCheckpointIsCosignedAndAHangingWitnessDelaysNoCommit() {
        try (TinyWitness a = TinyWitness.start(
                        "a.example/w", Map.of(ORIGIN, LOG.vkey()), folder.resolve("a"), InstantSource.system());
                LyingWitness hangs = LyingWitness.start(question -> new Says(200, "", 1, Duration.ofSeconds(30)));
                FileStorage storage = FileStorage.at(folder.resolve("ledger"))) {
            WitnessPolicy policy = WitnessPolicy.parse("log " + LOG.vkey() + "\n" + a.policyLine("A") + "witness B "
                    + keyOfAnother() + " " + hangs.url() + "\ngroup G any A B\nquorum G\n");
            try (OpenLedger ledger = builder(storage).witnesses(policy).build()) {
                for (int i = 0; i < 20; i++) {
                    ledger.as(OPERATOR).account().transfer(Keys.generate().account(), Amount.open(1));
                }
                assertThat(ledger.health().writable()).isTrue();
                Checkpoint newest = ledger.proofs().checkpoint();
                long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                while (ledger.proofs().cosigned().map(Checkpoint::size).orElse(0L) < newest.size()) {
                    assertThat(System.nanoTime()).isLessThan(end);
                    LockSupport.parkNanos(10_000_000);
                }
                Checkpoint cosigned = ledger.proofs().cosigned().orElseThrow();
                NoteKey witness = NoteKey.parse(a.vkey());
                assertThat(cosigned.body()).isEqualTo(newest.body());
                assertThat(SignedNote.parse(cosigned.signedNote()).signers(List.of(LOG, witness)))
                        .containsExactly(LOG, witness);
            }
        }
    }

    @Test
    void aPolicyOfAnotherLogDoesNotOpen() {
        try (FileStorage storage = FileStorage.at(folder.resolve("refused"))) {
            WitnessPolicy other = WitnessPolicy.parse("log " + new GrowingLog().verificationKey() + "\nquorum none\n");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder(storage).witnesses(other).build())
                    .withMessageContaining("not about " + LOG.vkey());
            try (OpenLedger ledger = builder(storage).build()) {
                assertThat(ledger.proofs().cosigned()).isEmpty();
            }
        }
    }

    private static LedgerBuilder builder(FileStorage storage) {
        return OpenLedger.builder()
                .storage(storage)
                .keyVault(FileKeyVault.at(folder.resolve("keys")))
                .operator(OPERATOR)
                .origin(ORIGIN)
                .allocate(OPERATOR.account(), Amount.open(1_000));
    }

    private static String keyOfAnother() {
        try (TinyWitness other =
                TinyWitness.start("b.example/w", Map.of(), folder.resolve("b"), InstantSource.system())) {
            return other.vkey();
        }
    }
}
