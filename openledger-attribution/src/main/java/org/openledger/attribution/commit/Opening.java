/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Player;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.TokenEvidence.Count;
import org.openledger.attribution.TokenEvidence.Level;
import org.openledger.attribution.TokenEvidence.Standing;
import org.openledger.attribution.players.NovelCorpus;

/**
 * One answer being opened: for each of its tokens the bounds are asked for in the order of rule C15, and what they show is gathered.
 *
 * <p>Bounds of one answer share blocks and paths, so each table is opened once, when all are asked.
 */
final class Opening {

    private final CorpusCommitment tables;
    private final NovelCorpus corpus;
    private final StatedCounts stated;
    private final int[] text;
    private final TextReader reader;
    private final SuffixSearch everybody;
    private final List<SuffixSearch> players = new ArrayList<>();
    private final BitSet playersSeen = new BitSet();
    private final BitSet piecesSeen = new BitSet();

    Opening(CorpusCommitment tables, StatedCounts stated) {
        this.tables = tables;
        this.corpus = tables.corpus();
        this.stated = stated;
        this.text = stated.text().stream().mapToInt(Integer::intValue).toArray();
        this.reader = new TextReader(corpus.index());
        this.everybody = tables.everybody(reader);
        for (Player player : stated.evidence().players()) {
            int number = corpus.players().indexOf(player);
            if (number < 0) {
                throw new IllegalArgumentException(
                        player + " is none of the " + corpus.players().size() + " players of this corpus");
            }
            players.add(tables.own(number, reader));
            playersSeen.set(number);
        }
    }

    byte[] toBytes() {
        Evidence evidence = stated.evidence();
        int outputStart = text.length - evidence.tokens().size();
        List<List<Integer>> bounds = new ArrayList<>();
        for (int i = outputStart; i < text.length; i++) {
            bounds.add(bounds(i, evidence.tokens().get(i - outputStart)));
        }
        CborOut out = new CborOut().map(4);
        out.uint(1).bytes(tables.vocabularyHash());
        out.uint(2).array(5);
        table(tables.words(), wordsSeen(), out);
        table(tables.text(), reader.seen(), out);
        table(tables.pieces(), piecesSeen, out);
        table(tables.players(), playersSeen, out);
        everybody.stateAndOpen(out);
        out.uint(3).array(players.size());
        players.forEach(player -> player.open(out));
        out.uint(4).array(bounds.size());
        for (List<Integer> ofToken : bounds) {
            out.array(ofToken.size());
            ofToken.forEach(out::uint);
        }
        return out.toBytes();
    }

    private static void table(Table table, BitSet seen, CborOut out) {
        table.state(out);
        table.open(seen, out);
    }

    private BitSet wordsSeen() {
        BitSet seen = new BitSet();
        Arrays.stream(text).filter(Words::has).forEach(token -> seen.set(tables.placeOf(token) / Words.PER_BLOCK));
        return seen;
    }

    private List<Integer> bounds(int at, TokenEvidence token) {
        int y = text[at];
        List<Integer> bounds = new ArrayList<>();
        bounds.add(everybody.show(new int[] {y}));
        bounds.add(everybody.show(new int[] {y + 1}));
        int longest = Math.min(stated.most(), at);
        Set<Integer> seated = new HashSet<>();
        for (Level level : token.levels()) {
            int[] context = context(at, level.length());
            bounds.add(everybody.show(Key.then(context, Key.ANY)));
            bounds.add(everybody.show(Key.above(context)));
            for (Count count : level.counts()) {
                player(at, token, level, count.player(), seated.add(count.player()), bounds);
            }
        }
        if (token.standing() != Standing.ECHO && longest >= stated.least()) {
            floor(at, token.levels(), longest, bounds);
        }
        return bounds;
    }

    /** Shows a player's counts at a level and, where it is the player's longest, that a longer one is none of the player's. */
    private void player(int at, TokenEvidence token, Level level, int player, boolean isLongest, List<Integer> bounds) {
        SuffixSearch own = players.get(player);
        int[] context = context(at, level.length());
        bounds.add(own.show(Key.then(context, Key.ANY)));
        int from = own.show(Key.then(context, text[at]));
        int to = own.show(Key.then(context, text[at] + 1));
        bounds.add(from);
        bounds.add(to);
        bounds.add(own.show(Key.above(context)));
        if (isLongest && level.length() < Math.min(stated.most(), at)) {
            bounds.add(own.show(Key.then(context(at, level.length() + 1), Key.ANY)));
        }
        if (isLongest && token.shares().stream().anyMatch(share -> share.player() == player)) {
            piecesSeen.set(corpus.pieceAt(own.least(from, to)) / PieceEntries.PER_BLOCK);
        }
    }

    /** Shows which is the shortest context that is looked at, and that nobody has it but those of the last level. */
    private void floor(int at, List<Level> levels, int longest, List<Integer> bounds) {
        int floor = stated.least();
        while (floor <= longest && occurrences(context(at, floor)) > stated.occurrences()) {
            floor++;
        }
        bounds.add(floor);
        if (floor > stated.least()) {
            int[] shorter = context(at, floor - 1);
            bounds.add(everybody.show(shorter));
            bounds.add(everybody.show(Key.above(shorter)));
        }
        if (floor > longest) {
            return;
        }
        int[] context = context(at, floor);
        bounds.add(everybody.show(context));
        bounds.add(everybody.show(Key.then(context, Key.ANY)));
        bounds.add(everybody.show(Key.above(context)));
        if (!levels.isEmpty() && levels.get(levels.size() - 1).length() > floor) {
            for (Count count : levels.get(levels.size() - 1).counts()) {
                bounds.add(players.get(count.player()).show(Key.then(context, Key.ANY)));
                bounds.add(players.get(count.player()).show(Key.above(context)));
            }
        }
    }

    private int occurrences(int[] run) {
        return everybody.bound(Key.above(run)) - everybody.bound(run);
    }

    private int[] context(int at, int length) {
        return Arrays.copyOfRange(text, at - length, at);
    }
}
