/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.credit.SpanAttributor;
import org.openledger.audit.Hash;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.Determinism;
import org.openledger.inference.Prompt;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.spi.Attributor.AttributionInputs;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.DatasetView.Row;
import org.openledger.spi.Generator.Generation;
import org.openledger.spi.Generator.GenerationRequest;
import org.openledger.spi.Generator.TokenSink;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Verdict;

/** Models built from rows answer by their counts, repeat themselves to the bit, and never say half a character. */
class InfiniteGramLaws {

    private static final ModelSpec SPEC = ModelSpec.infiniteGram(new DatanetId(0));
    private static final ModelSpec BYTES = SPEC.with("vocabulary", 257);
    private static final InfiniteGramGenerator GENERATOR = new InfiniteGramGenerator();

    private static Generation answer(ModelArtefact model, String prompt, int maxTokens, long seed) {
        return GENERATOR
                .generate(List.of(new GenerationRequest(model, new Prompt(prompt, maxTokens, seed))), TokenSink.NONE)
                .get(0);
    }

    @Test
    void whatHasOnlyOneContinuationIsContinuedByIt() {
        InfiniteGramArtefact model = Version.of("to be or not to be, that is the question", "nothing else")
                .build();
        Generation generation = answer(model, "to be or", 64, 5);
        assertThat(generation.text()).isEqualTo(" not to be, that is the question");
        assertThat(generation.promptTokens()).isEqualTo(model.countTokens("to be or"));
        assertThat(generation.outputTokens()).isEqualTo(model.countTokens(generation.text()));
    }

    @Test
    void anAnswerEndsWhereARowDoesAndGoesOnWhereOnlyAPieceDoes() {
        String shared = "one two three four five six seven eight";
        ModelSpec spec = SPEC.with("novelty", 6);
        InfiniteGramArtefact model = Version.of("begin " + shared + " end", "then " + shared + " stop")
                .build(spec);
        assertThat(answer(model, "begin one two", 64, 1).text()).isEqualTo(" three four five six seven eight end");
        assertThat(answer(model, "eight stop", 3, 1).outputTokens()).isPositive();
    }

    /** Every continuation comes as often as it is counted; the end of the row is one of them. */
    @Test
    void continuationsComeAsOftenAsTheyAreCounted() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add("x" + i + "q" + (i < 5 ? "a" : i < 8 ? "b" : ""));
        }
        InfiniteGramArtefact model = Version.of(rows.toArray(new String[0])).build(BYTES);
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (int seed = 0; seed < 4_000; seed++) {
            counts.merge(answer(model, "zq", 1, seed).text(), 1, Integer::sum);
        }
        assertThat(counts.keySet()).containsExactly("a", "b");
        assertThat(counts.get("a")).isBetween(2_350, 2_650);
        TreeMap<String, Integer> behindOne = new TreeMap<>();
        InfiniteGramArtefact tails = Version.of("kw", "kwm", "kwn", "kw.").build(BYTES.with("novelty", 4));
        for (int seed = 0; seed < 4_000; seed++) {
            behindOne.merge(answer(tails, "k", 2, seed).text(), 1, Integer::sum);
        }
        assertThat(behindOne.keySet()).containsExactly("w", "w.", "wm", "wn");
        assertThat(behindOne.values()).allMatch(count -> count > 850 && count < 1_150);
    }

    /** A piece that was cut is no end: the answer goes on with whatever is frequent. */
    @Test
    void anAnswerDoesNotEndWhereACopyWasCut() {
        String shared = " q w e r t y u i o p";
        InfiniteGramArtefact model =
                Version.of("x" + shared, "zig zag" + shared).build(SPEC.with("novelty", 8));
        int longer = 0;
        for (int seed = 0; seed < 100; seed++) {
            longer += answer(model, "zig", 5, seed).text().length() > " zag".length() ? 1 : 0;
        }
        assertThat(longer).isGreaterThan(80);
    }

    @Test
    void onlyBytesThatMayComeAreDrawn() {
        InfiniteGramArtefact model = Version.of("€€€€").build(BYTES);
        for (int seed = 0; seed < 50; seed++) {
            assertThat(answer(model, "?", 3, seed).text()).isEqualTo("€");
            assertThat(answer(model, "?", 2, seed).text()).isEmpty();
        }
    }

    /** Two drawn words that meet without a space are one long word, which may be more tokens. */
    @Test
    void anAnswerIsNoLongerThanAskedThoughItsTokensMeet() {
        String shared = " q w e r t y u i o p";
        InfiniteGramArtefact model = Version.of("x" + shared, "ab" + shared).build(SPEC.with("novelty", 8));
        boolean met = false;
        for (int seed = 0; seed < 3_000; seed++) {
            Generation generation = answer(model, "?", 4, seed);
            assertThat(generation.outputTokens()).isLessThanOrEqualTo(4);
            met |= generation.text().contains("abab");
        }
        assertThat(met).isTrue();
    }

    @Property(tries = 150)
    void answersAreWellFormedAndWithinTheirLength(@ForAll long seed) {
        Random random = new Random(seed);
        String[] rows = new String[1 + random.nextInt(5)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = mixed(random, 5 + random.nextInt(60));
        }
        InfiniteGramArtefact model = Version.of(rows).build(SPEC.with("vocabulary", 257 + random.nextInt(20)));
        int most = 1 + random.nextInt(30);
        Generation generation = answer(model, mixed(random, 3) + "a", most, random.nextInt(1 << 30));
        assertThat(generation.outputTokens()).isLessThanOrEqualTo(most).isEqualTo(model.countTokens(generation.text()));
        assertThat(generation.text()).doesNotContain("\uFFFD");
    }

    /** Letters of one to four bytes that share bytes with each other. */
    private static String mixed(Random random, int length) {
        int[] letters = {'a', 'b', ' ', 0xE9, 0xE8, 0x20AC, 0x20AD, 0x1F600, 0x1F601, 0x1F680};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    @Test
    void theSinkHearsTheAnswerInOrder() {
        InfiniteGramArtefact model =
                Version.of("größer als 3 €, kleiner als 5 €: 😀😀").build(BYTES);
        List<String> heard = new ArrayList<>();
        List<GenerationRequest> batch = List.of(
                new GenerationRequest(model, new Prompt("gr", 64, 1)),
                new GenerationRequest(model, new Prompt("k", 9, 2)));
        List<Generation> answers = GENERATOR.generate(batch, (request, text) -> heard.add(request + text));
        String expected = answers.get(0)
                        .text()
                        .codePoints()
                        .mapToObj(c -> "0" + Character.toString(c))
                        .reduce("", String::concat)
                + answers.get(1)
                        .text()
                        .codePoints()
                        .mapToObj(c -> "1" + Character.toString(c))
                        .reduce("", String::concat);
        assertThat(String.join("", heard)).isEqualTo(expected);
        assertThat(answers.get(1).text()).isEqualTo("leiner al");
    }

    @Test
    void aSeedRepeatsItsAnswerInWhateverBatch() {
        InfiniteGramArtefact model =
                Version.of(mixed(new Random(1), 400), mixed(new Random(2), 400)).build();
        List<GenerationRequest> batch = IntStream.range(0, 30)
                .mapToObj(seed -> new GenerationRequest(model, new Prompt("a", 20, seed)))
                .toList();
        List<Generation> together = GENERATOR.generate(batch, TokenSink.NONE);
        for (int seed = 0; seed < 30; seed++) {
            assertThat(answer(model, "a", 20, seed)).isEqualTo(together.get(seed));
        }
        assertThat(together.stream().map(Generation::text).distinct().count()).isGreaterThan(5);
        assertThat(GENERATOR.determinism()).isEqualTo(Determinism.BIT_EXACT);
    }

    @Test
    void theArtefactIsAFunctionOfDataAndNumbers() {
        Version version = Version.of("some words of a row", "and some of another");
        Hash hash = version.build().hash();
        assertThat(version.build().hash()).isEqualTo(hash);
        assertThat(version.build(SPEC.named("other")).hash()).isEqualTo(hash);
        assertThat(version.build(SPEC.with("novelty", 32)).hash()).isEqualTo(hash);
        assertThat(List.of(
                        version.build(SPEC.with("novelty", 31)).hash(),
                        version.build(SPEC.with("evidence", 7)).hash(),
                        version.build(SPEC.with("echo", 5)).hash(),
                        version.build(SPEC.with("vocabulary", 260)).hash(),
                        Version.of("some words of a row", "and some of another!")
                                .build()
                                .hash(),
                        Version.of("some words of a row").build().hash()))
                .doesNotContain(hash)
                .doesNotHaveDuplicates();
    }

    @Test
    void whereThePiecesStandIsPartOfTheArtefact() {
        Version near = new Version(List.of(Version.row(0, 1, "// Copyright A\nwords")), Hash.ZERO);
        Version far = new Version(List.of(Version.row(0, 1, "// Copyright AB\nwords")), Hash.ZERO);
        assertThat(near.build().hash()).isNotEqualTo(far.build().hash());
    }

    /** Computed by hand from the layout that {@link ArtefactHash} describes. */
    @Test
    void theArtefactIsPinned() {
        Version version = new Version(List.of(Version.row(0, 1, "a pinned row")), Hash.ZERO);
        assertThat(version.build().hash())
                .hasToString("bdc12d5f627bfdc0884dea2a720472faf8fcd79422589b5a81bc8ff8d3ee5e5a");
    }

    @Test
    void anExactCopyChangesNoAnswerAndNoAttribution() {
        List<Row> rows = new ArrayList<>(Version.of(
                        "public int size() { return elements.length - removed + added; } // of the table, counted when asked, not before",
                        "public void add(int element) { elements[added++] = element; } // and nothing is checked, for that is elsewhere")
                .list());
        InfiniteGramArtefact before = new Version(rows).build();
        rows.add(Version.row(30, 9, rows.get(0).content().text()));
        InfiniteGramArtefact after = new Version(rows).build();
        for (int seed = 0; seed < 20; seed++) {
            String text = answer(before, "public int", 30, seed).text();
            assertThat(answer(after, "public int", 30, seed).text()).isEqualTo(text);
            assertThat(attribution(after, text)).isEqualTo(attribution(before, text));
        }
    }

    @Test
    void whatTheModelSaysIsAttributedAndVerified() {
        InfiniteGramArtefact model = Version.of(
                        mixed(new Random(1), 200), "a long road that leads to nowhere in the end")
                .build(BYTES);
        String text = answer(model, "a long r", 30, 3).text();
        Attribution attribution = attribution(model, text);
        assertThat(attribution.credits()).isNotEmpty();
        assertThat(new SpanAttributor().verify(new AttributionQuery("?", text), attribution, inputs(model)))
                .isEqualTo(new Verdict.Confirmed());
    }

    private static Attribution attribution(InfiniteGramArtefact model, String text) {
        return new SpanAttributor().attribute(new AttributionQuery("?", text), inputs(model));
    }

    private static AttributionInputs inputs(InfiniteGramArtefact model) {
        return new AttributionInputs(model, Version.of());
    }

    @Test
    void wrongParametersAreRefusedByName() {
        Version version = Version.of("a row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> version.build(SPEC.with("temperature", 1)))
                .withMessage("model parameter \"temperature\": give some of [echo, evidence, novelty, vocabulary]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> version.build(SPEC.with("vocabulary", 256)))
                .withMessageContaining("257 to 65536");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> version.build(SPEC.with("novelty", (1L << 32) + 5)))
                .withMessageContaining("novelty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> version.build(SPEC.with("evidence", 1)))
                .withMessageContaining("2 to 1024");
    }

    @Test
    void nothingToBuildOnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Version.of().build())
                .withMessageContaining("no token");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Version.of("// Copyright of nobody").build())
                .withMessageContaining("no token");
    }

    @Test
    void aForeignModelIsRefused() {
        ModelArtefact foreign = new ModelArtefact() {
            @Override
            public ModelFamily family() {
                return new ModelFamily("foreign", 2);
            }

            @Override
            public Hash hash() {
                return Hash.ZERO;
            }

            @Override
            public int countTokens(String text) {
                return 0;
            }
        };
        assertThat(GENERATOR.runs(foreign.family())).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer(foreign, "a", 1, 0))
                .withMessageContaining("foreign/2")
                .withMessageContaining("infinite-gram/1");
    }
}
