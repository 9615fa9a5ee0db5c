/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.util.List;
import org.openledger.attribution.Evidence;

/**
 * An answer and what is stated of its tokens: what {@link CorpusCommitment#open} opens.
 *
 * @param text the tokens of the prompt followed by those of the output
 * @param evidence what is stated, one entry for each token of the output
 * @param least the shortest context that is evidence, in tokens, 1 or more
 * @param most the longest context that is looked at, in tokens
 * @param occurrences a context that stands more often in all pieces is nobody's
 */
public record StatedCounts(List<Integer> text, Evidence evidence, int least, int most, int occurrences) {

    /** Copies the tokens. */
    public StatedCounts {
        text = List.copyOf(text);
        if (evidence.tokens().size() > text.size()) {
            throw new IllegalArgumentException(
                    "evidence for " + evidence.tokens().size() + " tokens of a text of " + text.size()
                            + ": give the tokens of the prompt and the output");
        }
    }
}
