/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.context;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.attribution.numeric.Workers;
import org.openledger.datanet.ContributionId;

/**
 * Which sources of a context an answer depends on, for any model that can say how likely the answer would have been without some of them.
 *
 * <p>The model is asked about random halves of the context and their opposites. The differences of the log-odds {@code ln p − ln(1 − p)} of each pair are explained by a sum of effects of the sources: a Lasso chooses
 * which sources have one, its penalty chosen by five-fold cross-validation; least squares over those gives the effects; a source whose effect could be chance, given how many were tried, has none. Sign: above 0 helped, so that
 * removing it makes the answer less likely. Unit: nats of log-odds. Source: Cohen-Wang, Shah, Georgiev, Mądry, "ContextCite: Attributing Model Generation to Context", NeurIPS 2024; the opposites, the refit and the intervals are ours.
 *
 * <p>Effects of sources that only work together, or that can stand in for each other, are shared among them; {@link ContextEffects#fit} says how far effects that add up explain the model at all. Bit-exact for any number of threads, given
 * a model that is.
 */
public final class ContextAttribution {

    /** The most sources of one context. */
    public static final int MAX_SOURCES = 512;

    /** A log-probability nearer to 0 counts as this: a probability within rounding of 1. */
    static final double HIGHEST_LOG_PROB = -0x1p-52;

    /** No answer is less likely than this; a number below is a model's mistake. */
    static final double LOWEST_LOG_PROB = -1e7;

    private ContextAttribution() {}

    /**
     * Asks the model and explains the answer.
     *
     * @param sources the rows in the context, in its order; 1 to {@value #MAX_SOURCES}, none twice
     * @param model says how likely the answer is
     * @param settings the budget and the seed
     * @return the effects
     * @throws IllegalArgumentException for no sources or too many, one twice, or a log-probability that is NaN, above 0 or below -10,000,000: names the part that was kept
     */
    public static ContextEffects of(List<ContributionId> sources, ContextModel model, ContextSettings settings) {
        List<ContributionId> rows = checked(sources);
        double full = logit(model, prefix(rows.size()), rows.size());
        double empty = logit(model, new BitSet(), rows.size());
        Pairs pairs = ask(rows.size(), model, settings);
        PenaltyChoice choice = PenaltyChoice.of(pairs);
        double[][] gram = pairs.gram();
        Refit refit = significant(pairs, gram, choice.weights());
        List<SourceEffect> effects = new ArrayList<>(rows.size());
        for (int source = 0; source < rows.size(); source++) {
            effects.add(effect(rows.get(source), source, pairs, gram, refit));
        }
        return new ContextEffects(effects, full, empty, choice.fit(), 2 + 2 * settings.pairs());
    }

    private static List<ContributionId> checked(List<ContributionId> sources) {
        if (sources.isEmpty() || sources.size() > MAX_SOURCES) {
            throw new IllegalArgumentException("context of " + sources.size() + " sources: give 1 to " + MAX_SOURCES);
        }
        Set<ContributionId> seen = new HashSet<>();
        for (ContributionId row : sources) {
            if (!seen.add(row)) {
                throw new IllegalArgumentException(row + " stands in the context twice: give each row once");
            }
        }
        return List.copyOf(sources);
    }

    private static Pairs ask(int sources, ContextModel model, ContextSettings settings) {
        CounterRandom random = new CounterRandom(settings.seed());
        BitSet[] parts = new BitSet[settings.pairs()];
        for (int pair = 0; pair < parts.length; pair++) {
            parts[pair] = part(random.split(pair), sources);
        }
        double[] differences = new Workers(settings.threads())
                .map(parts.length, pair -> difference(model, parts[pair], sources)).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        return new Pairs(parts, differences, sources);
    }

    private static BitSet part(CounterRandom random, int sources) {
        BitSet part = new BitSet(sources);
        for (int source = 0; source < sources; source++) {
            part.set(source, (random.bits(source / Long.SIZE) >>> source & 1) != 0);
        }
        return part;
    }

    private static BitSet prefix(int size) {
        BitSet all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    private static double difference(ContextModel model, BitSet part, int sources) {
        BitSet opposite = prefix(sources);
        opposite.andNot(part);
        return logit(model, part, sources) - logit(model, opposite, sources);
    }

    private static double logit(ContextModel model, BitSet kept, int sources) {
        double logProb = model.logProb((BitSet) kept.clone());
        if (!(logProb >= LOWEST_LOG_PROB && logProb <= 0)) {
            throw new IllegalArgumentException("log-probability " + logProb + " with sources " + kept + " of " + sources
                    + " kept: give a number from " + LOWEST_LOG_PROB + " to 0, in nats");
        }
        double bounded = Math.min(logProb, HIGHEST_LOG_PROB);
        return bounded - StrictMath.log(-StrictMath.expm1(bounded));
    }

    /** Fits, and leaves out the source with the least effect for its error until none is left that could be chance. */
    private static Refit significant(Pairs pairs, double[][] gram, double[] weights) {
        List<Integer> sources = IntStream.range(0, weights.length)
                .filter(source -> weights[source] != 0)
                .boxed()
                .toList();
        double normal = Quantiles.atLeastOneOf(weights.length);
        while (true) {
            Refit refit = Refit.of(pairs, gram, sources);
            List<Integer> kept = new ArrayList<>(refit.kept());
            int weakest = -1;
            double least = Quantiles.student(normal, pairs.size() - kept.size());
            for (int source : kept) {
                double ratio = Math.abs(refit.weight(source)) / Math.max(refit.error(source), Double.MIN_NORMAL);
                if (ratio < least) {
                    least = ratio;
                    weakest = source;
                }
            }
            if (weakest < 0) {
                return refit;
            }
            kept.remove(Integer.valueOf(weakest));
            sources = kept;
        }
    }

    /** The effect of a source that was left out is 0; its interval is that of the effect it would have had. */
    private static SourceEffect effect(ContributionId row, int source, Pairs pairs, double[][] gram, Refit refit) {
        boolean used = refit.kept().contains(source);
        Refit with = refit;
        if (!used) {
            List<Integer> more = new ArrayList<>(refit.kept());
            more.add(source);
            with = Refit.of(pairs, gram, more);
        }
        double weight = with.weight(source);
        double reach = with.error(source)
                * Quantiles.student(
                        Quantiles.NINETY_PERCENT, pairs.size() - with.kept().size());
        double nats = used ? weight : 0;
        return new SourceEffect(row, nats, Math.min(nats, weight - reach), Math.max(nats, weight + reach));
    }
}
