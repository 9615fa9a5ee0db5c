/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.lora.AdapterId;
import org.openledger.compute.lora.AdapterKey;
import org.openledger.compute.lora.AdapterLoader;
import org.openledger.compute.lora.AdapterStore;
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
import org.openledger.compute.serve.BaseModel;
import org.openledger.compute.text.BytePairs;

/**
 * What adapters cost: {@value #ROWS} requests get {@value #TOKENS} tokens each, by the base alone in one batch, with {@value #ROWS} distinct adapters of rank {@value #RANK} in one batch, and with the same
 * adapters one request after the other; and how long an adapter takes from its files to the batch.
 *
 * <p>Samples, so that on a machine that others use too the best of them can be compared. An adapter changes q, v and both maps of the feed-forward part of each layer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-Xms1g", "--add-modules", "jdk.incubator.vector"})
public class OpenLoraBenchmark {

    private static final int ROWS = 32;
    private static final int TOKENS = 8;
    private static final int RANK = 8;
    private static final int PAGES = ROWS;
    private static final DecoderShape SHAPE = new DecoderShape(257, 384, 4, 6, 1_536, 64);
    private static final List<String> ADAPTED =
            List.of("self_attn.q_proj", "self_attn.v_proj", "mlp.up_proj", "mlp.down_proj");

    private final Weights weights = Weights.random(SHAPE, 1);
    private final BaseModel base = BaseModel.of(
            BytePairs.train(List.of(), 257), weights, PackedMaps.forServing(weights, Kernels.best()), 700);
    private final Decoding decoding = base.decoding();
    private final KvPool pool = new KvPool(SHAPE, PAGES);
    private final List<Optional<Adaptation>> adapters = new ArrayList<>();
    private final List<AdapterId> ids = new ArrayList<>();
    private AdapterLoader loader = key -> {
        throw new IllegalStateException("not set up");
    };
    private int loaded;

    /** Makes adapters and puts them on the disk. */
    @Setup
    public void make() throws IOException {
        Path folder = Files.createTempDirectory("openlora");
        AdapterStore store = AdapterStore.at(folder);
        for (int i = 0; i < ROWS; i++) {
            LoraAdapter adapter = adapter(new Random(i));
            ids.add(store.put(adapter));
            adapters.add(Optional.of(base.fit(adapter)));
        }
        loader = AdapterLoader.of(store, base.layout());
    }

    private LoraAdapter adapter(Random random) {
        Map<String, LoraPair> pairs = new LinkedHashMap<>();
        base.layout().modules().forEach((path, width) -> {
            if (ADAPTED.stream().anyMatch(path::endsWith)) {
                float[] a = numbers(random, RANK * width.inputs());
                float[] b = numbers(random, RANK * width.outputs());
                pairs.put(path, LoraPair.of(RANK, width.inputs(), width.outputs(), a, b));
            }
        });
        LoraConfig config = LoraConfig.of("benchmark", new Targets.Names(ADAPTED), RANK, 16);
        return LoraAdapter.of(config, Map.of(), pairs);
    }

    private static float[] numbers(Random random, int size) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) random.nextGaussian() / 32;
        }
        return numbers;
    }

    /** The base alone, all in one batch. */
    @Benchmark
    public float bare() {
        return batch(java.util.Collections.nCopies(ROWS, Optional.empty()));
    }

    /** An adapter each, all in one batch. */
    @Benchmark
    public float distinct() {
        return batch(adapters);
    }

    /** An adapter each, one after the other. */
    @Benchmark
    public float oneByOne() {
        float sum = 0;
        for (Optional<Adaptation> adapter : adapters) {
            sum += batch(List.of(adapter));
        }
        return sum;
    }

    /** From the files, checked, to what the batch runs. */
    @Benchmark
    public Adaptation load() {
        return base.fit(loader.load(new AdapterKey(base.hash(), ids.get(loaded++ % ROWS))));
    }

    private float batch(List<Optional<Adaptation>> rows) {
        List<KvCache> caches = rows.stream().map(row -> pool.sequence()).toList();
        float last = 0;
        for (int token = 0; token < TOKENS; token++) {
            List<Decoding.Feed> feeds = new ArrayList<>();
            for (int i = 0; i < caches.size(); i++) {
                feeds.add(new Decoding.Feed(caches.get(i), new int[] {1 + (i * TOKENS + token) % 256}, rows.get(i)));
            }
            last = decoding.advance(feeds)[0];
        }
        caches.forEach(KvCache::close);
        return last;
    }
}
