/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.lora.AdapterMerge;
import org.openledger.compute.lora.LoraAdapter;
import org.openledger.compute.lora.LoraPair;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.PackedMaps;
import org.openledger.compute.neural.Weights;
import org.openledger.inference.Prompt;

/** That an answer is its own, whoever else is served, and what is held meanwhile (rules N401, N402, N405 to N408). */
class MixedBatchLaws {

    private static final List<LoraAdapter> ADAPTERS = Small.adapters(6);
    private static final long EACH = ADAPTERS.get(0).bytes();

    private record Sent(Request request, Optional<LoraAdapter> adapter, Submission submission, StringBuilder said) {}

    @Property(tries = 25)
    void N401_whoeverComesAndGoesAnAnswerIsAsAlone(@ForAll long seed) {
        CounterRandom random = new CounterRandom(seed);
        int pages = 3 + (int) random.below(0, 12);
        var limits = new ServeLimits(1 + (int) random.below(1, 6), pages, 100, 100, EACH * random.below(2, 5));
        LoraServer server = LoraServer.stepping(Small.BASE, limits, Small.loader(ADAPTERS));
        ADAPTERS.forEach(adapter -> server.register(adapter.id()));
        List<Sent> sent = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            CounterRandom now = random.split(step);
            for (int i = 0; i < now.below(0, 3); i++) {
                sent.add(send(server, now.split(i)));
            }
            if (!sent.isEmpty() && now.below(1, 8) == 0) {
                sent.get((int) now.below(2, sent.size())).submission.cancel();
            }
            server.step();
            assertWithin(server, limits);
        }
        server.close();
        for (Sent one : sent) {
            CompletableFuture<Answer> answer = one.submission.answer().toCompletableFuture();
            assertThat(answer).isDone();
            if (answer.isCompletedExceptionally()) {
                assertThat(answer.handle((given, failure) -> failure).join())
                        .satisfiesAnyOf(
                                e -> assertThat(e).isInstanceOf(CancellationException.class),
                                e -> assertThat(e).hasCauseInstanceOf(CancellationException.class));
                continue;
            }
            assertThat(answer.join().generation()).isEqualTo(Small.alone(one.adapter, one.request.prompt()));
            assertThat(one.said).hasToString(answer.join().generation().text());
        }
        assertThat(server.reservedPages()).isZero();
        assertThat(server.usedPages()).isZero();
        assertThat(server.report().memory().packed()).isZero();
        assertThat(server.report().cache().inUseBytes()).isZero();
    }

    private static Sent send(LoraServer server, CounterRandom draws) {
        int which = (int) draws.below(200, ADAPTERS.size() + 1);
        Optional<LoraAdapter> adapter = which == ADAPTERS.size() ? Optional.empty() : Optional.of(ADAPTERS.get(which));
        StringBuilder said = new StringBuilder();
        Request request = new Request(
                new TenantId("t" + draws.below(201, 4)),
                adapter.<AdapterChoice>map(one -> new AdapterChoice.Pinned(one.id()))
                        .orElse(new AdapterChoice.None()),
                Small.prompt(draws),
                said::append);
        return new Sent(request, adapter, server.submit(request), said);
    }

    /** N402. */
    private static void assertWithin(LoraServer server, ServeLimits limits) {
        ServerReport report = server.report();
        assertThat(server.reservedPages()).isLessThanOrEqualTo(limits.pages());
        assertThat(server.usedPages()).isLessThanOrEqualTo(server.reservedPages());
        assertThat(report.running()).isLessThanOrEqualTo(limits.rows());
        assertThat(report.cache().residentBytes())
                .isLessThanOrEqualTo(limits.adapterBytes() + report.cache().inUseBytes());
        assertThat(report.memory().pages()).isLessThanOrEqualTo(limits.pages() * 16L * 2 * 8 * Float.BYTES);
        assertThat(report.cache().inUseBytes()).isLessThanOrEqualTo(limits.rows() * EACH);
    }

    @Test
    void N405_twoThousandAdaptersEachAnswerAsAlone() {
        int count = 2_000;
        Map<org.openledger.compute.lora.AdapterId, Integer> seeds = new java.util.HashMap<>();
        List<org.openledger.compute.lora.AdapterId> ids = new ArrayList<>();
        long all = 0;
        for (int seed = 0; seed < count; seed++) {
            LoraAdapter adapter = Small.adapter(seed);
            ids.add(adapter.id());
            seeds.put(adapter.id(), seed);
            all += adapter.bytes();
        }
        ServeLimits limits = ServeLimits.of(Small.SHAPE, 16, all / 8);
        try (LoraServer server =
                LoraServer.stepping(Small.BASE, limits, key -> Small.adapter(seeds.getOrDefault(key.adapter(), -1)))) {
            ids.forEach(server::register);
            List<String> first = new ArrayList<>();
            for (int from = 0; from < count + 160; from += 16) {
                List<Submission> batch = new ArrayList<>();
                for (int i = from; i < from + 16; i++) {
                    Prompt prompt =
                            Prompt.of("ask " + i % count).withMaxTokens(3).withSeed(i % count);
                    batch.add(server.submit(new Request(
                            new TenantId("t" + i % 4), new AdapterChoice.Pinned(ids.get(i % count)), prompt)));
                }
                while (server.step()) {
                    ServerReport.Memory memory = server.report().memory();
                    assertThat(memory.adapters())
                            .isLessThanOrEqualTo(limits.adapterBytes()
                                    + server.report().cache().inUseBytes());
                }
                for (int i = from; i < from + 16; i++) {
                    Answer answer =
                            batch.get(i - from).answer().toCompletableFuture().join();
                    if (i < count) {
                        Prompt prompt = Prompt.of("ask " + i).withMaxTokens(3).withSeed(i);
                        assertThat(answer.generation()).isEqualTo(Small.alone(Optional.of(Small.adapter(i)), prompt));
                        first.add(answer.generation().text());
                    } else {
                        assertThat(answer.generation().text()).isEqualTo(first.get(i - count));
                    }
                }
            }
            ServerReport report = server.report();
            assertThat(report.registered()).isEqualTo(count);
            assertThat(report.cache().misses()).isEqualTo(count + 160); // each was let go before it was asked for again
            assertThat(report.cache().evictions()).isGreaterThan(count / 2);
            assertThat(report.adapters()).hasSize(count);
            assertThat(report.resident().size()).isLessThan(count / 7);
        }
    }

    @Test
    void N406_twiceTheCacheIsAtMostOneLoadingEach() {
        ServeLimits limits = ServeLimits.of(Small.SHAPE, 2, 3 * EACH);
        try (LoraServer server = LoraServer.stepping(Small.BASE, limits, Small.loader(ADAPTERS))) {
            ADAPTERS.forEach(adapter -> server.register(adapter.id()));
            for (int i = 0; i < 120; i++) {
                server.submit(new Request(
                        new TenantId("t"),
                        new AdapterChoice.Pinned(ADAPTERS.get(i % 6).id()),
                        Prompt.of("again").withMaxTokens(2)));
                while (server.step()) {
                    assertThat(server.report().running()).isPositive();
                }
            }
            var cache = server.report().cache();
            assertThat(cache.misses()).isLessThanOrEqualTo(120);
            assertThat(cache.hits() + cache.misses() + server.report().shared()).isEqualTo(120);
        }
    }

    @Test
    void N407_besideTheBaseIsAsWithinIt() {
        List<Map.Entry<LoraAdapter, List<AdapterMerge.Part>>> cases = new ArrayList<>();
        LoraAdapter one = Small.adapter(1, 0.2);
        LoraAdapter other = Small.adapter(2, 0.2);
        cases.add(Map.entry(one, List.of(new AdapterMerge.Part(one, 1_000_000))));
        List<AdapterMerge.Part> parts =
                List.of(new AdapterMerge.Part(one, 700_000), new AdapterMerge.Part(other, 300_000));
        cases.add(Map.entry(AdapterMerge.of(parts), parts));
        for (var one1 : cases) {
            BaseModel merged = merged(one1.getValue());
            var adaptation = Optional.of(Small.BASE.fit(one1.getKey()));
            double most = 0;
            for (int i = 0; i < 200; i++) {
                int[] tokens = Small.BASE.speaker().opening(Small.prompt(new CounterRandom(i)));
                float[] beside = Small.logits(Small.BASE, adaptation, tokens, (layer, stream, from, rows) -> {});
                float[] within = Small.logits(merged, Optional.empty(), tokens, (layer, stream, from, rows) -> {});
                float[] bare = Small.logits(Small.BASE, Optional.empty(), tokens, (layer, stream, from, rows) -> {});
                for (int l = 0; l < tokens.length * 257; l++) {
                    assertThat(beside[l]).isCloseTo(within[l], within(1e-4f));
                    most = Math.max(most, Math.abs(beside[l] - bare[l]));
                }
            }
            assertThat(most).isGreaterThan(0.1);
        }
    }

    private static BaseModel merged(List<AdapterMerge.Part> parts) {
        List<float[]> tables = new ArrayList<>();
        for (DecoderShape.Table table : Small.SHAPE.tables()) {
            float[] numbers = Small.WEIGHTS.numbers(tables.size());
            for (AdapterMerge.Part part : parts) {
                LoraPair pair = part.adapter().pairs().get(table.name());
                float[] delta = pair == null ? new float[numbers.length] : pair.delta(1.5f, true);
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] += (float) (delta[i] * (part.weightPpm() / 1e6));
                }
            }
            tables.add(numbers);
        }
        Weights weights = Weights.of(Small.SHAPE, tables);
        return BaseModel.of(Small.TOKENS, weights, PackedMaps.forServing(weights, Kernels.best()), 1_500);
    }

    @Test
    void N408_anAnswerNamesWhomToPay() {
        LoraAdapter blend = AdapterMerge.of(List.of(
                new AdapterMerge.Part(ADAPTERS.get(0), 700_000), new AdapterMerge.Part(ADAPTERS.get(1), 300_000)));
        LoraAdapter above = AdapterMerge.of(
                List.of(new AdapterMerge.Part(blend, 500_000), new AdapterMerge.Part(ADAPTERS.get(2), 500_000)));
        try (LoraServer server = LoraServer.stepping(
                Small.BASE, ServeLimits.of(Small.SHAPE, 4, 1 << 20), Small.loader(List.of(blend, above)))) {
            server.register(blend.id());
            server.register(above.id());
            Answer answer = ask(server, blend);
            assertThat(answer.parents())
                    .containsExactlyInAnyOrder(
                            new AdapterMerge.Parent(ADAPTERS.get(0).id(), 700_000),
                            new AdapterMerge.Parent(ADAPTERS.get(1).id(), 300_000));
            assertThat(ask(server, above).parents())
                    .containsExactlyInAnyOrder(
                            new AdapterMerge.Parent(blend.id(), 500_000),
                            new AdapterMerge.Parent(ADAPTERS.get(2).id(), 500_000));
            Usage usage = server.report().adapters().get(blend.id());
            assertThat(usage)
                    .isEqualTo(new Usage(
                            1,
                            answer.generation().promptTokens(),
                            answer.generation().outputTokens()));
        }
    }

    private static Answer ask(LoraServer server, LoraAdapter adapter) {
        Submission submission = server.submit(
                new Request(new TenantId("t"), new AdapterChoice.Pinned(adapter.id()), Prompt.of("whom to pay")));
        while (server.step()) {
            assertThat(server.report().running()).isEqualTo(1);
        }
        try {
            return submission.answer().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new AssertionError(e);
        }
    }
}
