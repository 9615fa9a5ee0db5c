/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.attribution.span.Continuations;
import org.openledger.attribution.span.Cursor;
import org.openledger.compute.text.Utf8Gate;

/**
 * Draws what follows a text: a token by its count behind the longest suffix that goes on, or the end of a row by how often rows end there.
 *
 * <p>A piece that ends before its row does was cut because an earlier row has what follows: that is no end. A token that would break a
 * character does not count, nor does an end before the first token. What is left is drawn by integers, tokens in ascending order, the end
 * behind them.
 */
final class NextToken {

    /** The row ends here: the number that no token has. */
    static final int END = 0;

    private final InfiniteGramArtefact model;
    private final CounterRandom random;
    private final Cursor cursor;

    NextToken(InfiniteGramArtefact model, CounterRandom random) {
        this.model = model;
        this.random = random;
        this.cursor = model.corpus().index().cursor();
    }

    /** Draws what follows {@code text[0, end)}, of which the last {@code position} tokens were drawn before. */
    int draw(int[] text, int end, int position, Utf8Gate gate) {
        int length = cursor.seekLongestSuffix(text, Math.max(0, end - InfiniteGramGenerator.MAX_CONTEXT), end);
        while (true) {
            Continuations following = cursor.continuations();
            long ends = position > 0 && gate.isWhole() ? model.rowEnds(cursor, following.ends()) : 0;
            long tokens = admitted(following, gate);
            if (tokens + ends > 0) {
                return pick(following, gate, random.below(position, tokens + ends));
            }
            if (length == 0) {
                return END;
            }
            length--;
            cursor.seek(text, end - length, end);
        }
    }

    private static long admitted(Continuations following, Utf8Gate gate) {
        long sum = 0;
        for (int i = 0; i < following.size(); i++) {
            sum += gate.admits(following.token(i)) ? following.count(i) : 0;
        }
        return sum;
    }

    private static int pick(Continuations following, Utf8Gate gate, long drawn) {
        long left = drawn;
        for (int i = 0; i < following.size(); i++) {
            if (gate.admits(following.token(i))) {
                if (left < following.count(i)) {
                    return following.token(i);
                }
                left -= following.count(i);
            }
        }
        return END;
    }
}
