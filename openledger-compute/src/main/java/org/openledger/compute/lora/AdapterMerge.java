/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * Adapters made into one that gives their weighted sum: exactly, by putting their ranks side by side; nothing is approximated, and ranks add up.
 *
 * <p>With A's rows one below the other and B's columns side by side, each part's B times its scale and weight, {@code B A} is the weighted sum of the parts' changes; the merged adapter's own scale is 1. Each number of B is rounded once. The merged adapter does not depend on the order in which its
 * parts are given, and its file says what it was made of, so that each parent can be paid its part.
 */
public final class AdapterMerge {

    /** The most parts. */
    public static final int MAX_PARTS = 16;

    /** What the weights sum to. */
    public static final int WHOLE_PPM = 1_000_000;

    private static final String PARENTS = "openledger.parents";

    private AdapterMerge() {}

    /**
     * An adapter and how much it counts.
     *
     * @param adapter which
     * @param weightPpm in parts per million, 1 to {@value #WHOLE_PPM}
     */
    public record Part(LoraAdapter adapter, int weightPpm) {

        /** Checks the bound. */
        public Part {
            Require.inRange(weightPpm, 1, WHOLE_PPM, "weight in parts per million");
        }
    }

    /**
     * An adapter that another was merged of.
     *
     * @param id which
     * @param weightPpm its part, in parts per million
     */
    public record Parent(AdapterId id, int weightPpm) {

        /** Checks the bound. */
        public Parent {
            Require.inRange(weightPpm, 1, WHOLE_PPM, "weight in parts per million");
        }
    }

    /**
     * Merges adapters.
     *
     * @param parts each adapter once, of the same base; 2 to {@value #MAX_PARTS} whose weights sum to {@value #WHOLE_PPM}
     * @throws IllegalArgumentException if they cannot be merged, saying why
     */
    public static LoraAdapter of(List<Part> parts) {
        Require.inRange(parts.size(), 2, MAX_PARTS, "parts of a merge");
        List<Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing(part -> part.adapter().id()));
        checkParents(sorted.stream()
                .map(part -> new Parent(part.adapter().id(), part.weightPpm()))
                .toList());
        LoraConfig first = sorted.get(0).adapter().config();
        SortedSet<String> paths = new TreeSet<>();
        Set<Hash> bases = new HashSet<>();
        for (Part part : sorted) {
            LoraConfig config = part.adapter().config();
            if (config.fanInFanOut() != first.fanInFanOut() || !config.base().equals(first.base())) {
                throw new IllegalArgumentException("adapters of base \"" + first.base() + "\" and \"" + config.base()
                        + "\", or of weights stored in two ways: give adapters of one base");
            }
            part.adapter().base().ifPresent(bases::add);
            paths.addAll(part.adapter().pairs().keySet());
        }
        if (bases.size() > 1) {
            throw new IllegalArgumentException(
                    "adapters of " + bases.size() + " bases, by their hashes: give adapters of one base");
        }
        SortedMap<String, LoraPair> pairs = new TreeMap<>();
        paths.forEach(path -> pairs.put(path, pair(path, sorted)));
        SortedMap<String, String> metadata = new TreeMap<>();
        bases.forEach(base -> metadata.put(Provenance.BASE, base.toString()));
        metadata.put(
                PARENTS,
                sorted.stream()
                        .map(part -> part.adapter().id() + ":" + part.weightPpm())
                        .collect(Collectors.joining(",")));
        return LoraAdapter.of(config(first, pairs), metadata, pairs);
    }

    private static LoraPair pair(String path, List<Part> parts) {
        List<LoraPair> pairs = new ArrayList<>();
        List<Double> factors = new ArrayList<>();
        int rank = 0;
        for (Part part : parts) {
            LoraPair pair = part.adapter().pairs().get(path);
            if (pair != null) {
                pairs.add(pair);
                factors.add(part.adapter().config().scale(path) * part.weightPpm() / WHOLE_PPM);
                rank += pair.rank();
            }
        }
        int inputs = pairs.get(0).inputs();
        int outputs = pairs.get(0).outputs();
        Require.inRange(rank, 1, LoraPair.MAX_RANK, "sum of the ranks of module " + path);
        float[] a = new float[Math.multiplyExact(rank, inputs)];
        float[] b = new float[Math.multiplyExact(outputs, rank)];
        int from = 0;
        for (int i = 0; i < pairs.size(); i++) {
            LoraPair pair = pairs.get(i);
            if (pair.inputs() != inputs || pair.outputs() != outputs) {
                throw new IllegalArgumentException(
                        "module " + path + " goes " + pairs.get(0) + " and " + pair + ": give adapters of one base");
            }
            System.arraycopy(pair.a(), 0, a, from * inputs, pair.a().length);
            for (int o = 0; o < outputs; o++) {
                for (int k = 0; k < pair.rank(); k++) {
                    b[o * rank + from + k] = (float) (factors.get(i) * pair.b()[o * pair.rank() + k]);
                }
            }
            from += pair.rank();
        }
        return LoraPair.owning(rank, inputs, outputs, a, b);
    }

    /** Every module's alpha is its rank, so that its scale is 1; the longest paths first, for a pattern is also found behind a dot. */
    private static LoraConfig config(LoraConfig of, SortedMap<String, LoraPair> pairs) {
        int rank = pairs.values().stream().mapToInt(LoraPair::rank).max().orElseThrow();
        Map<PathPattern, Integer> ranks = new LinkedHashMap<>();
        Map<PathPattern, Double> alphas = new LinkedHashMap<>();
        if (pairs.values().stream().anyMatch(pair -> pair.rank() != rank)) {
            List<String> paths = new ArrayList<>(pairs.keySet());
            paths.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
            for (String path : paths) {
                int own = rank(pairs, path);
                ranks.put(PathPattern.literal(path), own);
                alphas.put(PathPattern.literal(path), (double) own);
            }
        }
        Targets targets = new Targets.Names(List.copyOf(pairs.keySet()));
        return LoraConfig.of(of.base(), targets, rank, rank)
                .withPatterns(ranks, alphas)
                .withFanInFanOut(of.fanInFanOut());
    }

    private static int rank(SortedMap<String, LoraPair> pairs, String path) {
        LoraPair pair = pairs.get(path);
        return pair == null ? 0 : pair.rank();
    }

    /**
     * Of what an adapter was merged, for royalties.
     *
     * @return by id, their weights sum to {@value #WHOLE_PPM}; empty if it was not merged
     * @throws IllegalArgumentException if its metadata say something else than that
     */
    public static List<Parent> parents(LoraAdapter adapter) {
        String said = adapter.metadata().get(PARENTS);
        if (said == null) {
            return List.of();
        }
        List<Parent> parents = new ArrayList<>();
        for (String parent : said.split(",", MAX_PARTS + 1)) {
            int colon = 2 * Hash.BYTES;
            if (!parent.matches("[0-9a-f]{64}:[1-9][0-9]{0,6}")) {
                throw new IllegalArgumentException(
                        PARENTS + " is \"" + Some.shortened(said) + "\": an id, ':' and parts per million is read");
            }
            parents.add(new Parent(
                    new AdapterId(Hash.parse(parent.substring(0, colon))),
                    Integer.parseInt(parent.substring(colon + 1))));
        }
        checkParents(parents);
        return List.copyOf(parents);
    }

    private static void checkParents(List<Parent> parents) {
        Require.inRange(parents.size(), 2, MAX_PARTS, "parts of a merge");
        int sum = 0;
        for (int i = 0; i < parents.size(); i++) {
            sum += parents.get(i).weightPpm();
            if (i > 0 && parents.get(i - 1).id().compareTo(parents.get(i).id()) >= 0) {
                throw new IllegalArgumentException(
                        "adapter " + parents.get(i).id() + " is merged twice, or stands out of order: give each once");
            }
        }
        if (sum != WHOLE_PPM) {
            throw new IllegalArgumentException(
                    "weights sum to " + sum + ": give parts per million that sum to " + WHOLE_PPM);
        }
    }
}
