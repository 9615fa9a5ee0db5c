/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import org.openledger.datanet.DatanetId;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;

/**
 * What pays for the building of a model: the work is metered and paid as it is done, at the prices that were in force when the job was opened.
 *
 * @param id which
 * @param payer who pays, and gets back what is not used
 * @param node who works and is paid
 * @param datanet on whose rows; its commons gets the data owners' part
 * @param version on which of its versions
 * @param maxFee what the job may cost at most; all of it was escrowed
 * @param terms what is to be built, for people
 * @param parameters the version of the parameters that holds its prices
 * @param deadline until when work is metered, in milliseconds since 1970
 * @param metered how often work was metered so far
 * @param paid what was paid so far, to the node and to the commons
 * @param status how it stands
 */
public record Job(
        JobId id,
        AccountId payer,
        AccountId node,
        DatanetId datanet,
        int version,
        Amount maxFee,
        String terms,
        int parameters,
        long deadline,
        int metered,
        Amount paid,
        Status status) {

    /** How a job stands; the position is the number in the log. */
    public enum Status {
        /** Work is metered and paid. */
        OPEN,
        /** The node says it is done. */
        DONE,
        /** Its payer wanted no more of it. */
        CANCELLED,
        /** Its time was over. */
        EXPIRED
    }
}
