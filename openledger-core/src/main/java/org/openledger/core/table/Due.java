/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

/**
 * Something that a tick has to handle.
 *
 * @param time from when on, in milliseconds since 1970
 * @param kind what sort of thing
 * @param id its ordinal among its kind
 */
public record Due(long time, Kind kind, long id) implements Comparable<Due> {
    /** What may be due; the position breaks ties of time. */
    public enum Kind {
        /** A row that waits for its committee, since the leaf at that time. */
        DRAW,
        /** A row whose state ends. */
        ROW,
        /** A stake that comes free. */
        STAKE,
        /** A slash whose appeal window ends. */
        SLASH,
        /** A request that was not answered in time. */
        REQUEST,
        /** A change whose vote, or whose wait, is over. */
        CHANGE,
        /** The promise of an expert, of a row with that ordinal. */
        CLAIM,
        /** A change of a key that takes effect. */
        KEY,
        /** A model-building job whose time is over. */
        JOB,
        /** A pay epoch of validators that is over. */
        EPOCH_PAY,
        /** A pool of influence that closes, and then pays. */
        POOL
    }

    @Override
    public int compareTo(Due other) {
        int byTime = Long.compare(time, other.time);
        if (byTime != 0) {
            return byTime;
        }
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Long.compare(id, other.id);
    }
}
