/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.answer.Drawing;
import org.openledger.compute.answer.StreamDigest;
import org.openledger.compute.answer.Transcript;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.lora.AdapterId;
import org.openledger.compute.lora.AdapterLoader;
import org.openledger.compute.lora.LoraAdapter;
import org.openledger.compute.lora.LoraConfig;
import org.openledger.compute.lora.LoraPair;
import org.openledger.compute.lora.Targets;
import org.openledger.compute.neural.Adaptation;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.KvCache;
import org.openledger.compute.neural.KvPool;
import org.openledger.compute.neural.PackedMaps;
import org.openledger.compute.neural.Weights;
import org.openledger.compute.text.BytePairs;
import org.openledger.inference.Prompt;
import org.openledger.spi.Generator.Generation;

/** A small base of random numbers, adapters for it, and their answers worked out alone, from the beginning for every token. */
final class Small {

    static final DecoderShape SHAPE = new DecoderShape(257, 8, 1, 2, 12, 40);
    static final BytePairs TOKENS = BytePairs.train(List.of(), 257);
    static final Weights WEIGHTS = weights();
    static final BaseModel BASE = BaseModel.of(TOKENS, WEIGHTS, PackedMaps.forServing(WEIGHTS, Kernels.best()), 1_500);

    private static final List<String> MODULES =
            List.of("layers.0.self_attn.q_proj", "layers.0.self_attn.v_proj", "layers.0.mlp.down_proj", "lm_head");

    private Small() {}

    private static Weights weights() {
        List<float[]> tables = new ArrayList<>();
        for (DecoderShape.Table table : SHAPE.tables()) {
            tables.add(numbers(new CounterRandom(tables.size()), table.size(), 0.5));
        }
        return Weights.of(SHAPE, tables);
    }

    static float[] numbers(CounterRandom random, int size, double deviation) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) (deviation * random.gaussian(i));
        }
        return numbers;
    }

    static LoraAdapter adapter(long seed) {
        return adapter(seed, 0.5);
    }

    static LoraAdapter adapter(long seed, double deviation) {
        CounterRandom random = new CounterRandom(seed);
        Map<String, LoraPair> pairs = new LinkedHashMap<>();
        for (String module : MODULES) {
            var width = Objects.requireNonNull(BASE.layout().modules().get(module));
            float[] a = numbers(random.split(2L * pairs.size()), 2 * width.inputs(), deviation);
            float[] b = numbers(random.split(2L * pairs.size() + 1), 2 * width.outputs(), deviation);
            pairs.put(module, LoraPair.of(2, width.inputs(), width.outputs(), a, b));
        }
        LoraConfig config = LoraConfig.of("small", new Targets.Names(MODULES), 2, 3);
        return LoraAdapter.of(config, Map.of("openledger.base", BASE.hash().toString()), pairs);
    }

    static List<LoraAdapter> adapters(int count) {
        List<LoraAdapter> adapters = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            adapters.add(adapter(seed));
        }
        return adapters;
    }

    static AdapterLoader loader(List<LoraAdapter> adapters) {
        Map<AdapterId, LoraAdapter> byId = new HashMap<>();
        adapters.forEach(adapter -> byId.put(adapter.id(), adapter));
        return key -> {
            LoraAdapter found = byId.get(key.adapter());
            if (found == null) {
                throw new IllegalStateException("the disk has no " + key.adapter());
            }
            return found;
        };
    }

    static Prompt prompt(CounterRandom random) {
        int length = 1 + (int) random.below(0, 30);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('!' + random.below(1 + i, 90)));
        }
        return Prompt.of(text.toString())
                .withSeed(random.below(90, 1 << 20))
                .withMaxTokens(1 + (int) random.below(91, 25));
    }

    /** The oracle: no batch, no pages kept from before, no queue. */
    static Generation alone(Optional<LoraAdapter> adapter, Prompt prompt) {
        Optional<Adaptation> adaptation = adapter.map(BASE::fit);
        Drawing drawing = new Drawing(BASE.speaker(), prompt);
        int[] sequence = BASE.speaker().opening(prompt);
        List<Integer> drawn = new ArrayList<>();
        StreamDigest digest = new StreamDigest(SHAPE);
        while (!drawing.isOver()) {
            digest = new StreamDigest(SHAPE);
            float[] logits = logits(BASE, adaptation, sequence, digest);
            int token =
                    drawing.next(logits, (sequence.length - 1) * SHAPE.vocabulary(), sequence.length < SHAPE.context());
            drawn.add(token);
            sequence = Arrays.copyOf(sequence, sequence.length + 1);
            sequence[sequence.length - 1] = token;
        }
        return drawing.generation(new Transcript(drawn, digest.roots()));
    }

    static float[] logits(BaseModel base, Optional<Adaptation> adaptation, int[] tokens, Decoding.Watcher watcher) {
        try (KvCache cache = new KvPool(SHAPE, KvPool.pagesFor(tokens.length)).sequence()) {
            return base.decoding().advance(List.of(new Decoding.Feed(cache, tokens, adaptation, watcher)));
        }
    }
}
