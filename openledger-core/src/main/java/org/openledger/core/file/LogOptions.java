/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import org.openledger.internal.Require;

/**
 * How long segments are: the first short, each twice as long as the one before, up to a bound, so that a small log takes little room and a large one few files.
 *
 * @param firstSegment how many bytes the first segment has, 4 KiB to {@value #MAX_SEGMENT}
 * @param longestSegment how many bytes a segment has at most, unless one commit needs more
 * @param ahead whether the next segment is made beside the appends, on a thread of its own: once half of the last one is full, and at once behind one of full length
 */
public record LogOptions(long firstSegment, long longestSegment, boolean ahead) {

    /** The greatest bound, in bytes. */
    public static final long MAX_SEGMENT = 1 << 30;

    /** 4 MiB to 64 MiB. */
    public static final LogOptions STANDARD = new LogOptions(4 << 20, 64 << 20, false);

    /** Checks the bounds. */
    public LogOptions {
        Require.inRange(firstSegment, 4 << 10, MAX_SEGMENT, "bytes of the first segment");
        Require.inRange(longestSegment, firstSegment, MAX_SEGMENT, "bytes of the longest segment");
    }

    /** The same lengths, each next segment made on the thread that appends. */
    public LogOptions(long firstSegment, long longestSegment) {
        this(firstSegment, longestSegment, false);
    }

    /** Returns the same lengths, each next segment made ahead of its need. */
    public LogOptions madeAhead() {
        return new LogOptions(firstSegment, longestSegment, true);
    }

    /** Tells whether a segment that is filled up to there will soon need another behind it. */
    boolean isGrowing(long length, long end) {
        return length >= longestSegment || end > length / 2;
    }

    /** Returns how long the segment behind one of that length is. */
    long after(long length) {
        return Math.min(longestSegment, 2 * length);
    }
}
