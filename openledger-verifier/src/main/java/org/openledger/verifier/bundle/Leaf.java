/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bundle;

import java.util.List;
import java.util.Optional;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.schema.CommandType;
import org.openledger.verifier.schema.EventType;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;
import org.openledger.verifier.schema.Vocabulary;

/**
 * One decided command (formats §3).
 *
 * @param index its place in the log
 * @param hash the RFC 6962 hash of its bytes
 * @param envelope the command
 * @param authorisation why it may speak for its account
 * @param time when it was decided, in milliseconds since 1970
 * @param accepted whether the rules let it
 * @param gas what the account paid for being decided, if it paid anything
 * @param events what else happened, in order
 */
public record Leaf(
        long index,
        Digest hash,
        Envelope envelope,
        Authorisation authorisation,
        long time,
        boolean accepted,
        Optional<Move> gas,
        List<Event> events) {
    /** The longest leaf, in bytes. */
    public static final int MAX_BYTES = 60_000;

    private static final int COMPONENTS = 6;

    /** Keeps a copy. */
    public Leaf {
        events = List.copyOf(events);
    }

    /**
     * The leaf that these bytes are.
     *
     * @throws MalformedException when they are none, or one that no bundle carries
     */
    static Leaf read(long index, Octets bytes) {
        return read(index, bytes, Vocabulary.BUNDLE);
    }

    /**
     * The leaf that these bytes are, where any of a vocabulary's commands and events may stand.
     *
     * @throws MalformedException when they are none, or hold a command or an event that is not in the vocabulary
     */
    public static Leaf read(long index, Octets bytes, Vocabulary vocabulary) {
        if (bytes.length() > MAX_BYTES) {
            throw new MalformedException("leaf", bytes.length() + " bytes", "at most " + MAX_BYTES + " bytes");
        }
        Fields fields = Fields.of("leaf", CborReader.read(bytes));
        if (fields.number(1) != 1 || fields.map().entries().size() != COMPONENTS) {
            throw new MalformedException(
                    "leaf",
                    "version " + fields.number(1) + " with "
                            + fields.map().entries().keySet(),
                    "version 1 with keys 1 to 6");
        }
        List<Event> events = fields.list(6, item -> Event.of(item, vocabulary));
        Optional<Move> gas = gas(events);
        return new Leaf(
                index,
                Merkle.leaf(bytes),
                Envelope.read(fields.octets(2), vocabulary),
                Authorisation.of(fields.item(3)),
                fields.number(4),
                accepted(Values.list("outcome", fields.item(5))),
                gas,
                events.subList(gas.isPresent() ? 1 : 0, events.size()));
    }

    /** What the command asks. */
    public CommandType type() {
        return envelope.type();
    }

    /** The events of one sort, in order. */
    public List<Fields> events(EventType type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(Event::body)
                .toList();
    }

    /**
     * The only event of its sort.
     *
     * @throws MalformedException when there is none or more than one
     */
    public Fields only(EventType type) {
        List<Fields> found = events(type);
        if (found.size() != 1) {
            throw new MalformedException(this + ", events " + type, Integer.toString(found.size()), "exactly one");
        }
        return found.get(0);
    }

    private static Optional<Move> gas(List<Event> events) {
        return events.stream()
                .limit(1)
                .filter(event -> event.type().equals(EventType.MOVED))
                .map(event -> Move.of(event.body()))
                .filter(move -> move.reason() == Move.GAS)
                .findFirst();
    }

    private static boolean accepted(List<Item> outcome) {
        long code = outcome.isEmpty() ? -1 : Values.number("outcome", outcome.get(0));
        if ((code != 0 || outcome.size() != 1) && (code != 1 || outcome.size() != 4)) {
            throw new MalformedException("outcome", outcome.toString(), "[0] or [1, code, subject, detail]");
        }
        return code == 0;
    }

    /** What people call it. */
    @Override
    public String toString() {
        return "leaf " + index + " (" + type() + ")";
    }
}
