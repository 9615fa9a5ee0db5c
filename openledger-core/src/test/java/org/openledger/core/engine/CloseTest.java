/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openledger.Receipt;
import org.openledger.SignedCommand;

/** Closing answers everybody, ends every thread, and may be asked for from anywhere. */
@Timeout(30)
class CloseTest {

    @Test
    void whatWasSubmittedIsDecidedAndThreadsEnd() {
        List<Thread> before = engineThreads();
        World world = new World();
        world.engine.follow(0, (height, time, events) -> {});
        List<SignedCommand> commands = IntStream.range(0, 200)
                .mapToObj(i -> world.signed(World.ADA, "c" + i, World.note("x")))
                .toList();
        List<CompletionStage<Receipt>> answers =
                commands.stream().map(world.engine::submit).toList();
        assertThat(engineThreads()).hasSizeGreaterThan(before.size());
        world.close();
        answers.forEach(answer -> assertThat(answer.toCompletableFuture()).isCompleted());
        assertThat(world.storage.size()).isEqualTo(201);
        assertThat(engineThreads()).hasSameSizeAs(before);
        assertThatIllegalStateException().isThrownBy(() -> world.engine.submit(commands.get(0)));
        assertThatIllegalStateException().isThrownBy(() -> world.engine.follow(0, (height, time, events) -> {}));
        world.close();
    }

    @Test
    void anAnswerMayCloseTheLedger() {
        World world = new World();
        AtomicReference<String> closedBy = new AtomicReference<>("nobody");
        SignedCommand command = world.signed(World.ADA, "a", World.note("x"));
        world.engine
                .submit(command)
                .thenAccept(receipt -> {
                    world.close();
                    closedBy.set("its own answer");
                })
                .toCompletableFuture()
                .join();
        assertThat(closedBy).hasValue("its own answer");
    }

    private static List<Thread> engineThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("openledger-"))
                .toList();
    }
}
