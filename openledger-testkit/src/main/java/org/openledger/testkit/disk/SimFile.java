/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A file without its name: what reading shows, what is durable, and what lies between. Not thread-safe. */
final class SimFile {

    private static final int SECTOR = 512;
    private static final int MOST_SECTORS_ASTRAY = 16;

    private final Image seen;
    private final Image durable;
    private final List<Change> pending = new ArrayList<>();

    private SimFile(Image durable) {
        this.seen = durable.copy();
        this.durable = durable;
    }

    static SimFile empty() {
        return new SimFile(new Image());
    }

    Image seen() {
        return seen;
    }

    void write(long position, ByteBuffer from) {
        change(Change.written(position, from));
    }

    /** Writes the first part of what is asked for: nothing, some of it, or all but a byte. */
    void writePart(long position, ByteBuffer from, Chance chance) {
        int part = chance.below(Math.max(1, from.remaining()));
        write(position, from.slice().limit(part));
    }

    /** Writes some sectors before or behind the right place. */
    void writeAstray(long position, ByteBuffer from, Chance chance) {
        long by = SECTOR * (1L + chance.below(MOST_SECTORS_ASTRAY));
        write(chance.coin() && position >= by ? position - by : position + by, from);
    }

    void truncate(long size) {
        change(new Change.Cut(size));
    }

    void force() {
        pending.forEach(change -> change.applyTo(durable));
        durable.resize(seen.length());
        pending.clear();
    }

    /** What a force leaves that fails: some of the changes are durable, and no later force makes the others so. */
    void dropPending(Chance chance) {
        chance.oneOf(Survival.values()).of(pending, chance).forEach(change -> change.applyTo(durable));
        pending.clear();
    }

    void flip(long bit) {
        seen.flip(bit);
        if (bit / 8 < durable.length()) {
            durable.flip(bit);
        }
    }

    /** Returns the file as it is found after a power cut; its length may be right although its bytes are lost. */
    SimFile afterPowerCut(Chance chance) {
        Image left = durable.copy();
        chance.oneOf(Survival.values()).of(pending, chance).forEach(change -> change.applyTo(left));
        if (chance.coin()) {
            left.resize(Math.max(left.length(), seen.length()));
        }
        return new SimFile(left);
    }

    private void change(Change change) {
        change.applyTo(seen);
        pending.add(change);
    }
}
