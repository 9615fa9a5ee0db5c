/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.SignedCommand;
import org.openledger.core.codec.Envelope;
import org.openledger.token.Amount;
import org.openledger.token.TokenCommand;

/** A command id decides once, and for ever. */
class IdempotencyTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theSameCommandGetsTheSameReceipt() {
        SignedCommand command = world.signed(World.ADA, "a", World.note("x"));
        Receipt first = world.submit(command);
        assertThat(world.submit(command)).isEqualTo(first);
        assertThat(world.engine.read().height()).isEqualTo(2);
    }

    @Test
    void theSameCommandInOneGroupGetsTheSameReceipt() {
        SignedCommand command = world.signed(World.ADA, "a", World.note("x"));
        List<CompletionStage<Receipt>> answers = IntStream.range(0, 50)
                .mapToObj(i -> world.engine.submit(command))
                .toList();
        assertThat(answers.stream().map(World::join).distinct()).hasSize(1);
        assertThat(world.engine.read().height()).isEqualTo(2);
    }

    @Test
    void theSameCommandMadeAgainLaterGetsTheSameReceipt() {
        Receipt first = world.submit(World.ADA, "a", World.note("x"));
        world.clock.addAndGet(1_000);
        assertThat(world.submit(World.ADA, "a", World.note("x"))).isEqualTo(first);
    }

    @Test
    void anotherCommandUnderTheIdIsRefused() {
        world.submit(World.ADA, "a", World.note("x"));
        Refusal refusal = world.refusal(world.signed(World.ADA, "a", World.note("y")));
        assertThat(refusal.code()).isEqualTo(Refusal.Code.ID_REUSED);
        assertThat(world.engine.read().height()).isEqualTo(2);
    }

    @Test
    void idsOfOtherAccountsAreOthers() {
        world.submit(World.ADA, "a", World.note("x"));
        assertThat(world.submit(World.BOB, "a", World.note("y")).height()).isEqualTo(2);
    }

    @Test
    void whatARuleRefusedStaysRefusedAndIsLoggedOnce() {
        SignedCommand tooMuch =
                world.signed(World.ADA, "a", new TokenCommand.Transfer(World.BOB.account(), Amount.open(2_000_000)));
        Refusal first = world.refusal(tooMuch);
        assertThat(first.code()).isEqualTo(Refusal.Code.INSUFFICIENT_BALANCE);
        assertThat(world.refusal(tooMuch)).isEqualTo(first);
        assertThat(world.engine.read().height()).isEqualTo(2);
    }

    @Test
    void theLogRemembersAcrossOpenings() {
        SignedCommand command = world.signed(World.ADA, "a", World.note("x"));
        Receipt first = world.submit(command);
        world.reopen();
        Receipt again = world.submit(command);
        assertThat(again.height()).isEqualTo(first.height());
        assertThat(again.events()).isEqualTo(first.events());
    }

    @Test
    void theLogRemembersAcrossOpeningsForADay() {
        SignedCommand early = world.sign(
                World.ADA,
                world.engine.prepare(World.ADA.account(), World.id("a"), Engine.MAX_LIFETIME, World.note("x")));
        world.submit(early);
        world.clock.addAndGet(Engine.MAX_LIFETIME);
        world.submit(World.ADA, "b", World.note("a day later"));
        world.reopen();
        assertThat(world.submit(early).height()).isEqualTo(1);
    }

    @Test
    void anExpiredCommandIsRefusedWhetherItWasDecidedOrNot() {
        SignedCommand decided = world.signed(World.ADA, "a", World.note("x"));
        SignedCommand late = world.signed(World.ADA, "b", World.note("x"));
        world.submit(decided);
        world.clock.addAndGet(Engine.LIFETIME);
        assertThat(world.submit(decided).height()).isEqualTo(1);
        world.clock.addAndGet(1);
        assertThat(world.refusal(decided).code()).isEqualTo(Refusal.Code.EXPIRED);
        assertThat(world.refusal(late).code()).isEqualTo(Refusal.Code.EXPIRED);
    }

    @Test
    void aClockThatJumpsAheadAndBackForgetsNothing() {
        SignedCommand decided = world.signed(World.ADA, "a", World.note("x"));
        world.submit(decided);
        world.clock.addAndGet(10 * Engine.LIFETIME);
        assertThat(world.refusal(decided).code()).isEqualTo(Refusal.Code.EXPIRED);
        world.clock.set(World.BEGIN);
        assertThat(world.submit(decided).height()).isEqualTo(1);
    }

    @Test
    void timeInTheLogNeverGoesBack() {
        world.clock.addAndGet(5_000);
        long time = world.submit(World.ADA, "a", World.note("x")).time();
        world.clock.set(0);
        assertThat(world.submit(World.ADA, "b", World.note("x")).time()).isEqualTo(time);
    }

    @Test
    void aCommandLivesADayAtMost() {
        Envelope longest =
                world.engine.prepare(World.ADA.account(), World.id("a"), Engine.MAX_LIFETIME, World.note("x"));
        assertThat(world.submit(world.sign(World.ADA, longest)).height()).isEqualTo(1);
        Envelope longer = new Envelope(
                world.engine.id(),
                World.ADA.account(),
                World.id("b"),
                World.BEGIN + Engine.MAX_LIFETIME + 1,
                0,
                World.note("x"));
        assertThat(world.refusal(world.sign(World.ADA, longer)).code()).isEqualTo(Refusal.Code.TOO_LONG_LIVED);
    }

    @Test
    void whatIsRememberedIsBounded() {
        world.reopen(new Limits(1, 100, 3, 1_000_000));
        world.submit(World.ADA, "a", World.note("x"));
        world.submit(World.ADA, "b", World.note("x"));
        assertThat(world.refusal(world.signed(World.ADA, "c", World.note("x"))).code())
                .isEqualTo(Refusal.Code.BUSY);
        world.clock.addAndGet(Engine.LIFETIME + 1);
        assertThat(world.engine.operator(World.note("time passes")).height()).isEqualTo(3);
    }
}
