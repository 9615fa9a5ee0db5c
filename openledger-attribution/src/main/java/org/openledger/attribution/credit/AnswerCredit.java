/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Grade;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.TokenEvidence.Standing;
import org.openledger.attribution.TokenEvidence.TokenShare;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Determinism;
import org.openledger.spi.Attributor.AttributionQuery;

/** One output being attributed: its tokens one after the other, then the whole. */
final class AnswerCredit {

    private final SpanSource source;
    private final AttributionQuery query;
    private final NovelCorpus corpus;
    private final int[] text;
    private final int promptLength;
    private final boolean[] echoes;
    private final CountModel counts;
    private final SpanEvidence spans;
    private final SortedMap<ContributionId, Long> parts = new TreeMap<>();
    private long whole;

    AnswerCredit(SpanSource source, AttributionQuery query) {
        int[] prompt = source.tokenizer().encode(query.prompt());
        int[] output = source.tokenizer().encode(query.output());
        this.source = source;
        this.query = query;
        this.corpus = source.corpus();
        this.text = Arrays.copyOf(prompt, prompt.length + output.length);
        System.arraycopy(output, 0, text, prompt.length, output.length);
        this.promptLength = prompt.length;
        this.echoes = EchoMask.of(prompt, output, source.spanParameters().echo());
        this.counts = new CountModel(corpus, source.spanParameters().evidence());
        this.spans = new SpanEvidence(corpus, text);
    }

    Attribution attribution() {
        List<Integer> promptTokens = new ArrayList<>(promptLength);
        for (int i = 0; i < promptLength; i++) {
            promptTokens.add(spans.bytesAt(i));
        }
        List<TokenEvidence> tokens = new ArrayList<>(text.length - promptLength);
        for (int i = promptLength; i < text.length; i++) {
            tokens.add(token(i));
        }
        Roster roster = Roster.of(tokens, corpus.players());
        Evidence evidence =
                new Evidence(counts.tokens(), roster.players(), promptTokens, roster.renumbered(tokens), spans.spans());
        SortedMap<ContributionId, Integer> ppm = Quantiser.ppm(parts, whole);
        int attributed = ppm.values().stream().mapToInt(Integer::intValue).sum();
        return new Attribution(
                SpanAttributor.method(source),
                Grade.EXACT,
                Determinism.BIT_EXACT,
                credits(ppm, evidence),
                Attribution.WHOLE_PPM - attributed,
                evidence);
    }

    private TokenEvidence token(int at) {
        long unigram = counts.unigram(text[at]);
        int bytes = spans.bytesAt(at);
        whole += Information.ofToken(counts.tokens(), unigram);
        if (echoes[at - promptLength]) {
            return new TokenEvidence(bytes, unigram, Standing.ECHO, List.of(), List.of());
        }
        CountModel.Consulted consulted = counts.consult(text, at);
        if (consulted.seats().isEmpty()) {
            return new TokenEvidence(bytes, unigram, Standing.UNKNOWN, List.of(), List.of());
        }
        List<TokenShare> shares = shares(at, unigram, consulted);
        Standing standing = shares.isEmpty() ? Standing.NO_GAIN : Standing.CREDITED;
        return new TokenEvidence(bytes, unigram, standing, consulted.levels(), shares);
    }

    private List<TokenShare> shares(int at, long unigram, CountModel.Consulted consulted) {
        List<TokenShare> shares = new ArrayList<>();
        for (TokenGame.Part part : new TokenGame(counts.tokens(), unigram, consulted.seats()).parts()) {
            long place = consulted.place(part.seat().player());
            ContributionId row = corpus.pieces().get(corpus.pieceAt(place)).id();
            shares.add(new TokenShare(part.seat().player(), row, part.microNats()));
            parts.merge(row, part.microNats(), Long::sum);
            spans.cite(place, part.seat().length(), at);
        }
        return shares;
    }

    private List<Credit> credits(SortedMap<ContributionId, Integer> ppm, Evidence evidence) {
        byte[] said = (query.prompt() + query.output()).getBytes(StandardCharsets.UTF_8);
        int outputStart = query.prompt().getBytes(StandardCharsets.UTF_8).length;
        List<Credit> credits = new ArrayList<>(ppm.size());
        ppm.forEach((row, part) -> credits.add(
                new Credit(row, corpus.owner(row), part, Excerpt.of(row, evidence.spans(), said, outputStart))));
        return credits;
    }
}
