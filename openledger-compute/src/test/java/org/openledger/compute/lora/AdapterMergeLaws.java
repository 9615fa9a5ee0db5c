/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.audit.Hash;
import org.openledger.compute.lora.AdapterMerge.Parent;
import org.openledger.compute.lora.AdapterMerge.Part;

/** N214: a merged adapter gives the weighted sum of its parts, and says what it was made of. */
class AdapterMergeLaws {

    private static final LoraConfig CONFIG = LoraConfig.of("b", new Targets.Names(List.of("q")), 1, 1);

    private static LoraAdapter one(float a, float b) {
        return LoraAdapter.of(CONFIG, Map.of(), Map.of("q", LoraPair.of(1, 1, 1, new float[] {a}, new float[] {b})));
    }

    private static List<Part> parts(Random random) {
        int count = 2 + random.nextInt(3);
        List<Part> parts = new ArrayList<>();
        int left = AdapterMerge.WHOLE_PPM;
        for (int i = 0; i < count; i++) {
            int weight = i + 1 < count ? 1 + random.nextInt(left - count) : left;
            parts.add(new Part(Adapters.random(random), weight));
            left -= weight;
        }
        return parts;
    }

    /**
     * Against sums in doubles. A float's rounding is off by at most 2^-24 of what is rounded; numbers are below 1 and scales below 9, so a module's sums have at most {@code ranks * inputs} products below 1, through which the
     * merged adapter takes at most {@code ranks + inputs + 3} roundings.
     */
    @Property(tries = 300)
    void mergedIsTheSumOfTheParts(@ForAll long seed) {
        Random random = new Random(seed);
        List<Part> parts = parts(random);
        LoraAdapter merged = AdapterMerge.of(parts);
        float[] x = Adapters.numbers(random, 5);
        for (Map.Entry<String, LoraPair> module : merged.pairs().entrySet()) {
            assertThat(merged.scale(module.getKey())).isEqualTo(1f);
            double[] expected = new double[3];
            double most = 0;
            int ranks = 0;
            for (Part part : parts) {
                LoraPair pair = part.adapter().pairs().get(module.getKey());
                if (pair != null) {
                    ranks += pair.rank();
                    double factor = part.adapter().config().scale(module.getKey()) * part.weightPpm() / 1e6;
                    most += factor * pair.rank() * 5;
                    for (int o = 0; o < 3; o++) {
                        for (int k = 0; k < pair.rank(); k++) {
                            double inner = 0;
                            for (int i = 0; i < 5; i++) {
                                inner += (double) x[i] * pair.a()[5 * k + i];
                            }
                            expected[o] += factor * inner * pair.b()[o * pair.rank() + k];
                        }
                    }
                }
            }
            assertThat(module.getValue().rank()).isEqualTo(ranks);
            float[] y = new float[3];
            module.getValue().addTo(x, 1, y);
            for (int o = 0; o < 3; o++) {
                assertThat(Math.abs(y[o] - expected[o])).isLessThanOrEqualTo(most * (ranks + 5 + 3) * 0x1p-24);
            }
        }
        assertThat(merged.pairs().keySet())
                .isEqualTo(new java.util.TreeSet<>(parts.stream()
                        .flatMap(part -> part.adapter().pairs().keySet().stream())
                        .toList()));
    }

    @Property(tries = 50)
    void theOrderOfThePartsIsNotSeen(@ForAll long seed) {
        Random random = new Random(seed);
        List<Part> parts = parts(random);
        LoraAdapter merged = AdapterMerge.of(parts);
        Collections.shuffle(parts, random);
        assertThat(AdapterMerge.of(parts).id()).isEqualTo(merged.id());
        List<Parent> parents = AdapterMerge.parents(merged);
        assertThat(parents)
                .containsExactlyInAnyOrderElementsOf(parts.stream()
                        .map(part -> new Parent(part.adapter().id(), part.weightPpm()))
                        .toList());
        assertThat(parents.stream().mapToInt(Parent::weightPpm).sum()).isEqualTo(1_000_000);
    }

    /** By hand: 0.75 · 2 · 4 + 0.25 · 3 · 8 = 12, and B holds 0.75 · 4 = 3 and 0.25 · 8 = 2. */
    @Test
    void twoOfOneNumberEach() {
        LoraAdapter merged = AdapterMerge.of(List.of(new Part(one(2, 4), 750_000), new Part(one(3, 8), 250_000)));
        LoraPair pair = LoraPair.of(2, 1, 1, new float[] {2, 3}, new float[] {3, 2});
        LoraPair turned = LoraPair.of(2, 1, 1, new float[] {3, 2}, new float[] {2, 3});
        assertThat(merged.pairs().get("q")).isIn(pair, turned);
        float[] y = {0};
        pair.addTo(new float[] {1}, merged.scale("q"), y);
        assertThat(y).containsExactly(12f);
    }

    /** A path that is also the end of another has a rank of its own. */
    @Test
    void pathsThatEndAlikeKeepTheirRanks(@TempDir Path folder) {
        LoraPair pair = LoraPair.of(1, 1, 1, new float[] {1}, new float[] {1});
        LoraAdapter both = LoraAdapter.of(CONFIG, Map.of(), Map.of("q", pair, "x.q", pair));
        LoraAdapter merged = AdapterMerge.of(List.of(new Part(both, 500_000), new Part(one(1, 2), 500_000)));
        assertThat(merged.config().rank("q")).isEqualTo(2);
        assertThat(merged.config().rank("x.q")).isEqualTo(1);
        PeftFolder.write(folder.resolve("merged"), merged);
        assertThat(PeftFolder.read(folder.resolve("merged")).id()).isEqualTo(merged.id());
    }

    @Test
    void whatCannotBeMergedIsRefused() {
        LoraAdapter one = one(1, 1);
        LoraAdapter other = one(1, 2);
        refused(List.of(new Part(one, 500_000), new Part(other, 499_999)), "sum to 999999");
        refused(List.of(new Part(one, 500_000), new Part(one, 500_000)), "merged twice");
        refused(List.of(new Part(one, 1_000_000)), "parts of a merge 1");
        LoraAdapter elsewhere = LoraAdapter.of(LoraConfig.of("c", CONFIG.targets(), 1, 1), Map.of(), one.pairs());
        refused(List.of(new Part(one, 500_000), new Part(elsewhere, 500_000)), "give adapters of one base");
        LoraAdapter turned = LoraAdapter.of(CONFIG.withFanInFanOut(true), Map.of(), one.pairs());
        refused(List.of(new Part(one, 500_000), new Part(turned, 500_000)), "give adapters of one base");
        LoraAdapter wide =
                LoraAdapter.of(CONFIG, Map.of(), Map.of("q", LoraPair.of(1, 2, 1, new float[2], new float[1])));
        refused(List.of(new Part(one, 500_000), new Part(wide, 500_000)), "rank 1, ");
        LoraAdapter onZero = LoraAdapter.of(CONFIG, Map.of("openledger.base", Hash.ZERO.toString()), one.pairs());
        LoraAdapter onOne =
                LoraAdapter.of(CONFIG, Map.of("openledger.base", one.id().toString()), one.pairs());
        refused(List.of(new Part(onZero, 500_000), new Part(onOne, 500_000)), "2 bases");
        assertThat(AdapterMerge.of(List.of(new Part(onZero, 500_000), new Part(one, 500_000)))
                        .base())
                .contains(Hash.ZERO);
        assertThatIllegalArgumentException().isThrownBy(() -> new Part(one, 0));
        assertThat(AdapterMerge.parents(one)).isEmpty();
    }

    private static void refused(List<Part> parts, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdapterMerge.of(parts))
                .withMessageContaining(why);
    }

    @Test
    void parentsThatDoNotMakeAWholeAreRefused() {
        String a = "a".repeat(64);
        String b = "b".repeat(64);
        for (String said : List.of(
                "",
                a + ":1000000",
                a + ":500000," + a + ":500000",
                b + ":500000," + a + ":500000",
                a + ":500000," + b + ":500001",
                a + ":0," + b + ":1000000",
                a + ":500000," + b + ":500000,")) {
            assertThatIllegalArgumentException()
                    .as(said)
                    .isThrownBy(() -> LoraAdapter.of(
                            CONFIG,
                            Map.of("openledger.parents", said),
                            one(1, 1).pairs()));
        }
        assertThat(AdapterMerge.parents(LoraAdapter.of(
                        CONFIG,
                        Map.of("openledger.parents", a + ":700000," + b + ":300000"),
                        one(1, 1).pairs())))
                .containsExactly(
                        new Parent(new AdapterId(Hash.parse(a)), 700_000),
                        new Parent(new AdapterId(Hash.parse(b)), 300_000));
    }
}
