/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.openledger.TamperedException;
import org.openledger.spi.DiskFile;

/**
 * Tells a commit that a power cut tore from one that was changed afterwards, by what is missing of it.
 *
 * <p>Before a commit is written its place is zero on the disk. A power cut keeps any of the disk's sectors and loses the others, a killed process leaves a
 * beginning: either way whole sectors of it, or its end, are still zero. A commit of which every part was written was once acknowledged or was about to be; if
 * it does not check, somebody changed it. Each record begins and ends with a byte that one flipped bit does not make zero.
 *
 * <p>What cannot be told: a changed record of the last commit that itself holds a sector of zeros looks torn.
 */
final class Tail {

    /** The smallest piece that a disk writes whole. */
    static final int SECTOR = 512;

    private final DiskFile file;
    private final String name;
    private final long from;
    private final long fileEnd;

    /**
     * Looks at the end of a segment.
     *
     * @param from where the last whole commit ends
     */
    Tail(DiskFile file, String name, long from) throws IOException {
        this.file = file;
        this.name = name;
        this.from = from;
        this.fileEnd = file.size();
    }

    /**
     * Accepts the end behind the last whole commit where no beginning of a commit can be read.
     *
     * @param size how many leaves there are
     * @param damage what is wrong with it
     * @throws TamperedException if it was whole once
     */
    void requireTornBeginning(long size, TamperedException damage) throws IOException {
        if (byteAt(from) != 0 && byteAt(from + RecordFormat.FRAME - 1) != 0) {
            throw damage;
        }
        RecordCursor cursor = new RecordCursor(file, name, from, fileEnd, fileEnd - from);
        long at = Zeros.firstOther(file, from, fileEnd);
        while (at < fileEnd && cursor.seek(at)) {
            boolean whole = cursor.next();
            if (whole && cursor.kind() == RecordKind.BEGIN && cursor.sequence() > size) {
                throw damage;
            }
            at = whole ? cursor.after() : cursor.offset() + 1;
        }
    }

    /**
     * Accepts the end behind the last whole commit where a beginning says how long the next one is.
     *
     * @param to where that one ends
     * @param damage what is wrong with it
     * @throws TamperedException if it was whole once
     */
    void requireTorn(long to, TamperedException damage) throws IOException {
        if (!Zeros.only(file, to, fileEnd) || (byteAt(to - 1) != 0 && !lacksASector(to))) {
            throw damage;
        }
    }

    private boolean lacksASector(long to) throws IOException {
        RecordCursor cursor = new RecordCursor(file, name, from, Math.min(to, fileEnd), to - from);
        long unproven = from;
        for (long at = from; cursor.seek(at); ) {
            if (cursor.next()) {
                if (lacksASector(unproven, cursor.offset())) {
                    return true;
                }
                unproven = cursor.after();
                at = unproven;
            } else {
                at = cursor.offset() + 1;
            }
        }
        return lacksASector(unproven, to);
    }

    private boolean lacksASector(long begin, long end) throws IOException {
        for (long at = begin; at < end; ) {
            long next = Math.min(end, (at / SECTOR + 1) * SECTOR);
            if (Zeros.only(file, at, next)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    private byte byteAt(long position) throws IOException {
        byte[] one = new byte[1];
        file.read(position, ByteBuffer.wrap(one));
        return one[0];
    }
}
