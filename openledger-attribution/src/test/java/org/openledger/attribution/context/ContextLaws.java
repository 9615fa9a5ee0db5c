/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.datanet.ContributionId;

/** Effects of sources on models whose effects are known: planted, enumerated, or none. */
class ContextLaws {

    private static List<ContributionId> rows(int size) {
        return LongStream.range(0, size)
                .mapToObj(i -> new ContributionId(3 * i))
                .toList();
    }

    /** The log-probability that has these log-odds. */
    private static double logProb(double logit) {
        return -StrictMath.log1p(StrictMath.exp(-logit));
    }

    private static ContextModel linear(double base, double[] effects) {
        return kept -> logProb(base + kept.stream().mapToDouble(i -> effects[i]).sum());
    }

    /** Noise that is the same for the same part. */
    private static double noise(long seed, BitSet kept) {
        return new CounterRandom(seed).gaussian(kept.hashCode());
    }

    private static double[] planted(Random random, int size, int used) {
        double[] effects = new double[size];
        for (int i = 0; i < used; i++) {
            effects[random.nextInt(size)] = (random.nextBoolean() ? 1 : -1) * (0.2 + 2 * random.nextDouble());
        }
        return effects;
    }

    @Property(tries = 60)
    void A180_plantedEffectsAreFoundExactlyAndAllOthersAreZero(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(30);
        double[] effects = planted(random, size, Math.min(size, random.nextInt(6)));
        double base = 4 * random.nextDouble() - 2;
        ContextEffects found = ContextAttribution.of(rows(size), linear(base, effects), ContextSettings.of(130, seed));
        for (int i = 0; i < size; i++) {
            SourceEffect source = found.sources().get(i);
            assertThat(source.row()).isEqualTo(new ContributionId(3L * i));
            assertThat(source.nats()).isCloseTo(effects[i], within(1e-9));
            assertThat(source.used()).isEqualTo(effects[i] != 0);
            assertThat(source.low()).isLessThanOrEqualTo(effects[i] + 1e-9);
            assertThat(source.high()).isGreaterThanOrEqualTo(effects[i] - 1e-9);
        }
        assertThat(found.emptyLogit()).isCloseTo(base, within(1e-9));
        assertThat(found.fullLogit())
                .isCloseTo(
                        base
                                + IntStream.range(0, size)
                                        .mapToDouble(i -> effects[i])
                                        .sum(),
                        within(1e-9));
        assertThat(found.calls()).isEqualTo(130);
    }

    @Property(tries = 20)
    void A181_theLassoMeetsItsConditionsOfOptimality(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(40);
        BitSet[] parts = new BitSet[12 + random.nextInt(30)];
        double[] differences = new double[parts.length];
        for (int pair = 0; pair < parts.length; pair++) {
            parts[pair] = new BitSet();
            for (int i = 0; i < size; i++) {
                parts[pair].set(i, random.nextBoolean());
            }
            differences[pair] = random.nextGaussian() + (parts[pair].get(0) ? 1 : -1);
        }
        Pairs pairs = new Pairs(parts, differences, size);
        double[] penalties = Lasso.penalties(pairs);
        double[][] path = Lasso.path(pairs, penalties);
        assertThat(path[0]).containsOnly(0.0);
        for (int i = 0; i < 16; i++) {
            double[] residuals = pairs.residuals(path[i]);
            for (int source = 0; source < size; source++) {
                double slope = 0;
                for (int pair = 0; pair < parts.length; pair++) {
                    slope += pairs.sign(pair, source) * residuals[pair] / parts.length;
                }
                if (path[i][source] == 0) {
                    assertThat(Math.abs(slope)).isLessThanOrEqualTo(penalties[i] * (1 + 1e-6));
                } else {
                    assertThat(slope)
                            .isCloseTo(Math.copySign(penalties[i], path[i][source]), within(penalties[i] * 1e-6));
                }
            }
        }
    }

    /** Least squares over all parts of a context finds the Banzhaf value of the log-odds; here every part is enumerated. */
    @Test
    void A182_withInteractionsTheEffectIsTheBanzhafValue() {
        int covered = 0;
        int effects = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            double[] logits = random.doubles(64, -0.3, 0.3).toArray();
            for (int part = 0; part < 64; part++) {
                logits[part] += 1.5 * Integer.bitCount(part & 0b111) + ((part & 0b11) == 0b11 ? 1 : 0);
            }
            ContextModel model = kept -> logProb(logits[kept.isEmpty() ? 0 : (int) kept.toLongArray()[0]]);
            ContextEffects found = ContextAttribution.of(rows(6), model, ContextSettings.of(802, seed));
            for (int i = 0; i < 3; i++) {
                double banzhaf = banzhaf(logits, i);
                SourceEffect source = found.sources().get(i);
                assertThat(source.nats()).isCloseTo(banzhaf, within(0.06));
                covered += source.low() <= banzhaf && banzhaf <= source.high() ? 1 : 0;
                effects++;
            }
        }
        assertThat((double) covered / effects).isBetween(0.83, 0.97);
    }

    private static double banzhaf(double[] logits, int source) {
        double sum = 0;
        for (int part = 0; part < logits.length; part++) {
            sum += (part >> source & 1) == 0 ? logits[part | 1 << source] - logits[part] : 0;
        }
        return sum / (logits.length / 2.0);
    }

    @Test
    void A183_ninetyPercentIntervalsCoverNinetyPercent() {
        int covered = 0;
        int effects = 0;
        for (int seed = 0; seed < 200; seed++) {
            double[] planted = {2, -1.5, 0, 0, 1, 0, 0, 0, 0, 0, 0, 3};
            long salt = seed;
            ContextModel model =
                    kept -> logProb(kept.stream().mapToDouble(i -> planted[i]).sum() + 0.4 * noise(salt, kept));
            ContextEffects found = ContextAttribution.of(rows(12), model, ContextSettings.of(66, seed));
            for (int i = 0; i < planted.length; i++) {
                if (planted[i] != 0) {
                    SourceEffect source = found.sources().get(i);
                    covered += source.low() <= planted[i] && planted[i] <= source.high() ? 1 : 0;
                    effects++;
                }
            }
        }
        assertThat((double) covered / effects).isBetween(0.85, 0.95);
    }

    @Test
    void A184_whatWasRetrievedAndNotUsedEarnsNothing() {
        int falseAlarms = 0;
        int wrong = 0;
        for (int seed = 0; seed < 100; seed++) {
            long salt = seed;
            ContextModel deaf = kept -> logProb(0.5 * noise(salt, kept));
            ContextEffects nothing = ContextAttribution.of(rows(20), deaf, ContextSettings.of(102, seed));
            falseAlarms += nothing.log().used().isEmpty() ? 0 : 1;
            ContextModel one = kept -> logProb((kept.get(7) ? 2 : 0) + 0.5 * noise(salt, kept));
            ContextEffects found = ContextAttribution.of(rows(20), one, ContextSettings.of(102, seed));
            wrong += found.log().used().equals(List.of(new ContributionId(21))) ? 0 : 1;
            for (int i = 0; i < 20; i++) {
                assertThat(found.sources().get(i).used() || found.ppm().get(i) == 0)
                        .isTrue();
            }
        }
        assertThat(falseAlarms).isLessThanOrEqualTo(10);
        assertThat(wrong).isLessThanOrEqualTo(10);
    }

    @Property(tries = 8)
    void A185_anyNumberOfThreadsGivesTheSameBits(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(60);
        double[] effects = planted(random, size, 8);
        ContextModel model =
                kept -> logProb(kept.stream().mapToDouble(i -> effects[i]).sum() + 0.3 * noise(seed, kept));
        ContextEffects serial = ContextAttribution.of(rows(size), model, new ContextSettings(82, seed, 1));
        for (int threads : new int[] {2, 7}) {
            assertThat(ContextAttribution.of(rows(size), model, new ContextSettings(82, seed, threads)))
                    .isEqualTo(serial);
        }
    }

    @Property(tries = 100)
    void A186_partsSumToTheWholeAndOnlyHelpIsPaid(@ForAll long seed) {
        Random random = new Random(seed);
        List<SourceEffect> sources = new ArrayList<>();
        for (ContributionId row : rows(1 + random.nextInt(12))) {
            double nats = random.nextInt(3) == 0 ? 0 : 3 * random.nextGaussian();
            sources.add(new SourceEffect(row, nats, nats - 1, nats + 1));
        }
        List<Integer> ppm = new ContextEffects(sources, 0, 0, 1, 22).ppm();
        double helped = sources.stream()
                .mapToDouble(source -> Math.max(0, source.nats()))
                .sum();
        int sum = ppm.stream().mapToInt(Integer::intValue).sum();
        assertThat(sum).isEqualTo(helped > 0 ? 1_000_000 : 0);
        for (int i = 0; i < sources.size(); i++) {
            double share = helped > 0 ? Math.max(0, sources.get(i).nats()) / helped : 0;
            assertThat(ppm.get(i) / 1e6).isCloseTo(share, within(1e-4));
            assertThat(sources.get(i).nats() > 0 || ppm.get(i) == 0).isTrue();
        }
    }

    @Test
    void A187_whatCannotBeExplainedIsRefused() {
        ContextSettings settings = ContextSettings.of(40, 1);
        List<ContributionId> rows = rows(4);
        for (double bad : new double[] {Double.NaN, 0.1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
            ContextModel broken = kept -> kept.get(2) && !kept.get(0) ? bad : -1;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ContextAttribution.of(rows, broken, settings))
                    .withMessageContaining(Double.toString(bad))
                    .withMessageMatching(".*with sources \\{([13], )?2(, 3)?\\} of 4 kept.*");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextAttribution.of(List.of(), kept -> -1, settings))
                .withMessageContaining("0 sources");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextAttribution.of(rows(513), kept -> -1, settings))
                .withMessageContaining("513 sources: give 1 to 512");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextAttribution.of(List.of(rows.get(1), rows.get(1)), kept -> -1, settings))
                .withMessageContaining("row-3 stands in the context twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextSettings.of(21, 1))
                .withMessageContaining("calls 21: give 22 to 8192");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContextSettings(40, 1, 0))
                .withMessageContaining("threads 0");
    }

    @Test
    void A187_theLimitsHold() {
        ContextEffects certain = ContextAttribution.of(rows(3), kept -> 0, ContextSettings.of(22, 5));
        assertThat(certain.sources()).noneMatch(SourceEffect::used);
        assertThat(certain.fullLogit()).isFinite();
        assertThat(certain.fit()).isZero();
        double[] effects = new double[ContextAttribution.MAX_SOURCES];
        effects[511] = 4;
        ContextEffects wide = ContextAttribution.of(rows(512), linear(-2, effects), ContextSettings.of(202, 9));
        assertThat(wide.log().used()).containsExactly(new ContributionId(3 * 511));
        assertThat(wide.sources().get(511).nats()).isCloseTo(4, within(1e-9));
    }

    @Test
    void A188_theLogKeepsTheOrderAndRefusesWhatWasNotRetrieved() {
        List<ContributionId> rows = rows(4);
        RetrievalLog log = new RetrievalLog(rows, List.of(rows.get(1), rows.get(3)));
        assertThat(log.unused()).containsExactly(rows.get(0), rows.get(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrievalLog(rows, List.of(rows.get(3), rows.get(1))))
                .withMessageContaining("row-3 is used but not retrieved");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrievalLog(List.of(rows.get(0), rows.get(0)), List.of()))
                .withMessageContaining("row-0 is retrieved twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceEffect(rows.get(0), 1, 2, 3))
                .withMessageContaining("give finite numbers in order");
    }
}
