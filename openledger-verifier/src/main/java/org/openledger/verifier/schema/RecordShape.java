/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.cbor.Item;

/**
 * A record: a map from 1, 2, 3 … to its components in the order in which they are declared, and nothing else.
 *
 * @param name what people call it
 * @param components in the order of their keys
 */
public record RecordShape(String name, List<Component> components) implements Shape {

    /**
     * One component.
     *
     * @param name what people call it
     * @param shape what it may be
     * @param optional whether it may be absent
     */
    public record Component(String name, Shape shape, boolean optional) {}

    /** Keeps a copy. */
    public RecordShape {
        components = List.copyOf(components);
    }

    /** A record without components yet. */
    public static RecordShape of(String name) {
        return new RecordShape(name, List.of());
    }

    /** The record with one more component. */
    public RecordShape with(String component, Shape shape) {
        return plus(new Component(component, shape, false));
    }

    /** The record with one more component that may be absent. */
    public RecordShape maybe(String component, Shape shape) {
        return plus(new Component(component, shape, true));
    }

    @Override
    public void require(String place, Item item) {
        Item.Map map = Values.map(place, item);
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            Item value = map.entries().get(i + 1L);
            if (value != null) {
                component.shape().require(place + "." + component.name(), value);
            } else if (!component.optional()) {
                throw new MalformedException(place + "." + component.name(), "absent", "present, at key " + (i + 1));
            }
        }
        for (long key : map.entries().keySet()) {
            if (key < 1 || key > components.size()) {
                throw new MalformedException(place, "a component with key " + key, "keys 1 to " + components.size());
            }
        }
    }

    private RecordShape plus(Component component) {
        List<Component> more = new ArrayList<>(components);
        more.add(component);
        return new RecordShape(name, more);
    }
}
