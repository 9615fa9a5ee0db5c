/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import java.util.Optional;
import org.openledger.Command;
import org.openledger.audit.Hash;
import org.openledger.datanet.DatanetId;
import org.openledger.internal.Require;
import org.openledger.token.Amount;

/** What an account asks of models. */
public sealed interface ModelCommand extends Command {

    /**
     * Publishes a model that was built on a published version.
     *
     * @param spec what it is
     * @param version the number of the Datanet's version that it was built on
     * @param artefact the hash of what was built
     * @param lineage of which models it was made and what it asks of those that are made of it; without it, none and nothing
     */
    record Publish(ModelSpec spec, int version, Hash artefact, Optional<Lineage> lineage) implements ModelCommand {
        /** Checks the bound. */
        public Publish {
            Require.inRange(version, 1, Integer.MAX_VALUE, "version number");
        }

        /** Publishes a model of no others. */
        public Publish(ModelSpec spec, int version, Hash artefact) {
            this(spec, version, artefact, Optional.empty());
        }

        @Override
        public int type() {
            return 50;
        }
    }

    /**
     * Pays in advance for the building of a model.
     *
     * @param datanet on whose rows
     * @param version on which published version of them
     * @param maxFee what it may cost at most, above zero; all of it is escrowed
     * @param terms what is to be built, for people: 1 to {@value #MAX_TERMS} characters
     */
    record OpenJob(DatanetId datanet, int version, Amount maxFee, String terms) implements ModelCommand {
        /** The longest terms, in characters. */
        public static final int MAX_TERMS = 500;

        /** Checks the bounds. */
        public OpenJob {
            Require.inRange(version, 1, Integer.MAX_VALUE, "version number");
            Require.text(terms, MAX_TERMS, "terms");
            if (maxFee.isZero()) {
                throw new IllegalArgumentException("a job for 0 OPEN: give more than zero");
            }
        }

        @Override
        public int type() {
            return 51;
        }
    }

    /**
     * The node meters work that it has done; it is paid at once.
     *
     * @param job for which job
     * @param sequence how often work of it was metered before, so that no work is metered twice
     * @param steps optimiser steps
     * @param tokens training tokens; steps and tokens are not both zero
     */
    record MeterJob(JobId job, int sequence, long steps, long tokens) implements ModelCommand {
        /** Checks the bounds. */
        public MeterJob {
            Require.nonNegative(sequence, "sequence");
            Require.nonNegative(steps, "steps");
            Require.nonNegative(tokens, "tokens");
            if (steps == 0 && tokens == 0) {
                throw new IllegalArgumentException("work of 0 steps and 0 tokens: give one above zero");
            }
        }

        @Override
        public int type() {
            return 52;
        }
    }

    /**
     * The node says that a job is done; what was not used goes back.
     *
     * @param job which
     */
    record CloseJob(JobId job) implements ModelCommand {
        @Override
        public int type() {
            return 53;
        }
    }

    /**
     * The payer wants no more of a job; what was not used goes back.
     *
     * @param job which
     */
    record CancelJob(JobId job) implements ModelCommand {
        @Override
        public int type() {
            return 54;
        }
    }
}
