/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import org.openledger.core.log.NoteSignature;

/** What came of asking a witness. Every way in which a witness can fail is an answer here, and never an exception. */
sealed interface WitnessAnswer {

    /**
     * The witness cosigned: its signature holds over this very checkpoint.
     *
     * @param signature the line to put under the checkpoint
     */
    record Cosigned(NoteSignature signature) implements WitnessAnswer {}

    /**
     * The witness knows the log at another size than the question said (409).
     *
     * @param size the one that it cosigned last
     */
    record Elsewhere(long size) implements WitnessAnswer {}

    /**
     * The witness said no, and may have a reason: it does not know the log (404) or its key (403), or the proof does not hold (422).
     *
     * @param status of HTTP
     */
    record Refused(int status) implements WitnessAnswer {

        @Override
        public String toString() {
            return switch (status) {
                case 403 -> "403: it does not trust the key that signed the checkpoint";
                case 404 -> "404: it does not know this log";
                case 422 -> "422: what it cosigned before is not the beginning of this checkpoint's log";
                default -> "status " + status;
            };
        }
    }

    /**
     * The witness answered what no witness would: too much, or no signature of its own that holds.
     *
     * @param why what was wrong
     */
    record Nonsense(String why) implements WitnessAnswer {}

    /**
     * No answer came in time.
     *
     * @param why what happened instead
     */
    record Unreachable(String why) implements WitnessAnswer {}
}
