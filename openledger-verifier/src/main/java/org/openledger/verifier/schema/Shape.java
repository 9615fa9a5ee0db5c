/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import java.math.BigInteger;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.cbor.Item;

/** What may stand at a place. */
@FunctionalInterface
public interface Shape {

    /**
     * Refuses an item that may not stand there.
     *
     * @param place what people call the place, for errors
     * @param item what stands there
     * @throws MalformedException when it may not
     */
    void require(String place, Item item);

    /** An unsigned integer from one number to another. */
    static Shape number(long least, long most) {
        return (place, item) -> {
            long value = Values.number(place, item);
            if (value < least || value > most) {
                throw new MalformedException(place, Long.toString(value), least + " to " + most);
            }
        };
    }

    /** An unsigned integer below 2<sup>256</sup>. */
    static Shape amount() {
        return Values::amount;
    }

    /** A position among so many. */
    static Shape position(int count) {
        return number(0, count - 1L);
    }

    /** A signed 64-bit integer. */
    static Shape signed() {
        return (place, item) -> {
            BigInteger value = Values.signed(place, item);
            if (value.bitLength() >= Long.SIZE) {
                throw new MalformedException(place, value.toString(), "a signed 64-bit integer");
            }
        };
    }

    /** A byte string of a length between two, both allowed. */
    static Shape octets(int least, int most) {
        return (place, item) -> {
            int length = Values.octets(place, item).length();
            if (length < least || length > most) {
                throw new MalformedException(place, length + " bytes", least + " to " + most + " bytes");
            }
        };
    }

    /** A text of at most so many UTF-16 units. */
    static Shape text(int most) {
        return (place, item) -> {
            int length = Values.text(place, item).length();
            if (length > most) {
                throw new MalformedException(place, length + " characters", "at most " + most + " characters");
            }
        };
    }

    /** True or false. */
    static Shape bool() {
        return Values::bool;
    }

    /** An array of at most so many items of one shape. */
    static Shape list(int most, Shape element) {
        return (place, item) -> {
            int size = Values.list(place, item).size();
            if (size > most) {
                throw new MalformedException(place, size + " items", "at most " + most + " items");
            }
            int position = 0;
            for (Item each : Values.list(place, item)) {
                element.require(place + "[" + position++ + "]", each);
            }
        };
    }

    /** An array of one item of each shape, in this order. */
    static Shape tuple(Shape... elements) {
        return (place, item) -> {
            int position = 0;
            for (Item each : Values.tuple(place, item, elements.length)) {
                elements[position].require(place + "[" + position++ + "]", each);
            }
        };
    }

    /** A map from any key to values of one shape. */
    static Shape mapOf(Shape value) {
        return (place, item) ->
                Values.map(place, item).entries().forEach((key, each) -> value.require(place + "{" + key + "}", each));
    }
}
