/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import org.openledger.audit.Checkpoint;
import org.openledger.spi.Storage;

/** What a record of a segment is. */
enum RecordKind {
    /** Begins a commit; says how many leaves and bytes it has. Its sequence number is that of its first leaf. */
    BEGIN(RecordKind.FRAME_BYTES, RecordKind.FRAME_BYTES),
    /** One leaf. Its sequence number is its index. */
    LEAF(1, Storage.MAX_LEAF),
    /** Ends a commit: the signed note. Its sequence number is how many leaves there are now. */
    CHECKPOINT(1, Checkpoint.MAX_NOTE_BYTES),
    /** Ends a segment; says where its last commit and its last checkpoint are. Its sequence number is the first index of the next segment. */
    SEAL(RecordKind.FRAME_BYTES, RecordKind.FRAME_BYTES);

    /** How many bytes the payload of a {@link #BEGIN} and of a {@link #SEAL} has: two numbers. */
    static final int FRAME_BYTES = 16;

    private static final RecordKind[] BY_CODE = values();

    private final int least;
    private final int most;

    RecordKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Returns the byte that stands for it: 1 and on. */
    int code() {
        return ordinal() + 1;
    }

    static boolean isCode(int code) {
        return code >= 1 && code <= BY_CODE.length;
    }

    static RecordKind of(int code) {
        return BY_CODE[code - 1];
    }

    boolean mayHave(int length) {
        return length >= least && length <= most;
    }
}
