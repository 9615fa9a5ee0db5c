/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.kernel.Kernels;

/** That a sequence's bits are its own: however it is fed, beside whom, on which page (rules N320 to N323). */
class DecodingLaws {

    private static final DecoderShape SHAPE = new DecoderShape(19, 24, 2, 2, 40, 48);
    private final Kernels kernels = Kernels.best();
    private final Weights weights = weights();
    private final PackedMaps maps = PackedMaps.forServing(weights, kernels);
    private final List<Optional<Adaptation>> adapters =
            List.of(Optional.empty(), Optional.of(adapter(1)), Optional.of(adapter(2)));

    @Property(tries = 60)
    void N320_feedingTokenByTokenIsReadingTheWhole(@ForAll long seed) {
        CounterRandom random = new CounterRandom(seed);
        int[] tokens = tokens(random, 1 + (int) random.below(0, 40));
        Optional<Adaptation> adapter = adapters.get((int) random.below(1, 3));
        float[] expected = whole(tokens, adapter);
        try (KvCache cache = new KvPool(SHAPE, 3).sequence()) {
            Decoding decoding = new Decoding(weights, maps);
            for (int from = 0, to; from < tokens.length; from = to) {
                to = Math.min(tokens.length, from + 1 + (int) random.below(100 + from, 5));
                float[] logits = decoding.advance(
                        List.of(new Decoding.Feed(cache, Arrays.copyOfRange(tokens, from, to), adapter)));
                assertSame(expected, from * 19, logits, 0, (to - from) * 19);
            }
        }
    }

    @Property(tries = 40)
    void N321_neighboursChangeNothing(@ForAll long seed) {
        CounterRandom random = new CounterRandom(seed);
        KvPool pool = new KvPool(SHAPE, 200);
        List<Sequence> sequences = new ArrayList<>();
        for (int i = 0; i < 1 + random.below(0, 12); i++) {
            CounterRandom own = random.split(i);
            int[] tokens = tokens(own, 1 + (int) own.below(0, 30));
            sequences.add(new Sequence(
                    tokens, (int) own.below(1, 3), pool.sequence(), new int[1], whole(tokens, adapters.get((int)
                            own.below(1, 3)))));
        }
        Decoding decoding = new Decoding(weights, maps);
        for (int round = 0; sequences.stream().anyMatch(Sequence::hasMore); round++) {
            CounterRandom draws = random.split(1000 + round);
            List<Sequence> now =
                    new ArrayList<>(sequences.stream().filter(Sequence::hasMore).toList());
            Collections.shuffle(now, new java.util.Random(draws.bits(0)));
            if (draws.below(1, 2) == 0) {
                now.sort(Comparator.comparingInt(Sequence::adapter));
            }
            List<Decoding.Feed> feeds = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                feeds.add(now.get(i).next(1 + (int) draws.below(10 + i, 4), adapters));
            }
            float[] logits = decoding.advance(feeds);
            int row = 0;
            for (int i = 0; i < now.size(); i++) {
                int fed = feeds.get(i).tokens().length;
                assertSame(now.get(i).expected, (now.get(i).at[0] - fed) * 19, logits, row * 19, fed * 19);
                row += fed;
            }
        }
        sequences.forEach(sequence -> sequence.cache.close());
        assertThat(pool.available()).isEqualTo(200);
    }

    @Test
    void N322_aPageUsedBeforeLeavesNoTrace() {
        KvPool pool = new KvPool(SHAPE, 2);
        Decoding decoding = new Decoding(weights, maps);
        int[] tokens = tokens(new CounterRandom(3), 20);
        float[] first = null;
        for (int round = 0; round < 3; round++) {
            try (KvCache cache = pool.sequence()) {
                float[] logits = decoding.advance(List.of(new Decoding.Feed(cache, tokens, adapters.get(round % 2))));
                first = round == 0 ? logits.clone() : first;
                boolean same = Arrays.equals(first, 0, 380, logits, 0, 380);
                assertThat(same).isEqualTo(round != 1);
            }
        }
    }

    @Test
    void N323_boundsAreTold() {
        Decoding decoding = new Decoding(weights, maps);
        KvCache cache = new KvPool(SHAPE, 1).sequence();
        assertThatThrownBy(() -> decoding.advance(List.of(new Decoding.Feed(cache, new int[49], Optional.empty()))))
                .hasMessage("a sequence of 49 positions: the context has 48");
        assertThatThrownBy(() -> new Decoding.Feed(cache, new int[0], Optional.empty()))
                .hasMessage("a feed of no tokens: give at least one");
        assertThatThrownBy(() -> decoding.advance(List.of(new Decoding.Feed(cache, new int[17], Optional.empty()))))
                .hasMessage("all 1 pages are in use: admit a sequence only where pages are left for it");
    }

    private float[] whole(int[] tokens, Optional<Adaptation> adapter) {
        Pass pass = new Pass(weights, PackedMaps.forTraining(weights, kernels), SHAPE.context());
        adapter.ifPresent(pass::adapt);
        return pass.forward(tokens).clone();
    }

    private static void assertSame(float[] expected, int at, float[] found, int from, int length) {
        for (int i = 0; i < length; i++) {
            assertThat(Float.floatToRawIntBits(found[from + i])).isEqualTo(Float.floatToRawIntBits(expected[at + i]));
        }
    }

    private static int[] tokens(CounterRandom random, int length) {
        return IntStream.range(0, length)
                .map(i -> (int) random.below(500 + i, 19))
                .toArray();
    }

    private static Weights weights() {
        CounterRandom random = new CounterRandom(9);
        List<float[]> tables = new ArrayList<>();
        for (DecoderShape.Table table : SHAPE.tables()) {
            tables.add(numbers(random.split(tables.size()), table.size(), 0.3));
        }
        return Weights.of(SHAPE, tables);
    }

    private Adaptation adapter(int rank) {
        CounterRandom random = new CounterRandom(rank);
        List<Optional<LowRank>> additions = new ArrayList<>();
        for (DecoderShape.Table table : SHAPE.tables()) {
            boolean adapted = table.kind() == DecoderShape.Table.Kind.MAP && additions.size() % 3 != rank % 3;
            additions.add(
                    adapted
                            ? Optional.of(new LowRank(
                                    rank,
                                    numbers(random.split(2L * additions.size()), rank * table.rows(), 0.3),
                                    numbers(random.split(2L * additions.size() + 1), rank * table.columns(), 0.3),
                                    0.7f,
                                    kernels))
                            : Optional.empty());
        }
        return new Adaptation(SHAPE, additions);
    }

    private static float[] numbers(CounterRandom random, int size, double deviation) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) (deviation * random.gaussian(i));
        }
        return numbers;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Sequence(int[] tokens, int adapter, KvCache cache, int[] at, float[] expected) {
        boolean hasMore() {
            return at[0] < tokens.length;
        }

        Decoding.Feed next(int most, List<Optional<Adaptation>> adapters) {
            int from = at[0];
            at[0] = Math.min(tokens.length, from + most);
            return new Decoding.Feed(cache, Arrays.copyOfRange(tokens, from, at[0]), adapters.get(adapter));
        }
    }
}
