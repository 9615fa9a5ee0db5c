/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * Which rows each step of a training saw, and the states that it left: written while training, sealed by one hash.
 *
 * <p>Whoever has the state before a step takes the step again and compares the hash, without the rest of the training ({@link Perceptron#step}).
 *
 * @param data the hash of the table and of how much each row counted
 * @param recipe the hash of everything else that training followed: learner, seed, schedule
 * @param steps in order
 */
public record TrainingRecord(Hash data, Hash recipe, List<Step> steps) {

    /** The most steps of a record. */
    public static final int MAX_STEPS = 1 << 20;

    /** The most rows in all steps together, a row as often as it was seen. */
    public static final long MAX_SEEN = 1L << 25;

    private static final byte[] DOMAIN = "openledger/training/v1".getBytes(StandardCharsets.US_ASCII);

    /** Checks the bounds. */
    public TrainingRecord {
        steps = Require.atMost(steps, MAX_STEPS, "steps");
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).number() != i) {
                throw new IllegalArgumentException(
                        "step " + steps.get(i).number() + " stands at place " + i + ": give every step, from 0");
            }
        }
    }

    /**
     * One step.
     *
     * @param number from 0
     * @param rows the batch, by the rows' numbers; a row of weight 0 is in no batch
     * @param stepSize how far it went
     * @param state the hash of the state after it, {@link DescentState#digest}
     */
    public record Step(int number, List<Integer> rows, double stepSize, Hash state) {
        /** Copies the batch. */
        public Step {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Returns the steps that saw a row.
     *
     * @param row its number
     * @return their numbers in order; empty for a row that training never saw
     */
    public List<Integer> stepsOf(int row) {
        return steps.stream()
                .filter(step -> step.rows().contains(row))
                .map(Step::number)
                .toList();
    }

    /** Returns the hash over everything in the record, which changes with any of it: each step's hash covers the one before. */
    public Hash seal() {
        ByteBuffer head = ByteBuffer.allocate(DOMAIN.length + 2 * Hash.BYTES);
        Hash seal = Hash.sha256(
                head.put(DOMAIN).put(data.bytes()).put(recipe.bytes()).array());
        for (Step step : steps) {
            ByteBuffer bytes =
                    ByteBuffer.allocate(2 * Hash.BYTES + 16 + 4 * step.rows().size());
            bytes.put(seal.bytes()).putInt(step.number()).putInt(step.rows().size());
            step.rows().forEach(bytes::putInt);
            bytes.putDouble(step.stepSize()).put(step.state().bytes());
            seal = Hash.sha256(bytes.array());
        }
        return seal;
    }
}
