/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.audit.Hash;
import org.openledger.datanet.DatanetId;

/** N211, N212: adapters come back as they were, and have the name of their content. */
class LoraLaws {

    private static final LoraConfig CONFIG = LoraConfig.of("b", new Targets.Names(List.of("q")), 1, 2);
    private static final LoraPair PAIR = LoraPair.of(1, 2, 2, new float[] {1, 2}, new float[] {3, 4});

    private static byte[] bytes(Path folder, String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    @Test
    void whatIsWrittenIsReadBackAndWrittenTheSame(@TempDir Path folder) throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            LoraAdapter adapter = Adapters.random(new Random(seed));
            Path first = folder.resolve("first" + seed);
            Path second = folder.resolve("second" + seed);
            PeftFolder.write(first, adapter);
            LoraAdapter read = PeftFolder.read(first);
            assertThat(read.id()).isEqualTo(adapter.id());
            assertThat(read.config()).isEqualTo(adapter.config());
            assertThat(read.metadata()).isEqualTo(adapter.metadata());
            assertThat(read.pairs()).isEqualTo(adapter.pairs());
            PeftFolder.write(second, read);
            assertThat(bytes(second, PeftFolder.CONFIG)).isEqualTo(bytes(first, PeftFolder.CONFIG));
            assertThat(bytes(second, PeftFolder.TENSORS)).isEqualTo(bytes(first, PeftFolder.TENSORS));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith(".")))
                    .isEmpty();
        }
    }

    @Test
    void anythingElseIsAnotherAdapter() {
        LoraPair negativeZero = LoraPair.of(1, 2, 2, new float[] {0f, 2}, new float[] {3, 4});
        LoraPair zero = LoraPair.of(1, 2, 2, new float[] {-0f, 2}, new float[] {3, 4});
        LoraPair turned = LoraPair.of(2, 1, 1, new float[] {1, 2}, new float[] {3, 4});
        assertThat(zero).isNotEqualTo(negativeZero);
        assertThat(Stream.of(
                                LoraAdapter.of(CONFIG, Map.of(), Map.of("q", PAIR)),
                                LoraAdapter.of(CONFIG, Map.of(), Map.of("x.q", PAIR)),
                                LoraAdapter.of(CONFIG, Map.of(), Map.of("q", zero)),
                                LoraAdapter.of(CONFIG, Map.of(), Map.of("q", negativeZero)),
                                LoraAdapter.of(CONFIG, Map.of("k", "v"), Map.of("q", PAIR)),
                                LoraAdapter.of(CONFIG.withRslora(true), Map.of(), Map.of("q", PAIR)),
                                LoraAdapter.of(CONFIG.withFanInFanOut(true), Map.of(), Map.of("q", PAIR)),
                                LoraAdapter.of(LoraConfig.of("c", CONFIG.targets(), 1, 2), Map.of(), Map.of("q", PAIR)),
                                LoraAdapter.of(
                                        LoraConfig.of("b", CONFIG.targets(), 1, Math.nextUp(2.0)),
                                        Map.of(),
                                        Map.of("q", PAIR)),
                                LoraAdapter.of(
                                        LoraConfig.of("b", CONFIG.targets(), 2, 2), Map.of(), Map.of("q", turned)),
                                LoraAdapter.of(
                                        LoraConfig.of("b", new Targets.Matching(PathPattern.of("q")), 1, 2),
                                        Map.of(),
                                        Map.of("q", PAIR)),
                                LoraAdapter.of(
                                        CONFIG.withPatterns(Map.of(PathPattern.of("v"), 3), Map.of()),
                                        Map.of(),
                                        Map.of("q", PAIR)))
                        .map(LoraAdapter::id))
                .doesNotHaveDuplicates();
        assertThat(LoraAdapter.of(CONFIG, Map.of(), Map.of("q", PAIR)).id())
                .isEqualTo(LoraAdapter.of(CONFIG, Map.of("format", "pt"), Map.of("q", PAIR))
                        .id());
    }

    @Test
    void theCallersArraysAreNotTheAdapters() {
        float[] a = {1, 2};
        LoraPair pair = LoraPair.of(1, 2, 2, a, new float[] {3, 4});
        a[0] = 9;
        assertThat(pair).isEqualTo(PAIR);
    }

    @Test
    void theSizeIsThatOfTheNumbersAndLittleElse() {
        assertThat(Adapters.eightKib(1).bytes()).isBetween(8_192L, 8_192L + 2_048);
    }

    @Test
    void provenanceIsWrittenAndReadBack() {
        Provenance made = new Provenance(
                new DatanetId(7), Hash.sha256(new byte[] {1}), -5, Hash.sha256(new byte[] {2}), Hash.sha256(new byte[] {
                    3
                }));
        LoraAdapter adapter = LoraAdapter.of(CONFIG, made.metadata(), Map.of("q", PAIR));
        assertThat(Provenance.in(adapter.metadata())).contains(made);
        assertThat(adapter.base()).contains(made.base());
        assertThat(Provenance.in(
                        LoraAdapter.of(CONFIG, Map.of(), Map.of("q", PAIR)).metadata()))
                .isEmpty();
        Map<String, String> wrong = new TreeMap<>(made.metadata());
        wrong.put("openledger.seed", "five");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoraAdapter.of(CONFIG, wrong, Map.of("q", PAIR)))
                .withMessageContaining("\"five\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoraAdapter.of(CONFIG, Map.of("openledger.base", "x"), Map.of("q", PAIR)));
    }

    @Test
    void aBaseIsFittedOrTheMismatchIsNamed() {
        Hash hash = Hash.sha256(new byte[] {3});
        BaseLayout base = new BaseLayout(
                hash,
                new TreeMap<>(Map.of("h.q_proj", new BaseLayout.Width(2, 2), "h.v_proj", new BaseLayout.Width(2, 5))));
        assertThat(base.check(adapter("q_proj", "h.q_proj", Map.of("openledger.base", hash.toString()))))
                .isNotNull();
        assertThatThrownBy(() -> base.check(adapter("q_prj", "h.q_prj", Map.of())))
                .hasMessage("UNKNOWN_MODULE: unknown target module q_prj: the base has q_proj, v_proj");
        assertThatThrownBy(() -> base.check(adapter("q_proj", "g.q_proj", Map.of())))
                .hasMessageContaining("unknown module g.q_proj");
        assertThatThrownBy(() -> base.check(adapter("v_proj", "h.v_proj", Map.of())))
                .hasMessageContaining("WRONG_WIDTH")
                .hasMessageContaining("from 2 to 5 numbers in the base, and from 2 to 2");
        assertThatThrownBy(() ->
                        base.check(adapter("q_proj", "h.q_proj", Map.of("openledger.base", Hash.ZERO.toString()))))
                .hasMessageContaining("WRONG_BASE");
    }

    private static LoraAdapter adapter(String target, String path, Map<String, String> metadata) {
        return LoraAdapter.of(
                LoraConfig.of("b", new Targets.Names(List.of(target)), 1, 1), metadata, Map.of(path, PAIR));
    }

    @Test
    void aPairThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoraPair.of(1, 2, 2, new float[] {1, Float.NaN}, new float[] {3, 4}))
                .withMessage("A has NaN at 1: give finite numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoraPair.of(1, 2, 2, new float[] {1}, new float[] {3, 4}))
                .withMessage("A has 1 numbers: give 2 for [1, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoraPair.of(0, 2, 2, new float[0], new float[0]))
                .withMessageContaining("rank 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoraAdapter.of(CONFIG, Map.of(), Map.of("v", PAIR)))
                .withMessageContaining("module v is none of target_modules");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LoraAdapter.of(LoraConfig.of("b", CONFIG.targets(), 2, 2), Map.of(), Map.of("q", PAIR)))
                .withMessageContaining("pair of rank 1: the configuration says 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoraAdapter.of(
                        LoraConfig.of("b", new Targets.Names(List.of("q", "v")), 1, 2), Map.of(), Map.of("q", PAIR)))
                .withMessage("target module v has no pair: there are pairs for q");
        assertThatIllegalArgumentException().isThrownBy(() -> LoraConfig.of("b", CONFIG.targets(), 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> LoraConfig.of("b", CONFIG.targets(), 1, 0));
    }
}
