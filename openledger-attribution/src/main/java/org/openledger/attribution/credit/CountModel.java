/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openledger.attribution.TokenEvidence.Count;
import org.openledger.attribution.TokenEvidence.Level;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.span.Cursor;
import org.openledger.attribution.span.Location;

/**
 * The counts that speak about one token: for each player, those at the longest context that stands in the player's pieces (rules C3 and
 * C4). Exact: every occurrence of a context that is consulted is visited. Not thread-safe.
 */
final class CountModel {

    /** The longest context, in tokens. */
    static final int MAX_CONTEXT = 1_024;

    /** A context that stands more often than this says nothing about anybody, and is not consulted. */
    static final long MAX_OCCURRENCES = 1 << 18;

    private final NovelCorpus corpus;
    private final int evidence;
    private final Cursor contexts;
    private final Cursor continued;

    CountModel(NovelCorpus corpus, int evidence) {
        this.corpus = corpus;
        this.evidence = evidence;
        this.contexts = corpus.index().cursor();
        this.continued = corpus.index().cursor();
    }

    /** Where a player's context stands with the token behind it, first of all in the player's rows. */
    record Place(int piece, int offset) {}

    /** What the counts say about one token: levels for the evidence, seats for the game, places for the spans. */
    record Consulted(List<Level> levels, List<Seat> seats, Map<Integer, Place> places) {

        /** Returns where a player who earns has the context and the token; such a player has them somewhere. */
        Place place(int player) {
            return Objects.requireNonNull(places.get(player), "a player without the token earns nothing");
        }
    }

    long tokens() {
        return corpus.index().tokens();
    }

    long unigram(int token) {
        return corpus.index().count(new int[] {token}, 0, 1);
    }

    /** Consults the contexts of {@code text[end]}, longest first. */
    Consulted consult(int[] text, int end) {
        List<Level> levels = new ArrayList<>();
        Map<Integer, Seat> seats = new TreeMap<>();
        Map<Integer, Place> places = new TreeMap<>();
        int length = contexts.seekLongestSuffix(text, Math.max(0, end - MAX_CONTEXT), end);
        while (length >= evidence - 1 && contexts.count() <= MAX_OCCURRENCES) {
            Map<Integer, long[]> counts = count(text, end, length);
            if (counts.keySet().stream().anyMatch(player -> !seats.containsKey(player))) {
                levels.add(level(length, counts));
                take(counts, length, seats, places);
            }
            if (seats.size() == corpus.players().size()) {
                break;
            }
            length = nextLength(text, end, length);
        }
        return new Consulted(levels, List.copyOf(seats.values()), places);
    }

    private Map<Integer, long[]> count(int[] text, int end, int length) {
        Map<Integer, long[]> counts = new TreeMap<>();
        for (long k = 0; k < contexts.count(); k++) {
            Location at = contexts.location(k);
            if (at.offset() + length < corpus.pieces().get(at.row()).tokens()) {
                counts.computeIfAbsent(at.owner(), owner -> new long[2])[0]++;
            }
        }
        continued.seek(text, end - length, end + 1);
        for (long k = 0; k < continued.count(); k++) {
            counts.computeIfAbsent(continued.location(k).owner(), owner -> new long[2])[1]++;
        }
        return counts;
    }

    private static Level level(int length, Map<Integer, long[]> counts) {
        List<Count> list = new ArrayList<>();
        counts.forEach((player, count) -> list.add(new Count(player, count[0], count[1])));
        return new Level(length, list);
    }

    private void take(Map<Integer, long[]> counts, int length, Map<Integer, Seat> seats, Map<Integer, Place> places) {
        List<Integer> fresh = counts.keySet().stream()
                .filter(player -> !seats.containsKey(player))
                .toList();
        counts.forEach((player, count) -> seats.putIfAbsent(player, new Seat(player, length, count[0], count[1])));
        for (long k = 0; k < continued.count(); k++) {
            Location at = continued.location(k);
            if (fresh.contains(at.owner())) {
                places.merge(at.owner(), new Place(at.row(), at.offset()), CountModel::earlier);
            }
        }
    }

    /** Pieces are in order of their rows. */
    private static Place earlier(Place one, Place other) {
        int byPiece = Integer.compare(one.piece(), other.piece());
        return byPiece < 0 || (byPiece == 0 && one.offset() <= other.offset()) ? one : other;
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
