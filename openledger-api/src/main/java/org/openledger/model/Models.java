/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import org.openledger.Receipt;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.Answer;
import org.openledger.reward.MethodGrade;
import org.openledger.token.Amount;

/** What an actor does with models. */
public interface Models {

    /**
     * Builds a model on the Datanet's newest version and publishes it. If the Datanet has rows that no version contains
     * and this actor is its curator, a version is published first.
     *
     * @param spec what it should be
     * @return the model
     * @throws org.openledger.RefusedException if there is nothing to build on
     */
    ModelId publish(ModelSpec spec);

    /**
     * Builds and publishes a model that was made of other models, or that asks a licence of those that will be made of it.
     *
     * @param spec what it should be
     * @param lineage its parents, its licence, and how royalties flow; frozen with the model
     * @return the model
     * @throws org.openledger.RefusedException if a parent is not there, or the line is too long or takes more than the whole
     */
    ModelId publish(ModelSpec spec, Lineage lineage);

    /**
     * Asks a model, pays for the answer, and returns it with who shaped it.
     *
     * @param model which
     * @param prompt 1 to {@link org.openledger.inference.Prompt#MAX_CHARS} characters
     * @param maxFee what the answer may cost at most; what it does not cost comes back in the same commit
     * @return the answer, settled
     * @throws org.openledger.RefusedException if the ledger says no; then nothing is paid
     */
    Answer ask(ModelId model, String prompt, Amount maxFee);

    /**
     * Asks with a seed and a length of the caller's choice.
     *
     * @param model which
     * @param prompt what to ask, with its options
     * @param maxFee what the answer may cost at most
     * @return the answer, settled
     */
    Answer ask(ModelId model, org.openledger.inference.Prompt prompt, Amount maxFee);

    /**
     * Pays in advance for the building of a model, by the node of this ledger, at the prices in force now.
     *
     * @param datanet on whose rows
     * @param version on which published version of them
     * @param maxFee what it may cost at most
     * @param terms what is to be built, for people
     * @return the job
     * @throws org.openledger.RefusedException if there is no such version, its terms allow no training, or the balance is too small
     */
    JobId openJob(DatanetId datanet, int version, Amount maxFee, String terms);

    /**
     * Meters work that this node has done; it is paid at once.
     *
     * @param job for which job
     * @param steps optimiser steps
     * @param tokens training tokens
     * @return the receipt
     * @throws org.openledger.RefusedException if the job does not pay for that much any more, or this is not its node
     */
    Receipt meterJob(JobId job, long steps, long tokens);

    /**
     * Ends a job that this node has done; what was not used goes back to its payer.
     *
     * @param job which
     * @return the receipt
     */
    Receipt closeJob(JobId job);

    /**
     * Ends a job that this account pays for; what was not used comes back.
     *
     * @param job which
     * @return the receipt
     */
    Receipt cancelJob(JobId job);

    /**
     * Puts on record how well a method's scores predict what retraining a model without rows does; from then on influence is paid by it. For the operator alone.
     *
     * @param grade as it was measured, with the method's agreements with those graded before
     * @return the receipt
     */
    Receipt grade(MethodGrade grade);
}
