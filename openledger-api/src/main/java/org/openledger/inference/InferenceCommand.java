/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.inference;

import org.openledger.Command;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.model.ModelId;
import org.openledger.token.Amount;

/** What payers and the operator ask of answers. */
public sealed interface InferenceCommand extends Command {

    /**
     * Asks a model and puts the highest fee into escrow.
     *
     * @param model which
     * @param prompt the salted commitment to the prompt
     * @param promptTokens how long the prompt is, by the model's own count
     * @param maxTokens how long the answer may be
     * @param seed which of the possible answers
     * @param maxFee what it may cost at most
     */
    record Ask(ModelId model, Hash prompt, int promptTokens, int maxTokens, long seed, Amount maxFee)
            implements InferenceCommand {
        /** Checks the bounds. */
        public Ask {
            Require.inRange(promptTokens, 0, 10L * Prompt.MAX_CHARS, "prompt tokens");
            Require.inRange(maxTokens, 1, Prompt.MAX_TOKENS, "answer length");
            Require.nonNegative(seed, "seed");
        }

        @Override
        public int type() {
            return 60;
        }
    }

    /**
     * Settles an answer: pays everybody in the same commit. Operator only, with the node's signature inside.
     *
     * @param settlement what was served and who shaped it
     */
    record Settle(Settlement settlement) implements InferenceCommand {
        @Override
        public int type() {
            return 61;
        }
    }

    /**
     * Gives up on a request and refunds it. Operator only.
     *
     * @param request which
     * @param reason why, 1 to 200 characters
     */
    record Abandon(RequestId request, String reason) implements InferenceCommand {
        /** Checks the reason. */
        public Abandon {
            Require.text(reason, 200, "reason");
        }

        @Override
        public int type() {
            return 62;
        }
    }
}
