/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openledger.internal.Require;

/**
 * An adapter's settings: for which modules of which base it is, and how much its product counts.
 *
 * @param base the name or place of the base model, as its maker wrote it; may be empty
 * @param targets which modules it is for
 * @param rank of a module that no pattern names
 * @param alpha of a module that no pattern names: the scale is {@code alpha / rank}
 * @param rankPattern other ranks: a module's rank is that of the first pattern that matches its path or what follows a dot in it; in their order
 * @param alphaPattern other alphas, likewise
 * @param rslora whether the scale is {@code alpha / sqrt(rank)} (Kalajdzievski 2023, arXiv 2312.03732)
 * @param fanInFanOut whether the base stores these modules' weights inputs × outputs; the adapter's own factors are stored the same either way
 */
public record LoraConfig(
        String base,
        Targets targets,
        int rank,
        double alpha,
        Map<PathPattern, Integer> rankPattern,
        Map<PathPattern, Double> alphaPattern,
        boolean rslora,
        boolean fanInFanOut) {

    /** The longest name of a base. */
    public static final int MAX_BASE_CHARS = 1_024;

    /** The most entries of a pattern map. */
    public static final int MAX_PATTERNS = LoraAdapter.MAX_MODULES;

    /** The least alpha: below it, decimal digits get many. */
    public static final double MIN_ALPHA = 0x1p-30;

    /** The greatest alpha. */
    public static final double MAX_ALPHA = 0x1p20;

    /** Checks the bounds and copies the maps. */
    public LoraConfig {
        Require.atMost(base, MAX_BASE_CHARS, "base_model_name_or_path");
        Require.inRange(rank, 1, LoraPair.MAX_RANK, "r");
        alpha(alpha);
        Require.inRange(rankPattern.size(), 0, MAX_PATTERNS, "entries of rank_pattern");
        Require.inRange(alphaPattern.size(), 0, MAX_PATTERNS, "entries of alpha_pattern");
        rankPattern.values().forEach(value -> Require.inRange(value, 1, LoraPair.MAX_RANK, "rank in rank_pattern"));
        alphaPattern.values().forEach(LoraConfig::alpha);
        rankPattern = Collections.unmodifiableMap(new LinkedHashMap<>(rankPattern));
        alphaPattern = Collections.unmodifiableMap(new LinkedHashMap<>(alphaPattern));
    }

    private static void alpha(double alpha) {
        if (!(alpha >= MIN_ALPHA && alpha <= MAX_ALPHA)) {
            throw new IllegalArgumentException("lora_alpha " + alpha + ": give " + MIN_ALPHA + " to " + MAX_ALPHA);
        }
    }

    /** A configuration of one rank and one alpha, with the plain scale, for a base that stores weights outputs × inputs. */
    public static LoraConfig of(String base, Targets targets, int rank, double alpha) {
        return new LoraConfig(base, targets, rank, alpha, Map.of(), Map.of(), false, false);
    }

    /** The same with other patterns, in their order. */
    public LoraConfig withPatterns(Map<PathPattern, Integer> ranks, Map<PathPattern, Double> alphas) {
        return new LoraConfig(base, targets, rank, alpha, ranks, alphas, rslora, fanInFanOut);
    }

    /** The same with another rule for the scale. */
    public LoraConfig withRslora(boolean rooted) {
        return new LoraConfig(base, targets, rank, alpha, rankPattern, alphaPattern, rooted, fanInFanOut);
    }

    /** The same for a base that stores weights in the other or in this way. */
    public LoraConfig withFanInFanOut(boolean transposed) {
        return new LoraConfig(base, targets, rank, alpha, rankPattern, alphaPattern, rslora, transposed);
    }

    /** The rank that a module must have. */
    public int rank(String path) {
        return first(rankPattern, path, rank);
    }

    /** How much a module's product counts: alpha by its rank, or by the rank's root. */
    public double scale(String path) {
        double ofModule = first(alphaPattern, path, alpha);
        return ofModule / (rslora ? StrictMath.sqrt(rank(path)) : rank(path));
    }

    private static <T> T first(Map<PathPattern, T> patterns, String path, T otherwise) {
        for (Map.Entry<PathPattern, T> entry : patterns.entrySet()) {
            if (entry.getKey().matchesEnd(path)) {
                return entry.getValue();
            }
        }
        return otherwise;
    }
}
