/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.compute.ngram.Version;
import org.openledger.datanet.DatanetId;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.spi.DatasetView;

/** Texts out of two grammars that share their letters and hardly a word, and small models of them. */
final class Village {

    private static final List<List<String>> FARM = List.of(
            List.of("the farmer", "a miller", "the old baker", "her neighbour"),
            List.of("grinds", "carries", "weighs", "sells", "stores"),
            List.of("the barley", "white flour", "seven sacks", "the harvest"),
            List.of("in the barn", "before noon", "at the mill", "on the cart"));
    private static final List<List<String>> SEA = List.of(
            List.of("our captain", "that pilot", "some sailors", "no helmsman"),
            List.of("steers", "moors", "hauls", "tows", "sights"),
            List.of("an empty hull", "both anchors", "every lantern", "its rudder"),
            List.of("off cape horn", "under full sail", "by starlight", "past the reef"));

    private Village() {}

    static List<String> farm(int from, int to) {
        return texts(FARM, from, to);
    }

    /** What a base learns: one grammar, and the other's letters without its sense. */
    static List<String> general() {
        List<String> texts = new ArrayList<>(farm(0, 120));
        texts.addAll(shuffled(sea(500, 560)));
        return texts;
    }

    static List<String> sea(int from, int to) {
        return texts(SEA, from, to);
    }

    private static List<String> texts(List<List<String>> grammar, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> {
                    CounterRandom random = new CounterRandom(31L * grammar.hashCode() + i);
                    List<String> words = new ArrayList<>();
                    for (int part = 0; part < grammar.size(); part++) {
                        words.add(grammar.get(part)
                                .get((int) random.below(part, grammar.get(part).size())));
                    }
                    return String.join(" ", words) + ".";
                })
                .toList();
    }

    /** The same letters in an order without sense. */
    static List<String> shuffled(List<String> texts) {
        return texts.stream()
                .map(text -> {
                    List<String> letters = new ArrayList<>(List.of(text.split("")));
                    java.util.Collections.shuffle(letters, new java.util.Random(text.hashCode()));
                    return String.join("", letters);
                })
                .toList();
    }

    static DatasetView rows(List<String> texts) {
        return Version.of(texts.toArray(new String[0]));
    }

    static ModelSpec decoder(int steps, long seed) {
        return new ModelSpec("base", new DatanetId(0), ModelFamily.DECODER, new TreeMap<>())
                .with("vocabulary", 320)
                .with("width", 32)
                .with("hidden", 64)
                .with("context", 32)
                .with("steps", steps)
                .with("seed", seed);
    }

    static ModelSpec lora(int steps, long seed) {
        return spec(ModelFamily.LORA)
                .with("rank", 4)
                .with("alpha", 8)
                .with("steps", steps)
                .with("seed", seed);
    }

    static ModelSpec spec(ModelFamily family) {
        return new ModelSpec("model", new DatanetId(0), family, new TreeMap<>());
    }

    static DecoderArtefact base(List<String> texts, int steps, long seed) {
        return (DecoderArtefact) new DecoderTrainer(2).build(decoder(steps, seed), rows(texts));
    }

    static DecoderArtefact adapter(DecoderArtefact base, List<String> texts, int steps, long seed) {
        return (DecoderArtefact) new LoraTrainer(2).build(lora(steps, seed), rows(texts), List.of(base));
    }
}
