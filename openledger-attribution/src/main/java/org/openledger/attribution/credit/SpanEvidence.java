/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openledger.attribution.Span;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.players.Piece;
import org.openledger.datanet.ContributionId;

/** Collects where the cited runs stand, in bytes (rule C12). Runs of one row that continue each other become one span. */
final class SpanEvidence {

    /** Where a row would have to be laid beside the text for the run to stand at the same place in both. */
    private record Diagonal(ContributionId row, int shift) implements Comparable<Diagonal> {
        @Override
        public int compareTo(Diagonal other) {
            int byRow = row.compareTo(other.row);
            return byRow != 0 ? byRow : Integer.compare(shift, other.shift);
        }
    }

    private final NovelCorpus corpus;
    private final int[] byteStarts;
    private final Map<Integer, int[]> pieceByteStarts = new HashMap<>();
    private final Map<Diagonal, List<int[]>> runs = new TreeMap<>();

    SpanEvidence(NovelCorpus corpus, int[] text) {
        this.corpus = corpus;
        this.byteStarts = byteStarts(corpus, text);
    }

    private static int[] byteStarts(NovelCorpus corpus, int[] tokens) {
        int[] starts = new int[tokens.length + 1];
        for (int i = 0; i < tokens.length; i++) {
            starts[i + 1] = starts[i] + corpus.bytesOf(tokens[i]);
        }
        return starts;
    }

    /** Returns how many bytes a token of the text covers. */
    int bytesAt(int token) {
        return byteStarts[token + 1] - byteStarts[token];
    }

    /** Cites the run of {@code length} tokens before {@code text[end]}, and that token itself, at a place; ends never go back. */
    void cite(long place, int length, int end) {
        int at = corpus.pieceAt(place);
        Piece piece = corpus.pieces().get(at);
        int[] starts = pieceByteStarts.computeIfAbsent(
                at, p -> byteStarts(corpus, corpus.index().row(p)));
        int rowStart = piece.byteStart() + starts[(int) (place - corpus.startOf(at))];
        int start = byteStarts[end - length];
        List<int[]> known = runs.computeIfAbsent(new Diagonal(piece.id(), rowStart - start), d -> new ArrayList<>());
        int[] last = known.isEmpty() ? null : known.get(known.size() - 1);
        if (last != null && start <= last[1]) {
            last[0] = Math.min(last[0], start);
            last[1] = Math.max(last[1], byteStarts[end + 1]);
        } else {
            known.add(new int[] {start, byteStarts[end + 1]});
        }
    }

    /** Returns the spans in order of their rows and places. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        runs.forEach((diagonal, list) -> list.forEach(
                run -> spans.add(new Span(run[0], run[1] - run[0], diagonal.row(), run[0] + diagonal.shift()))));
        return List.copyOf(spans);
    }
}
