/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.players;

import java.util.BitSet;

/** Takes from each row what follows an earlier row too closely, in its words or in its forms; the rows come in order. */
final class NearCopies {

    private final Kinship words = new Kinship(Kinship.Measure.WORDS);
    private final Kinship forms = new Kinship(Kinship.Measure.FORMS);
    private int row;

    /** Clears the marks of the tokens that are copied, and remembers what the row says first. */
    void next(String text, int[] tokens, int[] tokenBytes, boolean[] novel) {
        BitSet known = new BitSet();
        int at = 0;
        for (int i = 0; i < tokens.length; i++) {
            known.set(at, at + tokenBytes[tokens[i]], !novel[i]);
            at += tokenBytes[tokens[i]];
        }
        View inWords = View.words(text);
        View inForms = View.forms(text);
        words.mark(inWords, known);
        forms.mark(inForms, known);
        at = 0;
        for (int i = 0; i < tokens.length; i++) {
            int end = at + tokenBytes[tokens[i]];
            novel[i] &= !known.get(end - 1);
            at = end;
        }
        words.add(row, inWords, known);
        forms.add(row, inForms, known);
        row++;
    }
}
