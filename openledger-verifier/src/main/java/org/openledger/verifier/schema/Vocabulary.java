/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import java.util.Optional;

/** Which commands and events may stand where a leaf is read. */
public enum Vocabulary {
    /** Those of an answer's story, which a bundle carries. */
    BUNDLE("a command of an answer's story (formats §7)", "an event of an answer's story (formats §7)"),
    /** Every one that there is. */
    LOG("a command of the formats (§2)", "an event of the formats (§3)");

    private final String commands;
    private final String events;

    Vocabulary(String commands, String events) {
        this.commands = commands;
        this.events = events;
    }

    /** The sort of command with that number. */
    public Optional<CommandType> command(long number) {
        return this == BUNDLE ? CommandType.ofNumber(number) : Catalogue.command(number);
    }

    /** The sort of event with that number. */
    public Optional<EventType> event(long kind) {
        return this == BUNDLE ? EventType.ofKind(kind) : Catalogue.event(kind);
    }

    /** What people call its commands. */
    public String commands() {
        return commands;
    }

    /** What people call its events. */
    public String events() {
        return events;
    }
}
