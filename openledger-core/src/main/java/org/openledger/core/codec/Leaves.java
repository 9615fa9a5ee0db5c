/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BYTES;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.by;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import java.util.List;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.Event;
import org.openledger.Refusal;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;

/** The stored bytes of a decided command. */
public final class Leaves {
    private static final int VERSION = 1;
    private static final int ENTRIES = 6;

    /** What nearly all leaves have beside envelope and events, in bytes: a signature, its key, the time. */
    private static final int BESIDE = 256;

    private static final int FORMAT_KEY = 1;
    private static final int ENVELOPE_KEY = 2;
    private static final int AUTHORISATION_KEY = 3;
    private static final int TIME_KEY = 4;
    private static final int OUTCOME_KEY = 5;
    private static final int EVENTS_KEY = 6;
    private static final long ACCEPTED = 0;
    private static final long REFUSED = 1;

    private static final Codec<Integer> FORMAT = as(INT, version -> version, Leaves::requireKnown);

    private static final Codec<Optional<Refusal>> OUTCOME = by(Leaves::writeOutcome, Leaves::readOutcome);

    private static final Codec<Event> EVENT = by((out, event) -> Events.write(out.array(3), event), in -> {
        in.array(3);
        return Events.read(in);
    });

    private static final Codec<List<Event>> EVENTS = list(EVENT);

    private static final Codec<Leaf> LEAF = record(
            (format, envelope, authorisation, time, outcome, events) ->
                    new Leaf(envelope, authorisation, time, outcome, events),
            field(FORMAT, leaf -> VERSION),
            field(BYTES, Leaf::envelope),
            field(Authorisations.CODEC, Leaf::authorisation),
            field(LONG, Leaf::time),
            field(OUTCOME, Leaf::refusal),
            field(EVENTS, Leaf::events));

    private Leaves() {}

    /** The bytes of the leaf. */
    public static byte[] encode(Leaf leaf) {
        return LEAF.encode(leaf);
    }

    /**
     * The bytes of a leaf whose events were written before.
     *
     * @param leaf the leaf
     * @param events its events, one behind the other as {@link #write} writes them; who gives them answers for them
     */
    public static byte[] encode(Leaf leaf, Bytes events) {
        CborWriter out = new CborWriter(leaf.envelope().length() + events.length() + BESIDE).map(ENTRIES);
        FORMAT.write(out.key(FORMAT_KEY), VERSION);
        BYTES.write(out.key(ENVELOPE_KEY), leaf.envelope());
        Authorisations.CODEC.write(out.key(AUTHORISATION_KEY), leaf.authorisation());
        LONG.write(out.key(TIME_KEY), leaf.time());
        OUTCOME.write(out.key(OUTCOME_KEY), leaf.refusal());
        out.key(EVENTS_KEY)
                .array(leaf.events().size())
                .raw(events, leaf.events().size());
        return out.toBytes();
    }

    /**
     * The leaf that these bytes are.
     *
     * @throws org.openledger.core.cbor.CborException if they are not the deterministic form of the shape
     * @throws IllegalArgumentException if a value is out of bounds, or an event unknown
     */
    public static Leaf decode(byte[] bytes) {
        return LEAF.decode(bytes);
    }

    /** The envelope of the leaf with these bytes; for leaves that were read strictly before they were written. */
    public static Bytes envelope(byte[] bytes) {
        CborReader in = new CborReader(bytes);
        in.map();
        in.key(FORMAT_KEY);
        FORMAT.read(in);
        in.key(ENVELOPE_KEY);
        return in.value();
    }

    /**
     * What the leaf with these bytes did, read past who asked for it; for leaves that were read strictly before they were written.
     *
     * @throws org.openledger.core.cbor.CborException if they are not the deterministic form of the shape
     * @throws IllegalArgumentException if a value is out of bounds, or an event unknown
     */
    public static Effect effect(byte[] bytes) {
        CborReader in = new CborReader(bytes);
        if (in.map() != ENTRIES) {
            throw new IllegalArgumentException("a leaf of other than " + ENTRIES + " entries");
        }
        in.key(FORMAT_KEY);
        FORMAT.read(in);
        in.key(ENVELOPE_KEY);
        in.skip();
        in.key(AUTHORISATION_KEY);
        in.skip();
        in.key(TIME_KEY);
        long time = in.uint();
        in.key(OUTCOME_KEY);
        in.skip();
        in.key(EVENTS_KEY);
        Effect effect = new Effect(time, EVENTS.read(in));
        in.expectEnd();
        return effect;
    }

    /** Writes an event as it stands in a leaf. */
    public static void write(CborWriter out, Event event) {
        EVENT.write(out, event);
    }

    private static int requireKnown(int version) {
        if (version != VERSION) {
            throw new IllegalArgumentException("leaf format " + version + " is unknown: give " + VERSION);
        }
        return version;
    }

    private static void writeOutcome(CborWriter out, Optional<Refusal> outcome) {
        if (outcome.isEmpty()) {
            out.array(1).uint(ACCEPTED);
            return;
        }
        Refusal refusal = outcome.get();
        out.array(4)
                .uint(REFUSED)
                .uint(refusal.code().number())
                .text(refusal.subject())
                .text(refusal.detail());
    }

    private static Optional<Refusal> readOutcome(CborReader in) {
        int items = in.array();
        long outcome = in.uint();
        if (items == 1 && outcome == ACCEPTED) {
            return Optional.empty();
        }
        if (items != 4 || outcome != REFUSED) {
            throw new IllegalArgumentException(
                    "outcome " + outcome + " of " + items + " items: give [0], or [1, code, subject, detail]");
        }
        return Optional.of(new Refusal(Refusal.Code.ofNumber(in.uint()), in.text(), in.text()));
    }
}
