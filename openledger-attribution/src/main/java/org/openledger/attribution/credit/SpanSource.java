/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.Optional;
import org.openledger.attribution.commit.CorpusCommitment;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.text.Tokenizer;

/** A model that answers from counts and shows them: what {@link SpanAttributor} looks into. */
public interface SpanSource {

    /**
     * Returns the tokenizer of the model.
     *
     * @return the same for rows, prompts and outputs
     */
    Tokenizer tokenizer();

    /**
     * Returns the rows' pieces, which are all that the model knows.
     *
     * @return the corpus
     */
    NovelCorpus corpus();

    /**
     * Returns the numbers of the span method for this model.
     *
     * @return the parameters
     */
    SpanParameters spanParameters();

    /**
     * Returns what the model's hash commits to, if it does: then counts can be shown to somebody without the rows.
     *
     * @return the commitment
     */
    default Optional<CorpusCommitment> commitment() {
        return Optional.empty();
    }
}
