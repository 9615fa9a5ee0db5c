/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.Refusal;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.party.Authorisation;
import org.openledger.party.Authorisation.BatchSignature;
import org.openledger.party.Signer;

/** What does not get in, and leaves no trace. */
class DoorTest {
    private final World world = new World();

    @AfterEach
    void nothingElseIsInTheLog() {
        assertThat(world.engine.read().height()).isEqualTo(1);
        assertThat(world.engine.health().waiting()).isZero();
        world.close();
    }

    @Test
    void bytesThatAreNoCommand() {
        SignedCommand good = world.signed(World.ADA, "a", World.note("x"));
        byte[] longer = java.util.Arrays.copyOf(
                good.envelope().toArray(), good.envelope().length() + 1);
        assertRefused(new SignedCommand(Bytes.of(longer), good.authorisation()), Refusal.Code.MALFORMED);
        assertRefused(new SignedCommand(Bytes.of(new byte[] {1}), good.authorisation()), Refusal.Code.MALFORMED);
    }

    @Test
    void aCommandForAnotherLedger() {
        Envelope here = world.engine.prepare(World.ADA.account(), CommandId.of("a"), World.note("x"));
        Envelope there = new Envelope(Hash.ZERO, here.account(), here.id(), here.notAfter(), 0, here.command());
        assertRefused(world.sign(World.ADA, there), Refusal.Code.WRONG_LEDGER);
    }

    @Test
    void everyFlippedBitOfASignature() {
        for (Signer signer : List.of(World.ADA, World.BOB)) {
            SignedCommand good = world.signed(signer, "a", World.note("x"));
            byte[] signature =
                    ((Authorisation.Signature) good.authorisation()).signature().toArray();
            for (int bit = 0; bit < signature.length * 8; bit += 37) {
                byte[] flipped = signature.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertRefused(
                        new SignedCommand(
                                good.envelope(), new Authorisation.Signature(signer.key(), Bytes.of(flipped))),
                        Refusal.Code.BAD_SIGNATURE);
            }
        }
    }

    @Test
    void aSignatureOfAnotherCommand() {
        SignedCommand one = world.signed(World.ADA, "a", World.note("x"));
        SignedCommand other = world.signed(World.ADA, "b", World.note("x"));
        assertRefused(new SignedCommand(one.envelope(), other.authorisation()), Refusal.Code.BAD_SIGNATURE);
    }

    @Test
    void aKeyOfAnotherAccount() {
        Envelope adas = world.engine.prepare(World.ADA.account(), CommandId.of("a"), World.note("x"));
        assertRefused(world.sign(World.BOB, adas), Refusal.Code.BAD_SIGNATURE);
    }

    @Test
    void aBatchWithAWrongPathIndexSizeRootOrSignature() {
        List<SignedCommand> batch = batch(World.ADA, 5);
        SignedCommand third = batch.get(2);
        BatchSignature good = (BatchSignature) third.authorisation();
        List<Hash> swapped = new ArrayList<>(good.path());
        java.util.Collections.reverse(swapped);
        byte[] signature = good.signature().toArray();
        signature[5] ^= 1;
        List<BatchSignature> bad = List.of(
                new BatchSignature(good.key(), good.root(), 5, 2, swapped, good.signature()),
                new BatchSignature(good.key(), good.root(), 5, 2, good.path().subList(1, 3), good.signature()),
                new BatchSignature(good.key(), good.root(), 5, 3, good.path(), good.signature()),
                new BatchSignature(good.key(), good.root(), 6, 2, good.path(), good.signature()),
                new BatchSignature(good.key(), Hash.ZERO, 5, 2, good.path(), good.signature()),
                new BatchSignature(good.key(), good.root(), 5, 2, good.path(), Bytes.of(signature)),
                new BatchSignature(World.BOB.key(), good.root(), 5, 2, good.path(), good.signature()));
        for (BatchSignature each : bad) {
            assertRefused(new SignedCommand(third.envelope(), each), Refusal.Code.BAD_SIGNATURE);
        }
        assertRefused(new SignedCommand(batch.get(1).envelope(), good), Refusal.Code.BAD_SIGNATURE);
    }

    private List<SignedCommand> batch(Signer signer, int size) {
        List<byte[]> envelopes = IntStream.range(0, size)
                .mapToObj(i -> world.engine.prepare(signer.account(), CommandId.of("batch " + i), World.note("x")))
                .map(Envelopes::encode)
                .toList();
        return BatchSigner.sign(envelopes, signer, world.engine.id());
    }

    private void assertRefused(SignedCommand command, Refusal.Code code) {
        assertThat(world.refusal(command).code()).isEqualTo(code);
    }
}
