/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.List;
import java.util.SortedMap;
import org.openledger.Event;
import org.openledger.core.codec.Events;
import org.openledger.core.table.Room;

/** Which rooms hear which sort of event, by its number: most events concern two or three rooms out of thirty. */
final class Hearing {
    private final Room[][] byKind;

    /** What each of these rooms says that it hears; the order of the rooms stays. */
    Hearing(List<Room> rooms) {
        SortedMap<Integer, Class<? extends Event>> sorts = Events.sorts();
        this.byKind = new Room[sorts.lastKey() + 1][];
        sorts.forEach((kind, sort) ->
                byKind[kind] = rooms.stream().filter(room -> hears(room, sort)).toArray(Room[]::new));
    }

    private static boolean hears(Room room, Class<? extends Event> sort) {
        return room.hears().stream().anyMatch(heard -> heard.isAssignableFrom(sort));
    }

    /** The rooms that an event concerns, in order; not to be changed. */
    Room[] of(Event event) {
        return byKind[event.kind()];
    }
}
