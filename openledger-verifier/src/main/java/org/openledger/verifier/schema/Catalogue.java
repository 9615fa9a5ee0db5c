/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every sort of command and event that may stand in a log, by its number (formats §2, §3). */
public final class Catalogue {
    private static final SortedMap<Long, CommandType> COMMANDS = commandsByNumber();
    private static final SortedMap<Long, EventType> EVENTS = eventsByKind();

    private Catalogue() {}

    /** The sort of command with that number. */
    public static Optional<CommandType> command(long number) {
        return Optional.ofNullable(COMMANDS.get(number));
    }

    /** The sort of event with that number. */
    public static Optional<EventType> event(long kind) {
        return Optional.ofNullable(EVENTS.get(kind));
    }

    /** Every sort of command, in order of the numbers. */
    public static Collection<CommandType> commands() {
        return Collections.unmodifiableCollection(COMMANDS.values());
    }

    /** Every sort of event, in order of the numbers. */
    public static Collection<EventType> events() {
        return Collections.unmodifiableCollection(EVENTS.values());
    }

    private static SortedMap<Long, CommandType> commandsByNumber() {
        SortedMap<Long, CommandType> all = new TreeMap<>();
        CommandType.all().forEach(type -> all.put((long) type.number(), type));
        Stream.of(MoreCommands.ALL, TokenTypes.COMMANDS, ValidatorTypes.COMMANDS)
                .flatMap(List::stream)
                .forEach(type -> all.putIfAbsent((long) type.number(), type));
        return all;
    }

    private static SortedMap<Long, EventType> eventsByKind() {
        SortedMap<Long, EventType> all = new TreeMap<>();
        EventType.all().forEach(type -> all.put((long) type.kind(), type));
        Stream.of(MoreEvents.ALL, TokenTypes.EVENTS, ValidatorTypes.EVENTS)
                .flatMap(List::stream)
                .forEach(type -> all.putIfAbsent((long) type.kind(), type));
        return all;
    }
}
