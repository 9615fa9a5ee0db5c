/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.TokenEvidence.Count;
import org.openledger.attribution.TokenEvidence.Level;

/** Counts by player, emptied in the time that it took to fill. */
final class Tally {

    private final int[] contexts;
    private final int[] tokens;
    private final long[] firsts;
    private final int[] seen;
    private int size;

    Tally(int players) {
        this.contexts = new int[players];
        this.tokens = new int[players];
        this.firsts = new long[players];
        this.seen = new int[players];
    }

    int players() {
        return contexts.length;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            contexts[seen[i]] = 0;
            tokens[seen[i]] = 0;
        }
        size = 0;
    }

    void addContext(int player) {
        if (contexts[player]++ == 0) {
            seen[size++] = player;
        }
    }

    /** Adds a token behind a context that was added. Positions are in order of the rows. */
    void addToken(int player, long position) {
        firsts[player] = tokens[player]++ == 0 ? position : Math.min(firsts[player], position);
    }

    int[] seen() {
        int[] players = Arrays.copyOf(seen, size);
        Arrays.sort(players);
        return players;
    }

    int tokens(int player) {
        return tokens[player];
    }

    long first(int player) {
        return firsts[player];
    }

    Seat seat(int player, int length) {
        return new Seat(player, length, contexts[player], tokens[player]);
    }

    Level level(int length) {
        List<Count> counts = new ArrayList<>(size);
        for (int player : seen()) {
            counts.add(new Count(player, contexts[player], tokens[player]));
        }
        return new Level(length, counts);
    }
}
