/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.compute.ChildJvm;
import org.openledger.compute.answer.StreamDigest;
import org.openledger.compute.answer.Transcript;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.KvCache;
import org.openledger.compute.neural.KvPool;
import org.openledger.inference.Prompt;
import org.openledger.spi.Generator;
import org.openledger.spi.Generator.Generation;
import org.openledger.spi.Generator.GenerationRequest;
import org.openledger.spi.Verdict;

/** An answer is checked at once, a layer alone, and in another process (rules N350 to N354). */
class RecheckLaws {

    private static final DecoderArtefact BASE = Village.base(Village.general(), 40, 0);
    private static final DecoderArtefact ADAPTER = Village.adapter(BASE, Village.sea(0, 30), 20, 1);
    private static final DecoderRechecker CHECKER = new DecoderRechecker();

    private static GenerationRequest request(int seed) {
        String prompt = seed % 2 == 0 ? "the farmer weighs" : "our captain steers an empty hull under full sail";
        return new GenerationRequest(
                seed % 3 == 0 ? BASE : ADAPTER, Prompt.of(prompt).withSeed(seed).withMaxTokens(1 + seed));
    }

    private static Generation answer(GenerationRequest request) {
        return new DecoderGenerator()
                .generate(List.of(request), Generator.TokenSink.NONE)
                .get(0);
    }

    @Test
    void N350_honestAnswersAreConfirmed() {
        for (int seed = 0; seed < 30; seed++) {
            assertThat(CHECKER.recheck(request(seed), answer(request(seed)))).isEqualTo(new Verdict.Confirmed());
        }
    }

    @Test
    void N351_everyChangedTokenAndRootIsRefuted() {
        GenerationRequest request = request(26);
        Generation honest = answer(request);
        Transcript transcript = Transcript.of(honest.transcript().orElseThrow());
        for (int i = 0; i < transcript.tokens().size(); i++) {
            List<Integer> tokens = new ArrayList<>(transcript.tokens());
            tokens.set(i, (tokens.get(i) + 1) % BASE.weights().shape().vocabulary());
            assertRefuted(request, honest, new Transcript(tokens, transcript.roots()));
            assertRefuted(request, honest, new Transcript(transcript.tokens().subList(0, i), transcript.roots()));
        }
        for (int i = 0; i < transcript.roots().size(); i++) {
            List<Hash> roots = new ArrayList<>(transcript.roots());
            roots.set(i, Hash.ZERO);
            assertRefuted(request, honest, new Transcript(transcript.tokens(), roots));
        }
        byte[] bytes = honest.transcript().orElseThrow().toArray();
        for (int length = 0; length < bytes.length; length++) {
            Bytes cut = Bytes.of(java.util.Arrays.copyOf(bytes, length));
            assertThat(CHECKER.recheck(request, claim(honest, Optional.of(cut))))
                    .isInstanceOf(Verdict.Refuted.class);
        }
        assertThat(CHECKER.recheck(request, claim(honest, Optional.empty()))).isInstanceOf(Verdict.Insufficient.class);
    }

    private static void assertRefuted(GenerationRequest request, Generation honest, Transcript lie) {
        assertThat(CHECKER.recheck(request, claim(honest, Optional.of(lie.toBytes()))))
                .isInstanceOf(Verdict.Refuted.class);
    }

    private static Generation claim(Generation honest, Optional<Bytes> transcript) {
        return new Generation(honest.text(), honest.promptTokens(), honest.outputTokens(), transcript);
    }

    @Test
    void N352_aProcessOfItsOwnFindsTheSame() {
        List<String> here = RecheckElsewhere.lines(7);
        assertThat(here.subList(4, 10))
                .containsExactly("Confirmed", "Refuted", "Refuted", "Refuted", "Refuted", "Refuted");
        assertThat(ChildJvm.output(ChildJvm.thisJava(), List.of(), RecheckElsewhere.class))
                .isEqualTo(here);
        assertThat(ChildJvm.output(ChildJvm.thisJava(), ChildJvm.vector(), RecheckElsewhere.class))
                .isEqualTo(here);
    }

    @Test
    void N352_aNewerJdkFindsTheSame() throws IOException {
        List<Path> newer = ChildJvm.newerJavas();
        Assumptions.assumeFalse(newer.isEmpty(), "NOT CHECKED: no newer JDK beside " + System.getProperty("java.home"));
        for (Path java : newer) {
            assertThat(ChildJvm.output(java, ChildJvm.vector(), RecheckElsewhere.class))
                    .as("%s", java)
                    .isEqualTo(RecheckElsewhere.lines(1));
        }
    }

    @Test
    void N353_everyLayerOpenedAloneIsConfirmedAndAnyLieInItIsNot() {
        GenerationRequest request = request(28);
        Transcript transcript = Transcript.of(answer(request).transcript().orElseThrow());
        assertThat(transcript.roots()).hasSizeGreaterThan(0);
        int width = BASE.weights().shape().width();
        for (int block = 0; block < transcript.roots().size(); block++) {
            for (int layer = 0; layer < BASE.weights().shape().layers(); layer++) {
                LayerOpening opening = LayerOpening.of(request, transcript.tokens(), block, layer);
                assertThat(opening.judge(ADAPTER, transcript.roots())).isEqualTo(new Verdict.Confirmed());
                assertThat(opening.judge(BASE, transcript.roots())).isInstanceOf(Verdict.Refuted.class);
                float[] lie = opening.stream().clone();
                lie[lie.length - width] += 1e-3f;
                assertThat(new LayerOpening(block, layer, lie, opening.leaves()).judge(ADAPTER, transcript.roots()))
                        .isEqualTo(
                                new Verdict.Refuted("block " + block + " of the opening is not what was committed to"));
            }
        }
    }

    /** A node that computes one layer wrongly commits to leaves of which that layer's are the first to differ; opening it decides. */
    @Test
    void N354_theFirstWrongLayerIsFoundAndRefuted() {
        GenerationRequest request = request(28);
        Transcript transcript = Transcript.of(answer(request).transcript().orElseThrow());
        int[] fed = DecoderRechecker.sequence(ADAPTER.opening(request.prompt()), transcript.tokens());
        StreamDigest right = new StreamDigest(BASE.weights().shape());
        StreamDigest wrong = new StreamDigest(BASE.weights().shape());
        try (KvCache cache = new KvPool(BASE.weights().shape(), 9).sequence()) {
            new Decoding(BASE.weights(), BASE.base().maps())
                    .advance(List.of(new Decoding.Feed(
                            cache, fed, ADAPTER.adaptation(), (layer, stream, from, rows) -> {
                                right.see(layer, stream, from, rows);
                                if (layer == 2) {
                                    stream[
                                            from
                                                    + (rows - 1)
                                                            * BASE.weights()
                                                                    .shape()
                                                                    .width()] += 1;
                                }
                                wrong.see(layer, stream, from, rows);
                            })));
        }
        List<List<Hash>> claimed = wrong.leaves();
        int last = claimed.size() - 1;
        assertThat(LayerOpening.firstDifference(claimed, right.leaves())).containsExactly(last, 2);
        LayerOpening honest = LayerOpening.of(request, transcript.tokens(), last, 1);
        LayerOpening opened = new LayerOpening(last, 1, honest.stream(), claimed);
        assertThat(opened.judge(
                        ADAPTER, claimed.stream().map(StreamDigest::root).toList()))
                .isEqualTo(
                        new Verdict.Refuted("block " + last + ", layer 1: the layer makes other rows of its inputs"));
    }
}
