/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.openledger.verifier.cbor.Item;

/** Places in a tree of items: keys of maps and positions of arrays, from the outside inwards. */
public final class Items {
    private Items() {}

    public static List<Long> path(long... steps) {
        return Arrays.stream(steps).boxed().toList();
    }

    public static List<Long> path(List<Long> start, long... steps) {
        List<Long> path = new ArrayList<>(start);
        Arrays.stream(steps).forEach(path::add);
        return path;
    }

    /** Another component of the record that holds a place. */
    public static List<Long> sibling(List<Long> path, long key) {
        return path(path.subList(0, path.size() - 1), key);
    }

    public static Item at(Item tree, List<Long> path) {
        Item item = tree;
        for (long step : path) {
            item = child(item, step);
        }
        return item;
    }

    /** The tree with another item at a place. */
    public static Item with(Item tree, List<Long> path, Item replacement) {
        if (path.isEmpty()) {
            return replacement;
        }
        Item changed = with(child(tree, path.get(0)), path.subList(1, path.size()), replacement);
        if (tree instanceof Item.Map map) {
            TreeMap<Long, Item> entries = new TreeMap<>(map.entries());
            entries.put(path.get(0), changed);
            return new Item.Map(entries);
        }
        List<Item> items = new ArrayList<>(((Item.Array) tree).items());
        items.set(Math.toIntExact(path.get(0)), changed);
        return new Item.Array(items);
    }

    /** Tells of every item in the tree, the outer before the inner. */
    static void walk(Item tree, BiConsumer<List<Long>, Item> visitor) {
        walk(tree, List.of(), visitor);
    }

    private static void walk(Item item, List<Long> path, BiConsumer<List<Long>, Item> visitor) {
        visitor.accept(path, item);
        if (item instanceof Item.Map map) {
            map.entries().forEach((key, value) -> walk(value, path(path, key), visitor));
        } else if (item instanceof Item.Array array) {
            for (int i = 0; i < array.items().size(); i++) {
                walk(array.items().get(i), path(path, i), visitor);
            }
        }
    }

    private static Item child(Item item, long step) {
        return item instanceof Item.Map map
                ? Objects.requireNonNull(
                        map.entries().get(step),
                        () -> "no key " + step + " in " + map.entries().keySet())
                : ((Item.Array) item).items().get(Math.toIntExact(step));
    }
}
