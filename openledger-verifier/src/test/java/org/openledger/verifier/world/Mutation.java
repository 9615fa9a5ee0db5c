/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.Item;

/**
 * One change in an open bundle.
 *
 * @param field the class of the place: what is changed, whichever leaf or row it is in
 * @param path the place
 * @param item what stands there instead
 */
public record Mutation(String field, List<Long> path, Item item) {
    /** Ends the class of a change that only turns a list round. */
    public static final String ORDER = " order";

    private static final int LEAVES = 3;
    private static final List<String> LEAF_PARTS =
            List.of("", "version", "envelope", "authorisation", "time", "outcome", "events");

    /** The tree with the change made. */
    public Item in(Item tree) {
        return Items.with(tree, path, item);
    }

    /** Every place of an open bundle, by its class. */
    public static List<Mutation> places(Item tree) {
        List<Mutation> places = new ArrayList<>();
        Items.walk(tree, (path, item) -> {
            boolean insideALeaf = path.size() > 2 && path.get(2) == 1;
            if (insideALeaf || (!path.isEmpty() && path.get(0) > LEAVES)) {
                places.add(new Mutation(field(tree, path), path, item));
            }
        });
        return places;
    }

    /** Every place of a sealed bundle, by its class. */
    public static List<Mutation> placesIn(Item sealed) {
        List<Mutation> places = new ArrayList<>();
        Items.walk(sealed, (path, item) -> {
            if (!path.isEmpty()) {
                places.add(new Mutation("sealed " + steps(sealed, List.of(), path), path, item));
            }
        });
        return places;
    }

    /** Changes of what stands at a place, small and large ones. */
    public List<Mutation> changes(Random random) {
        Set<Item> changed = new LinkedHashSet<>();
        if (item instanceof Item.UInt number) {
            BigInteger value = number.value();
            boolean less = value.signum() > 0 && random.nextBoolean();
            changed.add(new Item.UInt(less ? value.subtract(BigInteger.ONE) : value.add(BigInteger.ONE)));
            changed.add(new Item.UInt(new BigInteger(1 + random.nextInt(63), random)));
        } else if (item instanceof Item.Bytes bytes && bytes.value().length() == 0) {
            changed.add(new Item.Bytes(Octets.of((byte) 0)));
        } else if (item instanceof Item.Bytes bytes) {
            byte[] flipped = bytes.value().toArray();
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            changed.add(new Item.Bytes(Octets.of(flipped)));
            changed.add(new Item.Bytes(bytes.value().slice(0, flipped.length - 1)));
        } else if (item instanceof Item.Text text) {
            changed.add(new Item.Text(text.value() + "x"));
            changed.add(
                    new Item.Text(text.value().isEmpty() ? " " : text.value().substring(1)));
        } else if (item instanceof Item.Bool bool) {
            changed.add(new Item.Bool(!bool.value()));
        } else if (item instanceof Item.Array array) {
            changed.addAll(arrays(array.items(), random));
        } else if (item instanceof Item.Map map) {
            changed.addAll(maps(map));
        }
        changed.remove(item);
        List<Mutation> mutations = new ArrayList<>(
                changed.stream().map(other -> new Mutation(field, path, other)).toList());
        if (item instanceof Item.Array array && array.items().size() > 1) {
            List<Item> turned = new ArrayList<>(array.items());
            Collections.reverse(turned);
            mutations.add(new Mutation(field + ORDER, path, new Item.Array(turned)));
        }
        return mutations;
    }

    private static List<Item> arrays(List<Item> items, Random random) {
        List<Item> changed = new ArrayList<>();
        if (!items.isEmpty()) {
            int at = random.nextInt(items.size());
            List<Item> less = new ArrayList<>(items);
            less.remove(at);
            changed.add(new Item.Array(less));
            List<Item> more = new ArrayList<>(items);
            more.add(at, items.get(at));
            changed.add(new Item.Array(more));
        }
        return changed;
    }

    private static List<Item> maps(Item.Map map) {
        TreeMap<Long, Item> more = new TreeMap<>(map.entries());
        more.put(1 + (map.entries().isEmpty() ? 0 : map.entries().lastKey()), Item.UInt.of(1));
        TreeMap<Long, Item> less = new TreeMap<>(map.entries());
        less.pollLastEntry();
        return List.of(new Item.Map(more), new Item.Map(less));
    }

    private static String field(Item tree, List<Long> path) {
        if (path.get(0) != LEAVES) {
            return "section " + steps(tree, List.of(), path);
        }
        if (path.size() < 4) {
            return "leaf";
        }
        List<Long> leaf = path.subList(0, 3);
        Object type = Items.at(tree, Items.path(leaf, 2, 6));
        String name = "leaf " + ((Item.UInt) type).value() + " "
                + LEAF_PARTS.get(path.get(3).intValue());
        if (path.get(3) == 6 && path.size() > 5) {
            Item kind = Items.at(tree, Items.path(path.subList(0, 5), 0));
            return name + " " + (kind instanceof Item.UInt number ? number.value() : "") + " "
                    + steps(tree, path.subList(0, 5), path.subList(5, path.size()));
        }
        return name + " " + steps(tree, path.subList(0, 4), path.subList(4, path.size()));
    }

    /** The steps inwards; a position in a list of many is a star, one in a tuple or record is itself. */
    private static String steps(Item tree, List<Long> start, List<Long> path) {
        List<String> steps = new ArrayList<>();
        List<Long> at = new ArrayList<>(start);
        for (long step : path) {
            boolean list = Items.at(tree, at) instanceof Item.Array array
                    && array.items().stream().map(Object::getClass).distinct().count() == 1;
            steps.add(list ? "*" : Long.toString(step));
            at.add(step);
        }
        return steps.stream().collect(Collectors.joining("."));
    }
}
