/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import java.math.BigInteger;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.schema.Fields;

/**
 * A request for an answer, with everything that its settlement is pinned to.
 *
 * @param id which
 * @param payer who pays
 * @param model which model
 * @param modelOwner who earns the model's part
 * @param node who must serve it
 * @param prompt the commitment to the prompt
 * @param promptTokens how long the prompt is
 * @param maxTokens how long the answer may be
 * @param maxFee what lies in escrow
 * @param parameters which version its settlement uses
 * @param deadline when it is refunded
 * @param status 0 for open
 * @param height the leaf that made it
 */
public record Request(
        long id,
        Digest payer,
        long model,
        Digest modelOwner,
        Digest node,
        Digest prompt,
        long promptTokens,
        long maxTokens,
        BigInteger maxFee,
        long parameters,
        long deadline,
        long status,
        long height) {

    /** The request that a record is. */
    public static Request of(Fields fields) {
        return new Request(
                fields.number(1),
                fields.digest(2),
                fields.number(3),
                fields.digest(4),
                fields.digest(5),
                fields.digest(6),
                fields.number(7),
                fields.number(8),
                fields.amount(10),
                fields.number(11),
                fields.number(12),
                fields.number(13),
                fields.number(14));
    }
}
