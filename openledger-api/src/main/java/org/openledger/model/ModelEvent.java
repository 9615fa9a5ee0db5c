/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import org.openledger.Event;
import org.openledger.token.Amount;

/** What happened to models. */
public sealed interface ModelEvent extends Event {

    /**
     * A model was published.
     *
     * @param model what it is; its id is the next ordinal
     */
    record Published(ModelVersion model) implements ModelEvent {
        @Override
        public int kind() {
            return 50;
        }
    }

    /**
     * A model was published with a lineage.
     *
     * @param descent what follows from it
     */
    record Descended(Descent descent) implements ModelEvent {
        @Override
        public int kind() {
            return 51;
        }
    }

    /**
     * A job was opened, and its highest fee escrowed.
     *
     * @param job what it is; its id is the next ordinal
     */
    record JobOpened(Job job) implements ModelEvent {
        @Override
        public int kind() {
            return 52;
        }
    }

    /**
     * Work of a job was metered and paid; the moves beside it say to whom.
     *
     * @param job which
     * @param steps optimiser steps
     * @param tokens training tokens
     * @param node what the node earned
     * @param data what the Datanet's commons earned
     */
    record JobMetered(JobId job, long steps, long tokens, Amount node, Amount data) implements ModelEvent {
        @Override
        public int kind() {
            return 53;
        }
    }

    /**
     * A job ended.
     *
     * @param job which
     * @param status how
     * @param returned what went back to its payer
     */
    record JobEnded(JobId job, Job.Status status, Amount returned) implements ModelEvent {
        @Override
        public int kind() {
            return 54;
        }
    }
}
