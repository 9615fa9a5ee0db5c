/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bytes.MalformedException;

/**
 * A run of tokens, and the keys around it (rule C14).
 *
 * @param tokens at least one
 */
record Run(List<Integer> tokens) {
    private static final int LEAST_TOKEN = 1;

    /** The tokens that stand directly before a place in a text. */
    static Run before(List<Integer> text, int at, long length) {
        if (length < 1 || length > at) {
            throw new MalformedException("context of token " + at, length + " tokens", "1 to " + at + " tokens");
        }
        return new Run(text.subList(at - (int) length, at));
    }

    /** The run followed by a token. */
    Run then(int token) {
        List<Integer> longer = new ArrayList<>(tokens);
        longer.add(token);
        return new Run(longer);
    }

    /** Below every run that goes on with a token, above those that end here. */
    List<Integer> goingOn() {
        return then(LEAST_TOKEN).tokens;
    }

    /** Above everything that begins with the run, and no higher than that. */
    List<Integer> behind() {
        List<Integer> key = new ArrayList<>(tokens);
        int last = key.size() - 1;
        key.set(last, key.get(last) + 1);
        return key;
    }
}
