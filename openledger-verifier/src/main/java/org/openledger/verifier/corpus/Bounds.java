/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import java.util.Iterator;
import java.util.List;
import org.openledger.verifier.bytes.MalformedException;

/** The bounds of one token, taken in order; each is checked against what is opened when it is taken. */
final class Bounds {
    private final Iterator<Long> rest;

    Bounds(List<Long> bounds) {
        this.rest = bounds.iterator();
    }

    /** A number that is no bound. */
    long next() {
        if (!rest.hasNext()) {
            throw new MalformedException("bounds of the token", "too few", "one for each question of rule C15");
        }
        return rest.next();
    }

    /** The next bound, shown to be that of the key. */
    long next(OpenedSuffixes suffixes, List<Integer> key) {
        long rank = next();
        suffixes.require(rank, key);
        return rank;
    }

    /** How often a run stands followed by a token, by the next two bounds. */
    long contexts(OpenedSuffixes suffixes, Run run) {
        long from = next(suffixes, run.goingOn());
        return next(suffixes, run.behind()) - from;
    }

    /** How often a run stands at all, by the next two bounds. */
    long occurrences(OpenedSuffixes suffixes, Run run) {
        long from = next(suffixes, run.tokens());
        return next(suffixes, run.behind()) - from;
    }

    /** Refuses bounds that nothing asked for. */
    void requireEnd() {
        if (rest.hasNext()) {
            throw new MalformedException("bounds of the token", "too many", "one for each question of rule C15");
        }
    }
}
