/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;

/** A log that the ledger's own rules wrote: random lives on the core (its AuditLog writes them), each leaf behind its length in four bytes. Nobody signed their commands. */
record RealLog(String name, List<Octets> leaves) {
    private static final String SUFFIX = ".log.gz";
    private static final int EVENTS = 6;

    static List<RealLog> all() {
        Path directory = Path.of("src/test/resources/economy");
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(RealLog::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("golden logs in " + directory.toAbsolutePath(), e);
        }
    }

    private static RealLog read(Path file) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            List<Octets> leaves = new ArrayList<>();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                leaves.add(Octets.of(in.readNBytes(length)));
            }
            return new RealLog(file.getFileName().toString(), leaves);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** One event of a leaf: its kind and its components. */
    record Place(int leaf, int event, long kind, Item.Map body) {
        /** A component. */
        Item at(long... path) {
            Item item = body;
            for (long key : path) {
                item = item instanceof Item.Map map
                        ? child(map, key)
                        : ((Item.Array) item).items().get((int) key);
            }
            return item;
        }
    }

    /** Where events of a kind stand that fit. */
    List<Place> events(long kind, Predicate<Place> fits) {
        List<Place> found = new ArrayList<>();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            List<Item> events = events(leaf);
            for (int event = 0; event < events.size(); event++) {
                List<Item> parts = ((Item.Array) events.get(event)).items();
                Place place = new Place(leaf, event, number(parts.get(0)), (Item.Map) parts.get(2));
                if (place.kind() == kind && fits.test(place)) {
                    found.add(place);
                }
            }
        }
        return found;
    }

    /** The log with one unsigned number of an event a unit larger. */
    RealLog plusOne(Place place, long... path) {
        Item body = plusOne(place.body(), path, 0);
        List<Item> events = new ArrayList<>(events(place.leaf()));
        List<Item> parts = new ArrayList<>(((Item.Array) events.get(place.event())).items());
        parts.set(2, body);
        events.set(place.event(), new Item.Array(parts));
        TreeMap<Long, Item> leaf = new TreeMap<>(open(place.leaf()).entries());
        leaf.put((long) EVENTS, new Item.Array(events));
        List<Octets> changed = new ArrayList<>(leaves);
        changed.set(place.leaf(), CborWriter.write(new Item.Map(leaf)));
        return new RealLog(name, changed);
    }

    private static Item plusOne(Item item, long[] path, int depth) {
        if (depth == path.length) {
            return new Item.UInt(((Item.UInt) item).value().add(BigInteger.ONE));
        }
        if (item instanceof Item.Map map) {
            TreeMap<Long, Item> entries = new TreeMap<>(map.entries());
            entries.put(path[depth], plusOne(child(map, path[depth]), path, depth + 1));
            return new Item.Map(entries);
        }
        List<Item> items = new ArrayList<>(((Item.Array) item).items());
        items.set((int) path[depth], plusOne(items.get((int) path[depth]), path, depth + 1));
        return new Item.Array(items);
    }

    private Item.Map open(int leaf) {
        return (Item.Map) CborReader.read(leaves.get(leaf));
    }

    private List<Item> events(int leaf) {
        return ((Item.Array) child(open(leaf), EVENTS)).items();
    }

    private static Item child(Item.Map map, long key) {
        return Objects.requireNonNull(map.entries().get(key), () -> "key " + key + " of " + map);
    }

    static long number(Item item) {
        return ((Item.UInt) item).value().longValueExact();
    }

    @Override
    public String toString() {
        return name;
    }
}
