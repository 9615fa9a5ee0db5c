/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Adapters for tests. */
final class Adapters {

    static final String[] PATHS = {"h.0.q", "h.0.v", "h.1.q", "q", "x.h.0.q"};

    private Adapters() {}

    static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextFloat() * 2 - 1;
        }
        return numbers;
    }

    static LoraPair pair(Random random, int rank, int inputs, int outputs) {
        return LoraPair.of(rank, inputs, outputs, numbers(random, rank * inputs), numbers(random, outputs * rank));
    }

    /** One module, {@code q}, of about 8 KiB of numbers. */
    static LoraAdapter eightKib(long seed) {
        LoraConfig config = LoraConfig.of("b", new Targets.Names(List.of("q")), 4, 8);
        return LoraAdapter.of(config, Map.of(), Map.of("q", pair(new Random(seed), 4, 256, 256)));
    }

    /** Some modules of 5 inputs and 3 outputs, of different ranks and settings. */
    static LoraAdapter random(Random random) {
        Map<String, LoraPair> pairs = new LinkedHashMap<>();
        Map<PathPattern, Integer> ranks = new LinkedHashMap<>();
        Map<PathPattern, Double> alphas = new LinkedHashMap<>();
        int rank = 1 + random.nextInt(4);
        pairs.put("h.0.q", pair(random, rank, 5, 3));
        if (random.nextBoolean()) {
            ranks.put(PathPattern.of("h\\.0\\.v"), 2);
            alphas.put(PathPattern.of("h\\..\\.v"), 0.3);
            pairs.put("h.0.v", pair(random, 2, 5, 3));
        }
        if (random.nextBoolean()) {
            pairs.put("h.1.q", pair(random, rank, 5, 3));
        }
        Targets targets = random.nextBoolean()
                ? new Targets.Matching(PathPattern.of("h\\.\\d\\.[qv]"))
                : new Targets.Names(List.copyOf(pairs.keySet()));
        LoraConfig config = LoraConfig.of("tiny", targets, rank, 0.1 + random.nextInt(9))
                .withPatterns(ranks, alphas)
                .withRslora(random.nextBoolean());
        return LoraAdapter.of(config, Map.of("note", "é\"" + random.nextInt()), pairs);
    }

    /** A folder with these two files. */
    static Path folder(Path folder, String config, byte[] tensors) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(PeftFolder.CONFIG), config.getBytes(StandardCharsets.UTF_8));
            Files.write(folder.resolve(PeftFolder.TENSORS), tensors);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
