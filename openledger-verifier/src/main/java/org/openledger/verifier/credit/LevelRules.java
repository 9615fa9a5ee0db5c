/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.credit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.facts.Attribution.Count;
import org.openledger.verifier.facts.Attribution.Level;
import org.openledger.verifier.facts.Attribution.Token;

/**
 * What counts must be to be counts of anything (rules C3 and C4): whatever the rows are, a suffix of a context stands at least as often as the context,
 * no context is followed more often than it stands, and nothing stands more often than there are tokens.
 */
public final class LevelRules {
    private static final long MAX_CONTEXT = 1_024;

    private LevelRules() {}

    /**
     * Refuses impossible levels.
     *
     * @param token whose levels
     * @param corpusTokens how many tokens the rows have
     * @param players how many players there are
     * @param evidence the least run, this token included
     * @param before how many tokens stand before this one
     * @throws MalformedException when no rows could have these counts
     */
    public static void require(Token token, long corpusTokens, int players, long evidence, long before) {
        if (token.unigram() > corpusTokens) {
            throw new MalformedException(
                    "unigram count", "" + token.unigram(), "at most " + corpusTokens + ", the corpus");
        }
        Map<Long, Count> longer = new HashMap<>();
        long previous = Long.MAX_VALUE;
        for (Level level : token.levels()) {
            long longest = Math.min(Math.min(before, MAX_CONTEXT), previous - 1);
            if (level.length() < evidence - 1 || level.length() > longest) {
                throw new MalformedException(
                        "level", level.length() + " tokens", (evidence - 1) + " to " + longest + " tokens");
            }
            previous = level.length();
            int known = longer.size();
            requireCounts(level.counts(), token, corpusTokens, players, longer);
            if (longer.size() == known) {
                throw new MalformedException(
                        "level of " + level.length() + " tokens", "nobody's longest", "somebody's longest");
            }
        }
    }

    private static void requireCounts(
            List<Count> counts, Token token, long corpusTokens, int players, Map<Long, Count> longer) {
        long previous = -1;
        long contexts = 0;
        long tokens = 0;
        for (Count count : counts) {
            if (count.player() <= previous || count.player() >= players) {
                throw new MalformedException("player of a count", "" + count.player(), "ascending, below " + players);
            }
            previous = count.player();
            Count before = longer.put(count.player(), count);
            if (before != null && (before.context() > count.context() || before.token() > count.token())) {
                throw new MalformedException(
                        "count of player " + previous,
                        count.toString(),
                        "at least " + before + " of the longer context");
            }
            if (count.context() < 1 || count.token() > count.context()) {
                throw new MalformedException(
                        "count of player " + previous,
                        count.toString(),
                        "a context that stands, and is followed at most as often");
            }
            contexts = Math.addExact(contexts, Math.min(count.context(), corpusTokens + 1));
            tokens = Math.addExact(tokens, Math.min(count.token(), corpusTokens + 1));
            if (contexts > corpusTokens || tokens > token.unigram()) {
                throw new MalformedException(
                        "sum of counts", contexts + " and " + tokens, "at most the corpus and the unigram count");
            }
        }
        if (counts.size() != longer.size()) {
            throw new MalformedException(
                    "players of a level", "" + counts.size(), longer.size() + ": everybody who has a longer context");
        }
    }
}
