/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.facts.Attribution.Count;
import org.openledger.verifier.facts.Attribution.Level;
import org.openledger.verifier.facts.Attribution.Token;

/** The questions of rule C15, answered by counting; what has to be seen to believe the answers is remembered. */
final class NaiveBounds {
    private static final int MOST = 1_024;
    private static final int OCCURRENCES = 1 << 16;

    final Set<Integer> shownText = new TreeSet<>();
    final Set<Integer> shownPieces = new TreeSet<>();
    private final IdentityHashMap<List<Integer>, Set<Integer>> shown = new IdentityHashMap<>();
    private final List<Integer> players;
    private final NaiveTables tables;
    private final List<Integer> said;
    private final Attribution stated;
    private final int least;

    NaiveBounds(NaiveTables tables, List<Integer> said, Attribution stated, int least) {
        this.tables = tables;
        this.said = said;
        this.stated = stated;
        this.least = least;
        this.players = stated.players().stream()
                .map(player -> tables.owners.indexOf(player.owner()))
                .toList();
    }

    List<Integer> players() {
        return players;
    }

    /** Which ranks of a table have to be seen; tables are told apart by who they are, as two may be equal. */
    Set<Integer> shownIn(List<Integer> positions) {
        return shown.getOrDefault(positions, Set.of());
    }

    List<Long> of(int index) {
        int at = said.size() - stated.tokens().size() + index;
        Token token = stated.tokens().get(index);
        int y = said.get(at);
        List<Long> bounds = new ArrayList<>();
        ask(tables.sorted, List.of(y), bounds);
        ask(tables.sorted, List.of(y + 1), bounds);
        int longest = Math.min(MOST, at);
        Set<Long> seated = new HashSet<>();
        for (Level level : token.levels()) {
            List<Integer> context = said.subList(at - (int) level.length(), at);
            contexts(tables.sorted, context, bounds);
            for (Count count : level.counts()) {
                List<Integer> own = own(count);
                ask(own, then(context, 1), bounds);
                long from = ask(own, then(context, y), bounds);
                long to = ask(own, then(context, y + 1), bounds);
                ask(own, above(context), bounds);
                boolean isNew = seated.add(count.player());
                if (isNew && token.shares().stream().anyMatch(share -> share.player() == count.player()) && from < to) {
                    own.subList((int) from, (int) to).stream()
                            .min(Integer::compare)
                            .ifPresent(first -> shownPieces.add(tables.pieceAt(first)));
                }
                if (isNew && level.length() < longest) {
                    ask(own, then(said.subList(at - (int) level.length() - 1, at), 1), bounds);
                }
            }
        }
        if (token.standing() != Token.ECHO && longest >= least) {
            floor(at, longest, token.levels(), bounds);
        }
        return bounds;
    }

    private void floor(int at, int longest, List<Level> levels, List<Long> bounds) {
        int floor = least;
        while (floor <= longest && occurrences(said.subList(at - floor, at)) > OCCURRENCES) {
            floor++;
        }
        bounds.add((long) floor);
        if (floor > least) {
            ask(tables.sorted, said.subList(at - floor + 1, at), bounds);
            ask(tables.sorted, above(said.subList(at - floor + 1, at)), bounds);
        }
        if (floor <= longest) {
            List<Integer> context = said.subList(at - floor, at);
            ask(tables.sorted, context, bounds);
            contexts(tables.sorted, context, bounds);
            if (!levels.isEmpty() && levels.get(levels.size() - 1).length() > floor) {
                levels.get(levels.size() - 1).counts().forEach(count -> contexts(own(count), context, bounds));
            }
        }
    }

    private List<Integer> own(Count count) {
        return tables.own(players.get((int) count.player()));
    }

    private void contexts(List<Integer> positions, List<Integer> context, List<Long> bounds) {
        ask(positions, then(context, 1), bounds);
        ask(positions, above(context), bounds);
    }

    private long occurrences(List<Integer> run) {
        return below(tables.sorted, above(run)) - below(tables.sorted, run);
    }

    private long below(List<Integer> positions, List<Integer> key) {
        return positions.stream()
                .filter(position -> NaiveTables.compare(tables.suffix(position), key) < 0)
                .count();
    }

    private long ask(List<Integer> positions, List<Integer> key, List<Long> bounds) {
        int bound = (int) below(positions, key);
        for (int rank = Math.max(0, bound - 1); rank <= Math.min(bound, positions.size() - 1); rank++) {
            shown.computeIfAbsent(positions, p -> new TreeSet<>()).add(rank);
            for (int i = 0; i < key.size(); i++) {
                shownText.add(positions.get(rank) + i);
                if (!tables.text.get(positions.get(rank) + i).equals(key.get(i))) {
                    break;
                }
            }
        }
        bounds.add((long) bound);
        return bound;
    }

    private static List<Integer> then(List<Integer> run, int token) {
        List<Integer> longer = new ArrayList<>(run);
        longer.add(token);
        return longer;
    }

    private static List<Integer> above(List<Integer> run) {
        List<Integer> key = new ArrayList<>(run);
        key.set(key.size() - 1, key.get(key.size() - 1) + 1);
        return key;
    }
}
