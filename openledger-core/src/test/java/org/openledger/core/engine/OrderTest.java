/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.party.Signer;
import org.openledger.token.Amount;
import org.openledger.token.TokenCommand;

/** The order of submission is the order of the log; threads and groups leave no trace. */
class OrderTest {
    private static final int COMMANDS = 600;
    private static final long SNAPSHOT_EVERY = 100;

    @Test
    void sevenThreadsMakeTheLogThatOneMakes() {
        Outcome one = run(1, COMMANDS);
        Outcome seven = run(7, COMMANDS);
        assertThat(one.workers()).isEqualTo(1);
        assertThat(seven.workers()).isEqualTo(7);
        assertThat(seven.root()).isEqualTo(one.root());
        assertThat(seven.digest()).isEqualTo(one.digest());
    }

    @Test
    void groupsLeaveNoTrace() {
        Outcome together = run(2, COMMANDS);
        Outcome alone = run(2, 1);
        assertThat(together.root()).isEqualTo(alone.root());
        assertThat(together.appends()).isLessThan(alone.appends());
    }

    @Test
    void beyondTheBoundTheDoorIsBusy() {
        try (World world = new World(new Limits(1, 10, 1_000_000, 1_000_000))) {
            List<SignedCommand> commands = IntStream.range(0, 500)
                    .mapToObj(i -> world.signed(World.ADA, "c" + i, World.note("x")))
                    .toList();
            List<CompletionStage<Receipt>> answers =
                    commands.stream().map(world.engine::submit).toList();
            long busy = answers.stream().filter(OrderTest::isBusy).count();
            assertThat(busy).isPositive();
            assertThat(world.engine.read().height()).isEqualTo(1 + 500 - busy);
            assertThat(world.engine.health().waiting()).isZero();
        }
    }

    private static boolean isBusy(CompletionStage<Receipt> answer) {
        try {
            World.join(answer);
            return false;
        } catch (org.openledger.RefusedException e) {
            assertThat(e.refusal().code()).isEqualTo(Refusal.Code.BUSY);
            return true;
        }
    }

    private static Outcome run(int threads, int atOnce) {
        try (World world = new World(new Limits(threads, COMMANDS, 1_000_000, SNAPSHOT_EVERY))) {
            List<SignedCommand> commands = IntStream.range(0, COMMANDS)
                    .mapToObj(i -> command(world, i))
                    .toList();
            for (int from = 0; from < COMMANDS; from += atOnce) {
                List<CompletionStage<Receipt>> answers = new ArrayList<>();
                commands.subList(from, from + atOnce).forEach(each -> answers.add(world.engine.submit(each)));
                answers.forEach(OrderTest::decided);
            }
            return new Outcome(
                    world.engine.proofs().checkpoint().root(),
                    world.engine.read().digest(),
                    world.engine.workers(),
                    world.storage.appends);
        }
    }

    private static void decided(CompletionStage<Receipt> answer) {
        answer.toCompletableFuture().handle((receipt, no) -> receipt).join();
    }

    /** Money back and forth, some of it too much, and every tenth command badly signed. */
    private static SignedCommand command(World world, int i) {
        Signer from = i % 3 == 0 ? World.BOB : World.ADA;
        Signer to = i % 3 == 0 ? World.ADA : World.BOB;
        SignedCommand good = world.signed(
                from, "c" + i, new TokenCommand.Transfer(to.account(), Amount.open(i % 7 == 0 ? 1_500_000 : i + 1)));
        return i % 10 == 9
                ? new SignedCommand(
                        good.envelope(),
                        world.signed(from, "other", World.note("x")).authorisation())
                : good;
    }

    private record Outcome(Hash root, Hash digest, int workers, int appends) {}
}
