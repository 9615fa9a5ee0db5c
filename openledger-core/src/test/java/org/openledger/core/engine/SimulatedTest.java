/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.Refusal;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.codec.LedgerCodecs;
import org.openledger.core.crypto.SimulatedSignature;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.Signatures;
import org.openledger.party.Authorisation;
import org.openledger.token.Amount;

/** What stands for a signature in a laboratory is none anywhere else. */
class SimulatedTest {
    private static final byte[] MESSAGE = {1, 2, 3};

    @Test
    void aRealLedgerTakesNoSimulatedSignature() {
        try (World world = new World()) {
            byte[] envelope =
                    Envelopes.encode(world.engine.prepare(World.ADA.account(), CommandId.of("a"), World.note("x")));
            byte[] simulated = SimulatedSignature.of(World.ADA.key().bytes().toArray(), world.engine.id(), envelope);
            SignedCommand command = new SignedCommand(
                    Bytes.of(envelope), new Authorisation.Signature(World.ADA.key(), Bytes.of(simulated)));
            assertThat(world.refusal(command).code()).isEqualTo(Refusal.Code.BAD_SIGNATURE);
        }
    }

    @Test
    void aLaboratoryTakesBothAndNothingElse() {
        SignatureCheck laboratory = new SignatureCheck(Signatures.SIMULATED);
        byte[] key = World.ADA.key().bytes().toArray();
        Bytes simulated = Bytes.of(SimulatedSignature.of(key, Hash.ZERO, MESSAGE));
        Bytes real = Bytes.of(World.ADA.sign(Hash.ZERO, MESSAGE));
        assertThat(laboratory.verify(World.ADA.key(), Hash.ZERO, MESSAGE, simulated))
                .isTrue();
        assertThat(laboratory.verify(World.ADA.key(), Hash.ZERO, MESSAGE, real)).isTrue();
        assertThat(laboratory.verify(World.ADA.key(), Hash.ZERO, new byte[] {1, 2}, simulated))
                .isFalse();
        assertThat(laboratory.verify(World.ADA.key(), Hash.sha256(MESSAGE), MESSAGE, simulated))
                .isFalse();
        assertThat(laboratory.verify(World.ed25519(9).key(), Hash.ZERO, MESSAGE, simulated))
                .isFalse();
        assertThat(new SignatureCheck(Signatures.REAL).verify(World.ADA.key(), Hash.ZERO, MESSAGE, simulated))
                .isFalse();
    }

    @Test
    void theGenesisSaysSoAndARealOneSaysNothing() {
        Genesis real = new Genesis(
                "a",
                World.ADA.key(),
                World.ADA.key(),
                Parameters.standard(),
                Amount.ZERO,
                java.util.List.of(),
                Hash.ZERO,
                0,
                0);
        Genesis simulated = new Genesis(
                "a",
                World.ADA.key(),
                World.ADA.key(),
                Parameters.standard(),
                Amount.ZERO,
                java.util.List.of(),
                Hash.ZERO,
                0,
                0,
                Signatures.SIMULATED);
        byte[] bytes = LedgerCodecs.GENESIS.encode(simulated);
        assertThat(LedgerCodecs.GENESIS.decode(bytes)).isEqualTo(simulated);
        assertThat(bytes).hasSize(LedgerCodecs.GENESIS.encode(real).length + 2).endsWith(10, 1);
        bytes[bytes.length - 1] = 0;
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> LedgerCodecs.GENESIS.decode(bytes))
                .hasMessageContaining("leave it out");
    }
}
