/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.training;

import java.util.List;
import org.openledger.audit.Hash;

/**
 * What one step of a training did.
 *
 * @param number from 0
 * @param rows the row of each sequence of the batch, in order
 * @param tokens how many tokens it learnt to predict
 * @param rate the learning rate
 * @param loss the mean loss of the batch's tokens before the step, in nats
 * @param state the hash of everything that the next step begins from: SHA-256 over the state before, the step's number, all tables and all moments
 */
public record StepRecord(int number, List<Integer> rows, int tokens, double rate, double loss, Hash state) {
    /** Copies the list. */
    public StepRecord {
        rows = List.copyOf(rows);
    }
}
