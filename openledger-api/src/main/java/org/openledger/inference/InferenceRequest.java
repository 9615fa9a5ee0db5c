/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.inference;

import org.openledger.audit.Hash;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/**
 * A request as the ledger knows it: the escrow and everything that its settlement is pinned to.
 *
 * @param id which
 * @param payer who pays
 * @param model which model
 * @param modelOwner who earns the model's part: the owner when the request was made
 * @param node who must serve it
 * @param prompt the salted commitment to the prompt
 * @param promptTokens how long the prompt is
 * @param maxTokens how long the answer may be
 * @param seed which of the possible answers
 * @param maxFee what lies in escrow
 * @param parameters the version of the parameters that the settlement uses
 * @param deadline when it is refunded if it is not settled, in milliseconds since 1970
 * @param status where it is in its life
 * @param height the leaf that made it
 */
public record InferenceRequest(
        RequestId id,
        AccountId payer,
        ModelId model,
        AccountId modelOwner,
        AccountId node,
        Hash prompt,
        int promptTokens,
        int maxTokens,
        long seed,
        Amount maxFee,
        int parameters,
        long deadline,
        Status status,
        long height) {

    /** Where a request is in its life; the position is the number in the log. */
    public enum Status {
        /** The money is in escrow; the answer is awaited. */
        OPEN,
        /** Answered and paid. */
        SETTLED,
        /** Not answered; all money went back. */
        REFUNDED
    }
}
