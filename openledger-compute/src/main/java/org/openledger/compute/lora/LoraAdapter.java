/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * A low-rank adapter: a pair of factors for each of some modules of a base, and where it comes from. A module gives {@code y = x W + scale · (x Aᵀ) Bᵀ}.
 *
 * <p>Guarantees: every pair fits the configuration, every number is finite, and the name is that of the content. Immutable and safe for concurrent use. Source: Hu and others, "LoRA", arXiv 2106.09685.
 */
public final class LoraAdapter {

    /** The most modules. */
    public static final int MAX_MODULES = 4_096;

    /** The longest path of a module. */
    public static final int MAX_PATH_CHARS = 256;

    /** The most entries of the metadata. */
    public static final int MAX_METADATA = 64;

    private static final String FORMAT = "format";
    private static final String FORMAT_THAT_PEFT_WRITES = "pt";
    private static final long OVERHEAD_BYTES = 1_024;
    private static final long OVERHEAD_BYTES_OF_A_PAIR = 256;

    private final LoraConfig config;
    private final SortedMap<String, String> metadata;
    private final SortedMap<String, LoraPair> pairs;
    private final AdapterId id;
    private final long bytes;

    private LoraAdapter(LoraConfig config, SortedMap<String, String> metadata, SortedMap<String, LoraPair> pairs) {
        this.config = config;
        this.metadata = metadata;
        this.pairs = pairs;
        this.id = AdapterBytes.of(config, metadata, pairs).id();
        long sum = OVERHEAD_BYTES;
        for (Map.Entry<String, LoraPair> pair : pairs.entrySet()) {
            long numbers = pair.getValue().a().length + (long) pair.getValue().b().length;
            sum += OVERHEAD_BYTES_OF_A_PAIR + pair.getKey().length() + Float.BYTES * numbers;
        }
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            sum += (long) Character.BYTES
                    * (entry.getKey().length() + entry.getValue().length());
        }
        this.bytes = sum;
    }

    /**
     * An adapter of these pairs.
     *
     * @param config its settings
     * @param metadata what its file says of it, as {@link Provenance#metadata}; {@code format} is added where it is missing, for other programs ask for it
     * @param pairs by the path of the module in the base; 1 to {@value #MAX_MODULES}
     * @throws IllegalArgumentException if a pair has another rank than the configuration says, a module is none of its targets, metadata of this library's are not what they should be, or a bound does not hold
     */
    public static LoraAdapter of(LoraConfig config, Map<String, String> metadata, Map<String, LoraPair> pairs) {
        SortedMap<String, LoraPair> sorted = new TreeMap<>(pairs);
        Require.inRange(sorted.size(), 1, MAX_MODULES, "modules");
        sorted.forEach((path, pair) -> {
            checkPath(path);
            if (!config.targets().include(path)) {
                throw new IllegalArgumentException("module " + path + " is none of target_modules, " + config.targets()
                        + ": give pairs for those");
            }
            if (pair.rank() != config.rank(path)) {
                throw new IllegalArgumentException("module " + path + " has a pair of rank " + pair.rank()
                        + ": the configuration says " + config.rank(path));
            }
        });
        checkNames(config.targets(), sorted);
        SortedMap<String, String> said = new TreeMap<>(metadata);
        said.putIfAbsent(FORMAT, FORMAT_THAT_PEFT_WRITES);
        Require.inRange(said.size(), 1, MAX_METADATA, "entries of the metadata");
        LoraAdapter adapter = new LoraAdapter(
                config, Collections.unmodifiableSortedMap(said), Collections.unmodifiableSortedMap(sorted));
        // What is said of an adapter can be read, or the adapter is refused.
        adapter.base();
        Provenance.in(said);
        AdapterMerge.parents(adapter);
        return adapter;
    }

    private static void checkPath(String path) {
        Require.text(path, MAX_PATH_CHARS, "path of a module");
        if (!path.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new IllegalArgumentException("path of a module \"" + path + "\": give visible ASCII characters");
        }
    }

    /** A target without any pair is a slip of the pen, or a file that lost something. */
    private static void checkNames(Targets targets, SortedMap<String, LoraPair> pairs) {
        if (targets instanceof Targets.Names names) {
            for (String name : names.names()) {
                if (pairs.keySet().stream().noneMatch(path -> Targets.Names.isNamed(path, name))) {
                    throw new IllegalArgumentException(
                            "target module " + name + " has no pair: there are pairs for " + Some.of(pairs.keySet()));
                }
            }
        }
    }

    /** The name by content. */
    public AdapterId id() {
        return id;
    }

    /** The settings. */
    public LoraConfig config() {
        return config;
    }

    /** What its file says of it. */
    public SortedMap<String, String> metadata() {
        return metadata;
    }

    /** The factors by module. */
    public SortedMap<String, LoraPair> pairs() {
        return pairs;
    }

    /** The hash of the base that it was made for, if its metadata say so. */
    public Optional<Hash> base() {
        return Optional.ofNullable(metadata.get(Provenance.BASE)).map(Hash::parse);
    }

    /** How much a module's product counts, rounded once. */
    public float scale(String path) {
        return (float) config.scale(path);
    }

    /** About how many bytes of memory it takes: 4 for each number, and some for what is around them. */
    public long bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoraAdapter that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "adapter " + id + " of " + pairs.size() + " modules";
    }
}
