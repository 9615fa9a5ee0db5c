/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.credit.TokenGame;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.facts.Attribution.Share;
import org.openledger.verifier.facts.Attribution.Span;
import org.openledger.verifier.facts.Attribution.Token;

/** That cited runs stand where they are said to stand, and that repeating the prompt earns nothing. */
final class SpanChecks {
    private SpanChecks() {}

    /** {@code attribution.echo}: exactly the tokens of rule C8 are ECHO; tokens are compared by their bytes. */
    static void echo(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        Attribution attribution = dossier.attribution();
        AnswerText text = AnswerText.of(dossier);
        int echo = Method.echo(dossier);
        List<Octets> prompt = text.promptTokens();
        List<Octets> output = text.outputTokens();
        Set<List<Octets>> asked = new HashSet<>();
        for (int i = 0; i + echo <= prompt.size(); i++) {
            asked.add(prompt.subList(i, i + echo));
        }
        boolean[] echoes = new boolean[output.size()];
        for (int i = 0; i + echo <= output.size(); i++) {
            if (asked.contains(output.subList(i, i + echo))) {
                Arrays.fill(echoes, i, i + echo, true);
            }
        }
        for (int i = 0; i < echoes.length; i++) {
            boolean said = attribution.tokens().get(i).standing() == Token.ECHO;
            ruling.require(
                    said == echoes[i],
                    "standing of token " + i,
                    said ? "ECHO" : "not ECHO",
                    (echoes[i] ? "ECHO" : "not ECHO") + ", by runs of " + echo + " tokens of the prompt");
        }
    }

    /**
     * {@code attribution.spans}: each span's bytes stand in the row and in the answer; each part has its span (C12).
     *
     * <p>A run that stands in a row holds every shorter run inside it. So a span that reaches from the first token of the context, or before, to the end of
     * the token, or beyond, shows the token with its context in the row, whether it ends with the token or goes on.
     */
    static void spans(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        Attribution attribution = dossier.attribution();
        AnswerText text = AnswerText.of(dossier);
        ruling.says(attribution.spans().size() + " cited spans stand in their rows");
        for (Span span : attribution.spans()) {
            ruling.step(() -> {
                Octets said = cut("span in the answer", text.whole(), span.start(), span.length());
                Octets row = cut(
                        "span in row " + span.row(),
                        dossier.opened(span.row()).content(),
                        span.rowStart(),
                        span.length());
                ruling.same("bytes of row " + span.row() + " at " + span.rowStart(), row, said);
            });
        }
        Map<Long, Reach> reaches = new TreeMap<>();
        attribution.spans().stream()
                .sorted(Comparator.comparingLong(Span::start))
                .forEach(span ->
                        reaches.computeIfAbsent(span.row(), row -> new Reach()).add(span));
        for (int i = 0; i < attribution.tokens().size(); i++) {
            int token = i;
            ruling.step(() -> parts(attribution, text, token, reaches, ruling));
        }
    }

    private static void parts(
            Attribution attribution, AnswerText text, int index, Map<Long, Reach> reaches, Ruling ruling) {
        Token token = attribution.tokens().get(index);
        Map<Long, TokenGame.Seat> seats = new TreeMap<>();
        new TokenGame(attribution.corpusTokens(), token).seats().forEach(seat -> seats.put(seat.player(), seat));
        for (Share share : token.shares()) {
            TokenGame.Seat seat = seats.get(share.player());
            if (seat == null) {
                throw new MalformedException(
                        "player of a share of token " + index, "" + share.player(), "one in the game");
            }
            long from = text.startOfContext(index, seat.length());
            long to = text.endOf(index);
            ruling.require(
                    reaches.getOrDefault(share.row(), new Reach()).covers(from, to),
                    "span of token " + index + " in row " + share.row(),
                    "absent",
                    "one from byte " + from + " or before to byte " + to + " or beyond");
        }
    }

    private static Octets cut(String what, Octets whole, long start, long length) {
        if (start + length > whole.length()) {
            throw new MalformedException(what, start + " + " + length, "at most " + whole.length() + " bytes");
        }
        return whole.slice((int) start, (int) (start + length));
    }

    /** How far the spans of one row reach that begin at a place or before it; spans are added in order of their beginnings. */
    private static final class Reach {
        private final List<Long> starts = new ArrayList<>();
        private final List<Long> ends = new ArrayList<>();

        void add(Span span) {
            long end = span.start() + span.length();
            starts.add(span.start());
            ends.add(ends.isEmpty() ? end : Math.max(end, ends.get(ends.size() - 1)));
        }

        boolean covers(long from, long to) {
            int low = 0;
            int high = starts.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (starts.get(middle) <= from) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low > 0 && ends.get(low - 1) >= to;
        }
    }
}
