/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One witness and how it goes with it: whether an answer is awaited, and when to ask again after failures.
 *
 * <p>After each failure in a row the wait doubles, up to {@value #LONGEST_WAIT} rounds. The first failure is told as a warning, its repetitions are not. Used by
 * one thread.
 */
final class Asked {
    private static final Logger LOG = LoggerFactory.getLogger(Asked.class);
    private static final int LONGEST_WAIT = 64;
    private static final int LONGEST_TEXT = 300;

    private final Witness witness;
    private final WitnessClient client;
    private @Nullable CompletableFuture<Void> awaited;
    private int rounds;
    private int wait;

    Asked(Witness witness, WitnessClient client) {
        this.witness = witness;
        this.client = client;
    }

    Witness witness() {
        return witness;
    }

    WitnessClient client() {
        return client;
    }

    /** Whether an answer is still to come. */
    boolean isAwaited() {
        return awaited != null;
    }

    /** Counts a round, and says whether the witness is to be asked in it. */
    boolean isDue() {
        rounds = Math.min(rounds + 1, LONGEST_WAIT);
        return awaited == null && rounds >= wait;
    }

    /** A question was sent. */
    void asked(CompletableFuture<Void> answer) {
        awaited = answer;
        rounds = 0;
    }

    /** An answer came, or what stands for one. */
    void answered(WitnessAnswer answer, Checkpoint checkpoint) {
        awaited = null;
        if (answer instanceof WitnessAnswer.Cosigned) {
            client.cosigned(checkpoint.size());
            if (wait > 0) {
                LOG.info("witness {} cosigns again", witness.name());
            }
            wait = 0;
            return;
        }
        if (wait == 0) {
            LOG.warn(
                    "witness {} has not cosigned the checkpoint of {} leaves: {}",
                    witness.name(),
                    checkpoint.size(),
                    told(answer));
        }
        wait = Math.min(Math.max(1, 2 * wait), LONGEST_WAIT);
    }

    private static String told(WitnessAnswer answer) {
        String text = answer instanceof WitnessAnswer.Elsewhere other
                ? "it cosigned " + other.size() + " leaves before; if that is more, this log was set back or runs twice"
                : answer.toString();
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= LONGEST_TEXT ? printable : printable.substring(0, LONGEST_TEXT) + "…";
    }
}
