/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Grade;
import org.openledger.attribution.Method;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Determinism;
import org.openledger.spi.Attributor;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Verdict;

/**
 * Attributes an output of a count model to the rows whose counts made its tokens likely (rules C1 to C12).
 *
 * <p>Exact: the model is its counts, so a row's influence is computed, not estimated; the grade is {@link Grade#EXACT}. Bit-exact: the same
 * model, prompt and output give the same attribution on every machine; one thread computes it. Stateless and safe for concurrent use.
 */
public final class SpanAttributor implements Attributor {

    private static final String NAME = "span";
    private static final int VERSION = 1;

    /** Creates the method; its numbers come with each model. */
    public SpanAttributor() {}

    /** The method without a model; an attribution carries the hash of the model's own parameters and vocabulary. */
    @Override
    public Method method() {
        return new Method(NAME, VERSION, Hash.ZERO);
    }

    @Override
    public boolean explains(ModelArtefact model) {
        return model instanceof SpanSource;
    }

    @Override
    public Attribution attribute(AttributionQuery query, AttributionInputs inputs) {
        if (!(inputs.model() instanceof SpanSource source)) {
            throw new IllegalArgumentException(
                    "model of family " + inputs.model().family() + " shows no counts: give one that is a SpanSource");
        }
        int[] prompt = source.tokenizer().encode(query.prompt());
        int[] output = source.tokenizer().encode(query.output());
        int[] text = Arrays.copyOf(prompt, prompt.length + output.length);
        System.arraycopy(output, 0, text, prompt.length, output.length);
        return new Attempt(source, text, prompt.length).attribute(query);
    }

    @Override
    public Verdict verify(AttributionQuery query, Attribution claimed, AttributionInputs inputs) {
        if (!explains(inputs.model())) {
            return new Verdict.Insufficient("a model that shows its counts");
        }
        return Comparison.of(claimed, attribute(query, inputs));
    }

    /** One output being attributed. */
    private static final class Attempt {

        private final SpanSource source;
        private final NovelCorpus corpus;
        private final int[] text;
        private final int promptLength;
        private final boolean[] echoes;
        private final CountModel counts;
        private final SpanEvidence spans;
        private final Map<ContributionId, Long> parts = new TreeMap<>();
        private long whole;

        Attempt(SpanSource source, int[] text, int promptLength) {
            this.source = source;
            this.corpus = source.corpus();
            this.text = text;
            this.promptLength = promptLength;
            this.counts = new CountModel(corpus, source.spanParameters().evidence());
            this.spans = new SpanEvidence(corpus, text);
            this.echoes = EchoMask.of(
                    bytes(0, promptLength),
                    bytes(promptLength, text.length),
                    source.spanParameters().echo());
        }

        private List<byte[]> bytes(int from, int to) {
            List<byte[]> bytes = new ArrayList<>(to - from);
            for (int i = from; i < to; i++) {
                bytes.add(source.tokenizer().decodeBytes(new int[] {text[i]}));
            }
            return bytes;
        }

        Attribution attribute(AttributionQuery query) {
            List<TokenEvidence> tokens = new ArrayList<>();
            for (int i = promptLength; i < text.length; i++) {
                tokens.add(token(i));
            }
            List<Integer> promptTokens = new ArrayList<>();
            for (int i = 0; i < promptLength; i++) {
                promptTokens.add(spans.bytesAt(i));
            }
            Evidence evidence = new Evidence(counts.tokens(), corpus.players(), promptTokens, tokens, spans.spans());
            SortedMap<ContributionId, Integer> ppm = Quantiser.ppm(parts, whole);
            int attributed = ppm.values().stream().mapToInt(Integer::intValue).sum();
            return new Attribution(
                    new Method(
                            NAME,
                            VERSION,
                            source.spanParameters()
                                    .hash(source.tokenizer().vocabulary().hash())),
                    Grade.EXACT,
                    Determinism.BIT_EXACT,
                    credits(ppm, evidence, query),
                    Attribution.WHOLE_PPM - attributed,
                    evidence);
        }

        private TokenEvidence token(int at) {
            long unigram = counts.unigram(text[at]);
            int bytes = spans.bytesAt(at);
            whole += Information.ofToken(counts.tokens(), unigram);
            if (echoes[at - promptLength]) {
                return new TokenEvidence(bytes, unigram, TokenEvidence.Standing.ECHO, List.of(), List.of());
            }
            CountModel.Consulted consulted = counts.consult(text, at);
            if (consulted.seats().isEmpty()) {
                return new TokenEvidence(bytes, unigram, TokenEvidence.Standing.UNKNOWN, List.of(), List.of());
            }
            List<TokenEvidence.TokenShare> shares = shares(at, unigram, consulted);
            return new TokenEvidence(
                    bytes,
                    unigram,
                    shares.isEmpty() ? TokenEvidence.Standing.NO_GAIN : TokenEvidence.Standing.CREDITED,
                    consulted.levels(),
                    shares);
        }

        private List<TokenEvidence.TokenShare> shares(int at, long unigram, CountModel.Consulted consulted) {
            List<TokenEvidence.TokenShare> shares = new ArrayList<>();
            for (TokenGame.Part part : new TokenGame(counts.tokens(), unigram, consulted.seats()).parts()) {
                CountModel.Place place = consulted.place(part.seat().player());
                ContributionId row = corpus.pieces().get(place.piece()).id();
                shares.add(new TokenEvidence.TokenShare(part.seat().player(), row, part.microNats()));
                parts.merge(row, part.microNats(), Long::sum);
                spans.cite(place, part.seat().length(), at);
            }
            return shares;
        }

        private List<Credit> credits(
                SortedMap<ContributionId, Integer> ppm, Evidence evidence, AttributionQuery query) {
            byte[] said = (query.prompt() + query.output()).getBytes(StandardCharsets.UTF_8);
            int outputStart = query.prompt().getBytes(StandardCharsets.UTF_8).length;
            List<Credit> credits = new ArrayList<>();
            ppm.forEach((row, part) -> credits.add(
                    new Credit(row, corpus.owner(row), part, Excerpt.of(row, evidence.spans(), said, outputStart))));
            return credits;
        }
    }
}
