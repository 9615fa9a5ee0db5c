/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import java.util.List;
import java.util.Optional;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/** Something that happened to one row. */
public sealed interface RowFact {

    /** Which row. */
    long row();

    /**
     * It was committed.
     *
     * @param row which row
     * @param datanet to which Datanet
     * @param author by whom
     * @param commitment to author and content
     * @param revealBy when it expires unrevealed
     */
    record Committed(long row, long datanet, Digest author, Digest commitment, long revealBy) implements RowFact {
        /** The fact that an event tells of. */
        public static Committed of(Fields event) {
            return new Committed(event.number(1), event.number(2), event.digest(3), event.digest(4), event.number(6));
        }
    }

    /**
     * It was revealed.
     *
     * @param row which row
     * @param length how many bytes its content has
     */
    record Revealed(long row, long length) implements RowFact {
        /** The fact that an event tells of. */
        public static Revealed of(Fields event) {
            return new Revealed(event.number(1), event.number(3));
        }
    }

    /**
     * The automated checks spoke.
     *
     * @param row which row
     * @param checks their names, in order
     */
    record Screened(long row, List<String> checks) implements RowFact {
        /** The fact that an event tells of. */
        public static Screened of(Fields event) {
            return new Screened(event.number(1), event.records(2, verdict -> verdict.text(1)));
        }
    }

    /**
     * A committee was drawn.
     *
     * @param row which row
     * @param round which round
     * @param committee who, in drawing order
     * @param commitBy when committing ends
     * @param revealBy when revealing ends
     */
    record Drawn(long row, long round, List<Digest> committee, long commitBy, long revealBy) implements RowFact {
        /** The fact that an event tells of. */
        public static Drawn of(Fields event) {
            return new Drawn(
                    event.number(1),
                    event.number(2),
                    event.list(3, member -> Values.digest("committee member", member)),
                    event.number(4),
                    event.number(5));
        }
    }

    /**
     * A vote was committed.
     *
     * @param row on which row
     * @param round in which round
     * @param validator by whom
     * @param commitment to the vote
     */
    record VoteCommitted(long row, long round, Digest validator, Digest commitment) implements RowFact {
        /** The fact that an event tells of. */
        public static VoteCommitted of(Fields event) {
            return new VoteCommitted(event.number(1), event.number(2), event.digest(3), event.digest(4));
        }
    }

    /**
     * A vote was revealed.
     *
     * @param row on which row
     * @param round in which round
     * @param validator by whom
     * @param vote its number in the log
     * @param salt of the commitment
     */
    record VoteRevealed(long row, long round, Digest validator, long vote, Digest salt) implements RowFact {
        /** The fact that an event tells of. */
        public static VoteRevealed of(Fields event) {
            return new VoteRevealed(
                    event.number(1), event.number(2), event.digest(3), event.number(4), event.digest(5));
        }
    }

    /**
     * A round was decided.
     *
     * @param row about which row
     * @param round which round
     * @param votes how many rejected, accepted and wanted to slash, by the vote's number
     * @param decision the vote that won
     */
    record Decided(long row, long round, List<Long> votes, long decision) implements RowFact {
        /** The fact that an event tells of. */
        public static Decided of(Fields event) {
            return new Decided(
                    event.number(1),
                    event.number(2),
                    List.of(event.number(4), event.number(3), event.number(5)),
                    event.number(6));
        }
    }

    /**
     * It entered another state of its life.
     *
     * @param row which row
     * @param status the state's number in the log
     * @param deadline when the state ends by itself; 0 if it does not
     */
    record StatusChanged(long row, long status, long deadline) implements RowFact {
        /** The state after the committee's yes. */
        public static final long ACCEPTED = 4;

        /** The state in which a row belongs to the Datanet. */
        public static final long ACTIVE = 5;

        /** The fact that an event tells of. */
        public static StatusChanged of(Fields event) {
            return new StatusChanged(event.number(1), event.number(2), event.number(3));
        }
    }

    /**
     * Somebody else is credited for it from then on.
     *
     * @param row which row
     * @param to who; absent for its Datanet's commons
     */
    record Rerouted(long row, Optional<Digest> to) implements RowFact {
        /** The fact that an event tells of. */
        public static Rerouted of(Fields event) {
            return new Rerouted(event.number(1), event.maybe(2).map(item -> Values.digest("credited account", item)));
        }
    }
}
