/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.util.stream.Stream;
import org.openledger.verifier.log.Checkpoint;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.report.Check;
import org.openledger.verifier.report.Report;

/**
 * What two checkpoints of one log say together.
 *
 * <p>One key under two roots of one size is proof that the log told two stories: no honest log can sign that, and anybody can check it with the key alone. Nothing
 * else is. Two sizes without a consistency proof show nothing, and a consistency proof that fails shows only that somebody made a bad proof.
 *
 * @param signatures whether the log's key signed both
 * @param answer what follows
 * @param says the same in words
 */
public record Equivocation(Report signatures, Answer answer, String says) {

    /** How two checkpoints stand to each other. */
    public enum Answer {
        /** Same size, same root. */
        NONE(0),
        /** At least one was not signed by the key: nothing follows from it. */
        REFUSED(1),
        /** Different sizes: nothing follows without the leaves. */
        NOTHING_SHOWN(3),
        /** Same size, different roots, both signed. */
        PROVED(4);

        private final int exitCode;

        Answer(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The exit code of the program. */
        public int exitCode() {
            return exitCode;
        }
    }

    /**
     * Compares two checkpoints.
     *
     * @param key of the log, from somebody who is trusted
     */
    public static Equivocation between(VerifierKey key, Checkpoint a, Checkpoint b) {
        Report signatures = new Report(Stream.of(a, b)
                .flatMap(one -> signed(key, one).findings().stream())
                .toList());
        if (signatures.refused().findAny().isPresent()) {
            return new Equivocation(
                    signatures,
                    Answer.REFUSED,
                    "at least one of the checkpoints is not " + key.name() + "'s: no evidence");
        }
        if (a.size() != b.size()) {
            return new Equivocation(
                    signatures,
                    Answer.NOTHING_SHOWN,
                    "NOTHING SHOWN: the sizes are " + a.size() + " and " + b.size()
                            + "; only one size with two roots is evidence. A consistency proof that fails between them is none by itself: anybody can make a bad proof");
        }
        return a.root().equals(b.root())
                ? new Equivocation(
                        signatures, Answer.NONE, "NO EQUIVOCATION: both say size " + a.size() + ", root " + a.root())
                : new Equivocation(
                        signatures,
                        Answer.PROVED,
                        "EQUIVOCATION PROVED: " + key.name() + " signed size " + a.size() + " with the roots "
                                + a.root() + " and " + b.root());
    }

    private static Ruling signed(VerifierKey key, Checkpoint checkpoint) {
        Ruling ruling = new Ruling(Check.named("log.checkpoint"));
        LogChecks.signed(key, checkpoint, ruling);
        return ruling;
    }
}
