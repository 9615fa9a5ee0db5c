/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.security.MessageDigest;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Effect;
import org.openledger.core.crypto.Sha256;
import org.openledger.core.table.Changes;
import org.openledger.core.table.Marks;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;

/** The slow fold: every room is shown every event, whatever it says that it hears. */
public final class ShowingAll {
    private final Rooms rooms = new Rooms();
    private final Changes changes = new Changes();
    private final Marks marks = new Marks(rooms.tables());
    private long height;
    private long time;
    private Hash digest = Hash.ZERO;

    /** Folds one leaf in. */
    public void apply(Effect leaf) {
        Stamp stamp = new Stamp(height++, leaf.time());
        time = leaf.time();
        leaf.events().forEach(event -> {
            for (Room room : rooms.all()) {
                room.evolve(event, stamp);
            }
        });
        marks.digest(changes);
        MessageDigest sha256 = Sha256.digest();
        sha256.update(digest.bytes());
        changes.enter(sha256);
        digest = Hash.of(sha256.digest());
    }

    /** The digest of all leaves so far. */
    public Hash digest() {
        return digest;
    }

    /** The whole state, as {@link LedgerState#snapshot} writes it. */
    public byte[] snapshot() {
        return Snapshots.write(new Snapshots.Head(height, time, digest), rooms.tables());
    }
}
