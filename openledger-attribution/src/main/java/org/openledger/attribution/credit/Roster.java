/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.Player;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.TokenEvidence.Count;
import org.openledger.attribution.TokenEvidence.Level;
import org.openledger.attribution.TokenEvidence.TokenShare;

/**
 * The players who are in the game of some token of an answer, in their order, numbered from 0 (rule C2). Who merely has rows in the
 * version is not in the evidence.
 */
final class Roster {

    private final List<Player> players;
    private final int[] numbers;

    private Roster(List<Player> players, int[] numbers) {
        this.players = players;
        this.numbers = numbers;
    }

    static Roster of(List<TokenEvidence> tokens, List<Player> everybody) {
        int[] present = tokens.stream()
                .flatMap(token -> token.levels().stream())
                .flatMap(level -> level.counts().stream())
                .mapToInt(Count::player)
                .sorted()
                .distinct()
                .toArray();
        return new Roster(Arrays.stream(present).mapToObj(everybody::get).toList(), present);
    }

    List<Player> players() {
        return players;
    }

    /** Returns the same evidence with the numbers of this roster. */
    List<TokenEvidence> renumbered(List<TokenEvidence> tokens) {
        List<TokenEvidence> renumbered = new ArrayList<>(tokens.size());
        for (TokenEvidence token : tokens) {
            renumbered.add(new TokenEvidence(
                    token.bytes(),
                    token.unigram(),
                    token.standing(),
                    token.levels().stream().map(this::level).toList(),
                    token.shares().stream().map(this::share).toList()));
        }
        return renumbered;
    }

    private Level level(Level level) {
        return new Level(
                level.length(),
                level.counts().stream()
                        .map(count -> new Count(number(count.player()), count.context(), count.token()))
                        .toList());
    }

    private TokenShare share(TokenShare share) {
        return new TokenShare(number(share.player()), share.row(), share.microNats());
    }

    private int number(int player) {
        return Arrays.binarySearch(numbers, player);
    }
}
