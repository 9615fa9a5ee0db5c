/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openledger.audit.Hash;
import org.openledger.testkit.ledger.PlainSigner;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborReader;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.log.GrowingRoot;

/** An exported log in the hands of an operator who lies: a leaf is changed, every hash worked out again, and the checkpoint signed with the true key. */
record ExportedLife(List<Octets> leaves) {
    private static final int WIDTH = 256;
    private static final int EVENTS = 6;
    private static final int GENESIS = 1;
    private static final String ORIGIN = "openledger.local";
    private static final PlainSigner OPERATOR = PlainSigner.of("operator");

    static ExportedLife read(Path directory) throws IOException {
        long size = Long.parseLong(
                Files.readAllLines(directory.resolve("checkpoint")).get(1));
        List<Octets> leaves = new ArrayList<>();
        for (int bundle = 0; leaves.size() < size; bundle++) {
            byte[] entries =
                    Files.readAllBytes(directory.resolve(path(bundle, (int) Math.min(WIDTH, size - leaves.size()))));
            for (int at = 0; at < entries.length; ) {
                int end = at + 2 + ((entries[at] & 0xff) << Byte.SIZE) + (entries[at + 1] & 0xff);
                leaves.add(Octets.of(Arrays.copyOfRange(entries, at + 2, end)));
                at = end;
            }
        }
        return new ExportedLife(List.copyOf(leaves));
    }

    /** Writes the log as its operator would. */
    void write(Path directory) throws IOException {
        GrowingRoot root = new GrowingRoot();
        leaves.forEach(root::append);
        for (int bundle = 0; bundle * WIDTH < leaves.size(); bundle++) {
            List<Octets> some = leaves.subList(bundle * WIDTH, Math.min(leaves.size(), (bundle + 1) * WIDTH));
            ByteArrayOutputStream entries = new ByteArrayOutputStream();
            for (Octets leaf : some) {
                entries.write(leaf.length() >>> Byte.SIZE);
                entries.write(leaf.length());
                entries.writeBytes(leaf.toArray());
            }
            Path file = directory.resolve(path(bundle, some.size()));
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, entries.toByteArray());
        }
        Files.writeString(directory.resolve("checkpoint"), note(root.root().toArray()));
    }

    private String note(byte[] root) {
        String text = ORIGIN + "\n" + leaves.size() + "\n" + base64(root) + "\n";
        ByteArrayOutputStream founding = new ByteArrayOutputStream();
        founding.writeBytes((ORIGIN + "\n").getBytes(StandardCharsets.UTF_8));
        founding.write(1);
        founding.writeBytes(OPERATOR.key().bytes().toArray());
        ByteArrayOutputStream signature = new ByteArrayOutputStream();
        signature.writeBytes(Arrays.copyOf(Hash.sha256(founding.toByteArray()).bytes(), 4));
        signature.writeBytes(OPERATOR.sign(Hash.ZERO, text.getBytes(StandardCharsets.UTF_8)));
        return text + "\n— " + ORIGIN + " " + base64(signature.toByteArray()) + "\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String path(int bundle, int width) {
        return "tile/entries/" + Integer.toString(1_000 + bundle).substring(1) + (width == WIDTH ? "" : ".p/" + width);
    }

    /** The log with one number of its first event of a kind that fits a unit larger; the genesis stays as it is. */
    ExportedLife plusOne(long kind, Predicate<Item.Map> fits, long... path) {
        for (int leaf = GENESIS; leaf < leaves.size(); leaf++) {
            Item.Map open = (Item.Map) CborReader.read(leaves.get(leaf));
            List<Item> events = new ArrayList<>(((Item.Array) child(open, EVENTS)).items());
            for (int i = 0; i < events.size(); i++) {
                List<Item> parts = new ArrayList<>(((Item.Array) events.get(i)).items());
                if (number(parts.get(0)) == kind && fits.test((Item.Map) parts.get(2))) {
                    parts.set(2, plusOne(parts.get(2), path, 0));
                    events.set(i, new Item.Array(parts));
                    return with(leaf, open, EVENTS, new Item.Array(events));
                }
            }
        }
        throw new IllegalArgumentException("no event of kind " + kind + " that fits");
    }

    /** The log with another component of a leaf. */
    ExportedLife with(int leaf, Item.Map open, long key, Item value) {
        TreeMap<Long, Item> entries = new TreeMap<>(open.entries());
        entries.put(key, value);
        return with(leaf, CborWriter.write(new Item.Map(entries)));
    }

    ExportedLife with(int leaf, Octets bytes) {
        List<Octets> changed = new ArrayList<>(leaves);
        changed.set(leaf, bytes);
        return new ExportedLife(List.copyOf(changed));
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

    static Item child(Item.Map map, long key) {
        return Objects.requireNonNull(map.entries().get(key), () -> "key " + key + " of " + map);
    }

    static long number(Item item) {
        return ((Item.UInt) item).value().longValueExact();
    }
}
