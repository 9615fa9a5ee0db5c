/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.nio.ByteBuffer;
import java.util.List;
import org.openledger.attribution.Player;
import org.openledger.audit.Hash;

/** The players in order: for each the account (32 bytes), the first row (8), the size of the player's own suffix table (4) and its root (32). */
record PlayerEntries(List<Player> players, List<Table> suffixes) implements Blocks {

    private static final int ENTRY_BYTES = 2 * Hash.BYTES + Long.BYTES + Integer.BYTES;

    @Override
    public int entries() {
        return players.size();
    }

    @Override
    public int perBlock() {
        return 1;
    }

    @Override
    public byte[] content(int block) {
        Player player = players.get(block);
        ByteBuffer content = ByteBuffer.allocate(ENTRY_BYTES)
                .put(player.owner().toArray())
                .putLong(player.first().ordinal());
        suffixes.get(block).state(content);
        return content.array();
    }
}
