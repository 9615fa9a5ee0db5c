/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

/** What is read off the rooms one by one; the height, the time and the digest are the state's own. */
abstract class RoomReads
        implements SystemReads,
                MoneyReads,
                ReputationReads,
                DatanetReads,
                RowReads,
                ReviewReads,
                ModelReads,
                RewardReads {
    final Rooms rooms = new Rooms();

    @Override
    public final Rooms rooms() {
        return rooms;
    }
}
