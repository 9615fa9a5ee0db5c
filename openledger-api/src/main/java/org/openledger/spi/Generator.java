/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import java.util.List;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.inference.Determinism;
import org.openledger.inference.Prompt;
import org.openledger.model.ModelFamily;

/** Answers prompts. */
public interface Generator {

    /** Tells whether this runs that family. */
    boolean runs(ModelFamily family);

    /**
     * Answers a batch, which may mix models.
     *
     * @param batch what is asked
     * @param sink receives each token's text as it comes
     * @return one generation per request, in the same order
     */
    List<Generation> generate(List<GenerationRequest> batch, TokenSink sink);

    /** Returns how answers can be checked. */
    Determinism determinism();

    /**
     * One prompt for one model.
     *
     * @param model the built model
     * @param prompt what is asked
     */
    record GenerationRequest(ModelArtefact model, Prompt prompt) {}

    /**
     * One answer.
     *
     * @param text the output
     * @param promptTokens how long the prompt is
     * @param outputTokens how long the output is
     * @param transcript what a {@link Rechecker} of the same family needs to check the answer at once, if the family has such a thing
     */
    record Generation(String text, int promptTokens, int outputTokens, Optional<Bytes> transcript) {
        /** An answer without a transcript. */
        public Generation(String text, int promptTokens, int outputTokens) {
            this(text, promptTokens, outputTokens, Optional.empty());
        }
    }

    /** Receives tokens as they come. */
    @FunctionalInterface
    interface TokenSink {
        /** A sink that drops everything. */
        TokenSink NONE = (request, text) -> {};

        /**
         * Receives one token.
         *
         * @param request the position in the batch
         * @param text the token's text
         */
        void accept(int request, String text);
    }
}
