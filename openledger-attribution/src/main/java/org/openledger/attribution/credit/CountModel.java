/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.attribution.TokenEvidence.Level;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.span.Cursor;

/**
 * The counts that speak about one token: for each player, those at the longest context that stands in the player's pieces (rules C3 and
 * C4).
 *
 * <p>Exact: every occurrence of a context that is consulted is visited, once for each level. A context that stands more than {@value
 * #MAX_OCCURRENCES} times is not consulted, which bounds the time. For one thread.
 */
final class CountModel {

    /** The longest context, in tokens. */
    static final int MAX_CONTEXT = 1_024;

    /** What stands more often than this says nothing about whose it is (rule C4). */
    static final int MAX_OCCURRENCES = 1 << 16;

    private final NovelCorpus corpus;
    private final int evidence;
    private final Cursor contexts;
    private final Cursor continued;
    private final Tally tally;

    CountModel(NovelCorpus corpus, int evidence) {
        this.corpus = corpus;
        this.evidence = evidence;
        this.contexts = corpus.index().cursor();
        this.continued = corpus.index().cursor();
        this.tally = new Tally(corpus.players().size());
    }

    /**
     * What the counts say about one token.
     *
     * @param levels the counts for the evidence, longest context first
     * @param seats the players in the game, in order
     * @param places where each player's context stands with the token behind it, the first time in the player's rows
     */
    record Consulted(List<Level> levels, List<Seat> seats, SortedMap<Integer, Long> places) {

        /** Returns where a player who earns has the context and the token; such a player has them somewhere. */
        long place(int player) {
            return Objects.requireNonNull(places.get(player), "a player without the token earns nothing");
        }
    }

    long tokens() {
        return corpus.index().tokens();
    }

    long unigram(int token) {
        return continued.seek(new int[] {token}, 0, 1);
    }

    /** Consults the contexts of {@code text[end]}, longest first. */
    Consulted consult(int[] text, int end) {
        List<Level> levels = new ArrayList<>();
        SortedMap<Integer, Seat> seats = new TreeMap<>();
        SortedMap<Integer, Long> places = new TreeMap<>();
        int length = contexts.seekLongestSuffix(text, Math.max(0, end - MAX_CONTEXT), end);
        while (length >= evidence - 1 && contexts.count() <= MAX_OCCURRENCES && seats.size() < tally.players()) {
            count(text, end, length);
            int known = seats.size();
            for (int player : tally.seen()) {
                if (seats.putIfAbsent(player, tally.seat(player, length)) == null && tally.tokens(player) > 0) {
                    places.put(player, tally.first(player));
                }
            }
            if (seats.size() > known) {
                levels.add(tally.level(length));
            }
            length = nextLength(text, end, length);
        }
        return new Consulted(levels, List.copyOf(seats.values()), places);
    }

    /** Visits the suffix of this length wherever it stands, followed by any token of the same piece and by this one. */
    private void count(int[] text, int end, int length) {
        tally.clear();
        for (int k = 0; k < contexts.count(); k++) {
            long position = contexts.position(k);
            int piece = corpus.pieceAt(position);
            if (position + length < corpus.endOf(piece)) {
                tally.addContext(corpus.playerOf(piece));
            }
        }
        continued.seek(text, end - length, end + 1);
        for (int k = 0; k < continued.count(); k++) {
            long position = continued.position(k);
            tally.addToken(corpus.playerOf(corpus.pieceAt(position)), position);
        }
    }

    /** Finds the longest shorter suffix that stands more often, and seeks it: at all lengths between, nothing changes. */
    private int nextLength(int[] text, int end, int length) {
        long count = contexts.count();
        int same = length;
        int more = evidence - 2;
        while (more + 1 < same) {
            int middle = (more + same) >>> 1;
            if (contexts.seek(text, end - middle, end) > count) {
                more = middle;
            } else {
                same = middle;
            }
        }
        if (more >= evidence - 1) {
            contexts.seek(text, end - more, end);
        }
        return more;
    }
}
