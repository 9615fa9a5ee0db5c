/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.facts.Attribution.Count;
import org.openledger.verifier.facts.Attribution.Level;
import org.openledger.verifier.facts.Attribution.Share;
import org.openledger.verifier.facts.Attribution.Token;

/**
 * What the tables show of one token of the output, found by the questions of rule C15.
 *
 * @param unigram how often the token stands in everybody's rows
 * @param levels the counts of each level that is stated
 * @param firsts by player, the first row of the player's that has the longest context and the token; nothing where none has
 */
public record ShownToken(long unigram, List<Shown> levels, SortedMap<Long, Long> firsts) {
    /** The longest context that is looked at, in tokens (C4). */
    public static final long MOST = 1_024;

    /** What stands more often in all rows is nobody's (C4). */
    public static final long OCCURRENCES = 1 << 16;

    /**
     * The counts of one level.
     *
     * @param all how often the context stands in everybody's rows followed by a token
     * @param counts what each player's rows have, for the players that are stated
     */
    public record Shown(long all, List<Count> counts) {}

    /** What a token is asked for in. */
    private record Question(OpenedCorpus corpus, List<Integer> text, int at, long least, Token token, Bounds bounds) {

        long longest() {
            return Math.min(MOST, at);
        }

        Run context(long length) {
            return Run.before(text, at, length);
        }

        int said() {
            return text.get(at);
        }
    }

    /**
     * Reads a token's bounds.
     *
     * @param corpus what is opened
     * @param text the numbers of the tokens of prompt and output
     * @param at which of them is asked for
     * @param stated the bounds of this token, in order
     * @param least the shortest context that is evidence, in tokens
     * @param token what is stated of it
     * @throws MalformedException when a bound is not shown, when a player has a longer context than is stated, or when the shortest context that is
     *     looked at is another player's too
     */
    public static ShownToken of(
            OpenedCorpus corpus, List<Integer> text, int at, List<Long> stated, long least, Token token) {
        Bounds bounds = new Bounds(stated);
        Question question = new Question(corpus, text, at, least, token, bounds);
        long unigram = bounds.occurrences(corpus.everybody(), new Run(List.of(question.said())));
        List<Shown> levels = new ArrayList<>();
        SortedMap<Long, Long> firsts = new TreeMap<>();
        Set<Long> seated = new HashSet<>();
        for (Level level : token.levels()) {
            levels.add(level(question, level, seated, firsts));
        }
        if (token.standing() != Token.ECHO && question.longest() >= least) {
            floor(question);
        }
        bounds.requireEnd();
        return new ShownToken(unigram, levels, firsts);
    }

    /** What is stated of the counts and is not so: what it is, what is stated, what is shown. */
    public List<MalformedException> contradictions(Token stated) {
        List<MalformedException> found = new ArrayList<>();
        differ("unigram count", stated.unigram(), unigram, found);
        for (int i = 0; i < stated.levels().size(); i++) {
            Level level = stated.levels().get(i);
            String where = " at " + level.length() + " tokens";
            differ("counts" + where, level.counts(), levels.get(i).counts(), found);
            long players = level.counts().stream().mapToLong(Count::context).sum();
            differ("contexts of all players" + where, players, levels.get(i).all(), found);
        }
        for (Share share : stated.shares()) {
            differ("row of player " + share.player(), share.row(), firsts.getOrDefault(share.player(), -1L), found);
        }
        return found;
    }

    private static void differ(String what, Object stated, Object shown, List<MalformedException> found) {
        if (!stated.equals(shown)) {
            found.add(new MalformedException(what, stated.toString(), shown.toString()));
        }
    }

    private static Shown level(Question question, Level level, Set<Long> seated, SortedMap<Long, Long> firsts) {
        Run context = question.context(level.length());
        long all = question.bounds().contexts(question.corpus().everybody(), context);
        List<Count> counts = new ArrayList<>();
        for (Count stated : level.counts()) {
            OpenedSuffixes own = question.corpus().own(stated.player());
            Run said = context.then(question.said());
            long begin = question.bounds().next(own, context.goingOn());
            long from = question.bounds().next(own, said.tokens());
            long to = question.bounds().next(own, said.behind());
            long end = question.bounds().next(own, context.behind());
            counts.add(new Count(stated.player(), end - begin, to - from));
            if (seated.add(stated.player())) {
                first(question, stated.player(), own, from, to, firsts);
                if (level.length() < question.longest()) {
                    nothingLonger(question, own, level.length() + 1);
                }
            }
        }
        return new Shown(all, counts);
    }

    /** One rank shows that a run is not there: everything before it is below the run, everything from it on above. */
    private static void nothingLonger(Question question, OpenedSuffixes own, long length) {
        Run longer = question.context(length);
        long rank = question.bounds().next(own, longer.goingOn());
        own.require(rank, longer.behind());
    }

    /** Only who earns has to be shown where; whose piece is not opened has no first row here. */
    private static void first(
            Question question, long player, OpenedSuffixes own, long from, long to, SortedMap<Long, Long> firsts) {
        if (question.token().shares().stream().noneMatch(share -> share.player() == player)) {
            return;
        }
        OpenedPiece piece = question.corpus().pieceAt(own.least(from, to));
        long number = question.corpus().players().get((int) player).number();
        if (piece.player() != number) {
            throw new MalformedException("player of the piece at " + piece.start(), "" + piece.player(), "" + number);
        }
        firsts.put(player, piece.row());
    }

    private static void floor(Question question) {
        OpenedSuffixes everybody = question.corpus().everybody();
        Bounds bounds = question.bounds();
        long floor = bounds.next();
        if (floor < question.least() || floor > question.longest() + 1) {
            throw new MalformedException(
                    "shortest context", floor + " tokens", question.least() + " to " + (question.longest() + 1));
        }
        if (floor > question.least()) {
            long shorter = bounds.occurrences(everybody, question.context(floor - 1));
            require(shorter > OCCURRENCES, "occurrences of the next shorter context", shorter, "above " + OCCURRENCES);
        }
        List<Level> levels = question.token().levels();
        Level last = levels.isEmpty() ? new Level(Long.MAX_VALUE, List.of()) : levels.get(levels.size() - 1);
        require(last.length() >= floor, "shortest level", last.length(), floor + " tokens or more");
        if (floor > question.longest()) {
            return;
        }
        Run context = question.context(floor);
        long from = bounds.next(everybody, context.tokens());
        long begin = bounds.next(everybody, context.goingOn());
        long end = bounds.next(everybody, context.behind());
        require(end - from <= OCCURRENCES, "occurrences of the shortest context", end - from, "at most " + OCCURRENCES);
        if (last.length() > floor) {
            long theirs = 0;
            for (Count count : last.counts()) {
                theirs += bounds.contexts(question.corpus().own(count.player()), context);
            }
            require(
                    theirs == end - begin,
                    "contexts of " + floor + " tokens of the players in the game",
                    theirs,
                    "" + (end - begin));
        }
    }

    private static void require(boolean holds, String what, long value, String right) {
        if (!holds) {
            throw new MalformedException(what, "" + value, right);
        }
    }
}
