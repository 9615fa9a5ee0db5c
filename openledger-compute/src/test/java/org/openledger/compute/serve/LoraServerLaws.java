/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.compute.lora.AdapterLoader;
import org.openledger.compute.lora.AdapterNotLoadedException;
import org.openledger.compute.lora.AdapterStore;
import org.openledger.compute.lora.LoraAdapter;
import org.openledger.compute.lora.LoraConfig;
import org.openledger.compute.lora.LoraPair;
import org.openledger.compute.lora.Targets;
import org.openledger.inference.Prompt;

/** What the door lets in, and what goes wrong for one request alone (rules N409 to N414). */
class LoraServerLaws {

    private static final TenantId ANNA = new TenantId("anna");
    private static final TenantId BERT = new TenantId("bert");
    private static final List<LoraAdapter> ADAPTERS = Small.adapters(3);
    private static final Prompt PROMPT = Prompt.of("what now").withMaxTokens(9);
    private final ServeLimits limits = ServeLimits.of(Small.SHAPE, 4, 1 << 16);

    private LoraServer stepping(AdapterLoader loader) {
        LoraServer server = LoraServer.stepping(Small.BASE, limits, loader);
        ADAPTERS.forEach(adapter -> server.register(adapter.id()));
        return server;
    }

    private static CompletableFuture<Answer> ask(LoraServer server, TenantId tenant, AdapterChoice choice) {
        return server.submit(new Request(tenant, choice, PROMPT)).answer().toCompletableFuture();
    }

    private static AdapterChoice pinned(LoraAdapter adapter) {
        return new AdapterChoice.Pinned(adapter.id());
    }

    @Test
    void N409_aPrivateAdapterIsNotThereForOthers() {
        LoraServer server = LoraServer.stepping(Small.BASE, limits, Small.loader(ADAPTERS));
        server.register(ADAPTERS.get(0).id(), ANNA);
        server.bind("mine", ADAPTERS.get(0).id());
        CompletableFuture<Answer> own = ask(server, ANNA, new AdapterChoice.Named("mine"));
        for (AdapterChoice choice : List.of(pinned(ADAPTERS.get(0)), pinned(ADAPTERS.get(1)))) {
            assertThatThrownBy(() -> ask(server, BERT, choice))
                    .isExactlyInstanceOf(OpenLedgerException.class)
                    .hasMessage("NOT_FOUND: no adapter " + ((AdapterChoice.Pinned) choice).id()
                            + " for tenant bert: one is registered before it is asked for");
        }
        assertThatThrownBy(() -> ask(server, BERT, new AdapterChoice.Named("mine")))
                .hasMessage(
                        "NOT_FOUND: no adapter named mine for tenant bert: one is registered before it is asked for");
        server.close();
        assertThat(own.join().generation()).isEqualTo(Small.alone(Optional.of(ADAPTERS.get(0)), PROMPT));
        server.register(ADAPTERS.get(0).id(), ANNA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.register(ADAPTERS.get(0).id()))
                .withMessageEndingWith("is registered for anna, not for everybody");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.bind("x", ADAPTERS.get(2).id()))
                .withMessageEndingWith("which is not registered: register it first");
    }

    @Test
    void N410_anUpdateLeavesWhatWasAskedBefore() {
        LoraServer server = stepping(Small.loader(ADAPTERS));
        server.bind("tone", ADAPTERS.get(0).id());
        List<CompletableFuture<Answer>> before = new ArrayList<>();
        for (int i = 0; i < 6; i++) { // 4 run, 2 wait
            before.add(ask(server, ANNA, new AdapterChoice.Named("tone")));
        }
        server.step();
        server.bind("tone", ADAPTERS.get(1).id());
        CompletableFuture<Answer> kept = ask(server, ANNA, pinned(ADAPTERS.get(0)));
        CompletableFuture<Answer> after = ask(server, ANNA, new AdapterChoice.Named("tone"));
        server.close();
        assertThat(before)
                .allSatisfy(one -> assertThat(one.join().generation())
                        .isEqualTo(Small.alone(Optional.of(ADAPTERS.get(0)), PROMPT)));
        assertThat(kept.join().adapter()).contains(ADAPTERS.get(0).id());
        assertThat(after.join().generation()).isEqualTo(Small.alone(Optional.of(ADAPTERS.get(1)), PROMPT));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void N411_whatCannotBeLoadedFailsAlone(@TempDir Path folder) throws IOException {
        AdapterStore store = AdapterStore.at(folder);
        ADAPTERS.forEach(store::put);
        Path tensors = folder.resolve(ADAPTERS.get(1).id().toString()).resolve("adapter_model.safetensors");
        byte[] bytes = Files.readAllBytes(tensors);
        bytes[bytes.length - 5] ^= 1;
        Files.write(tensors, bytes);
        LoraServer server =
                LoraServer.start(Small.BASE, limits, AdapterLoader.of(store, Small.BASE.layout()), System::nanoTime);
        ADAPTERS.forEach(adapter -> server.register(adapter.id()));
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(ask(server, i % 2 == 0 ? ANNA : BERT, pinned(ADAPTERS.get(i % 3))));
        }
        CompletableFuture<Answer> bare = ask(server, ANNA, new AdapterChoice.None());
        server.close();
        for (int i = 0; i < 12; i++) {
            if (i % 3 == 1) {
                assertThatThrownBy(answers.get(i)::join)
                        .hasCauseInstanceOf(AdapterNotLoadedException.class)
                        .hasRootCauseInstanceOf(TamperedException.class);
            } else {
                assertThat(answers.get(i).join().generation())
                        .isEqualTo(Small.alone(Optional.of(ADAPTERS.get(i % 3)), PROMPT));
            }
        }
        assertThat(bare.join().generation()).isEqualTo(Small.alone(Optional.empty(), PROMPT));
        assertThat(server.report().failures()).isEqualTo(4);
        assertThat(server.usedPages() + server.reservedPages()).isZero();
        assertThat(server.report().cache().inUseBytes()).isZero();
    }

    @Test
    void N412_loadingHoldsNobodyUp() {
        Deque<Runnable> held = new ArrayDeque<>();
        LoraServer server = LoraServer.stepping(Small.BASE, limits, Small.loader(ADAPTERS), held::add);
        server.register(ADAPTERS.get(0).id());
        CompletableFuture<Answer> slow = ask(server, ANNA, pinned(ADAPTERS.get(0)));
        Submission given = server.submit(new Request(ANNA, pinned(ADAPTERS.get(0)), PROMPT));
        CompletableFuture<Answer> quick = ask(server, BERT, new AdapterChoice.None());
        for (int i = 0; i < 20; i++) {
            server.step();
        }
        assertThat(quick.join().generation()).isEqualTo(Small.alone(Optional.empty(), PROMPT));
        assertThat(slow).isNotDone();
        assertThat(given.cancel()).isTrue();
        server.step();
        assertThat(given.answer().toCompletableFuture()).isCompletedExceptionally();
        assertThat(held).hasSize(1);
        held.remove().run();
        server.close();
        assertThat(slow.join().generation()).isEqualTo(Small.alone(Optional.of(ADAPTERS.get(0)), PROMPT));
        assertThat(server.report().memory().packed()).isZero();
    }

    @Test
    void N412_whoBreaksBreaksAlone() {
        LoraAdapter wild = wild();
        List<LoraAdapter> all = new ArrayList<>(ADAPTERS);
        all.add(wild);
        LoraServer server = stepping(Small.loader(all));
        server.register(wild.id());
        CompletableFuture<Answer> broken = ask(server, ANNA, pinned(wild));
        CompletableFuture<Answer> whole = ask(server, ANNA, pinned(ADAPTERS.get(0)));
        CompletableFuture<Answer> refused = server.submit(new Request(BERT, pinned(ADAPTERS.get(0)), PROMPT, said -> {
                    throw new IllegalStateException("the line is dead");
                }))
                .answer()
                .toCompletableFuture();
        server.close();
        assertThatThrownBy(broken::join).hasMessageContaining("NOT_FINITE: request 0 came to logit");
        assertThatThrownBy(refused::join).hasRootCauseMessage("the line is dead");
        assertThat(whole.join().generation()).isEqualTo(Small.alone(Optional.of(ADAPTERS.get(0)), PROMPT));
        assertThat(server.usedPages()).isZero();
    }

    /** Finite numbers whose products are not. */
    private static LoraAdapter wild() {
        float[] a = new float[8];
        float[] b = new float[257];
        java.util.Arrays.fill(a, 3e38f);
        java.util.Arrays.fill(b, 3e38f);
        return LoraAdapter.of(
                LoraConfig.of("small", new Targets.Names(List.of("lm_head")), 1, 1),
                Map.of(),
                Map.of("lm_head", LoraPair.of(1, 8, 257, a, b)));
    }

    @Test
    void N413_theQueueIsBoundedAndSaysHowLongItIs() {
        ServeLimits few = new ServeLimits(1, 3, 5, 4, 0);
        LoraServer server = LoraServer.stepping(Small.BASE, few, Small.loader(ADAPTERS));
        List<CompletableFuture<Answer>> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            taken.add(ask(server, ANNA, new AdapterChoice.None()));
        }
        assertThatThrownBy(() -> ask(server, ANNA, new AdapterChoice.None()))
                .isInstanceOf(QueueFullException.class)
                .hasMessage(
                        "QUEUE_FULL: 4 requests wait, 4 of them of tenant anna: at most 5 may, and 4 of one tenant");
        Submission last = server.submit(new Request(BERT, new AdapterChoice.None(), PROMPT));
        assertThatThrownBy(() -> ask(server, BERT, new AdapterChoice.None()))
                .isInstanceOfSatisfying(QueueFullException.class, full -> {
                    assertThat(full.waiting()).isEqualTo(5);
                    assertThat(full.waitingOfTenant()).isEqualTo(1);
                });
        assertThat(last.cancel()).isTrue();
        assertThat(last.cancel()).isFalse();
        assertThatThrownBy(last.answer().toCompletableFuture()::join).hasCauseInstanceOf(CancellationException.class);
        server.step();
        taken.add(ask(server, ANNA, new AdapterChoice.None()));
        server.close();
        assertThat(taken).allSatisfy(one -> assertThat(one).isCompleted());
        assertThatThrownBy(() -> ask(server, ANNA, new AdapterChoice.None()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the server is closed: start another");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LoraServer.stepping(Small.BASE, new ServeLimits(1, 2, 5, 4, 0), Small.loader(ADAPTERS)))
                .withMessageStartingWith("pages for this context 2: give 3");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void N414_closingWaitsForAllThatWasTakenOn() throws InterruptedException {
        LoraServer server = LoraServer.start(Small.BASE, limits, Small.loader(ADAPTERS), System::nanoTime);
        ADAPTERS.forEach(adapter -> server.register(adapter.id()));
        List<CompletableFuture<Answer>> answers = java.util.Collections.synchronizedList(new ArrayList<>());
        CountDownLatch sent = new CountDownLatch(3);
        for (int t = 0; t < 3; t++) {
            TenantId tenant = new TenantId("t" + t);
            LoraAdapter adapter = ADAPTERS.get(t);
            new Thread(() -> {
                        for (int i = 0; i < 30; i++) {
                            answers.add(ask(server, tenant, pinned(adapter)));
                        }
                        sent.countDown();
                    })
                    .start();
        }
        assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();
        server.close();
        server.close();
        assertThat(answers).hasSize(90).allSatisfy(one -> assertThat(one).isCompleted());
        for (LoraAdapter adapter : ADAPTERS) {
            var expected = Small.alone(Optional.of(adapter), PROMPT);
            assertThat(answers.stream()
                            .map(CompletableFuture::join)
                            .filter(one -> one.adapter().equals(Optional.of(adapter.id()))))
                    .hasSize(30)
                    .allSatisfy(one -> assertThat(one.generation()).isEqualTo(expected));
        }
        assertThatThrownBy(server::step).isInstanceOf(IllegalStateException.class);
    }
}
