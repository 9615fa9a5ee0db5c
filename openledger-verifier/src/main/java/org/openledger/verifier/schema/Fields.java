/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.Item;

/**
 * The components of one record, read by their keys.
 *
 * @param record what people call the record, for errors
 * @param map its components
 */
public record Fields(String record, Item.Map map) {

    /** The components of a record that stands at a place. */
    public static Fields of(String record, Item item) {
        return new Fields(record, Values.map(record, item));
    }

    /** The component itself. */
    public Item item(long key) {
        return maybe(key).orElseThrow(() -> new MalformedException(place(key), "absent", "present"));
    }

    /** The component itself, where it may be absent. */
    public Optional<Item> maybe(long key) {
        return Optional.ofNullable(map.entries().get(key));
    }

    /** An integer below 2<sup>63</sup>. */
    public long number(long key) {
        return read(key, Values::number);
    }

    /** An integer below 2<sup>256</sup>. */
    public BigInteger amount(long key) {
        return read(key, Values::amount);
    }

    /** A signed integer. */
    public BigInteger signed(long key) {
        return read(key, Values::signed);
    }

    /** A byte string. */
    public Octets octets(long key) {
        return read(key, Values::octets);
    }

    /** A byte string of 32 bytes. */
    public Digest digest(long key) {
        return read(key, Values::digest);
    }

    /** A text. */
    public String text(long key) {
        return read(key, Values::text);
    }

    /** A record inside this one. */
    public Fields fields(long key) {
        return read(key, Fields::of);
    }

    /** An array inside this record, each of its items read in the same way. */
    public <T> List<T> list(long key, Function<Item, T> element) {
        return read(key, Values::list).stream().map(element).toList();
    }

    /** An array of records inside this one. */
    public <T> List<T> records(long key, Function<Fields, T> element) {
        return list(key, item -> element.apply(of(place(key), item)));
    }

    private <T> T read(long key, BiFunction<String, Item, T> reading) {
        return reading.apply(place(key), item(key));
    }

    private String place(long key) {
        return record + "." + key;
    }
}
