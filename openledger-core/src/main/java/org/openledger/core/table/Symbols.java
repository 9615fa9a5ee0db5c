/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import static org.openledger.core.codec.Basics.BYTES;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openledger.Bytes;
import org.openledger.OpenLedgerBug;
import org.openledger.core.codec.Basics;
import org.openledger.core.codec.Codec;
import org.openledger.party.AccountId;

/**
 * What stands in the state again and again, by small numbers: accounts and names, numbered in the order in which events brought them.
 *
 * <p>A million rows name a few thousand people. What is written by the codecs of this table must have been {@linkplain #add added} before.
 */
public final class Symbols implements Table {
    private static final int NUMBER = 0;

    private final @Nullable Symbols base;
    private final int baseSize;
    private final List<Bytes> values = new ArrayList<>(0);
    private final Map<Bytes, Integer> numbers = new HashMap<>(0);
    private int digested;
    private @Nullable Marks marks;
    private int place;

    /** None yet. */
    public Symbols() {
        this(null, 0);
    }

    private Symbols(@Nullable Symbols base, int baseSize) {
        this.base = base;
        this.baseSize = baseSize;
    }

    /** The same symbols; those that are added stay here. */
    public Symbols trial() {
        return new Symbols(this, size());
    }

    /** Gives an account a number, unless it has one. */
    public void add(AccountId account) {
        add(account.bytes());
    }

    /** Gives a name a number, unless it has one. */
    public void add(String name) {
        add(bytes(name));
    }

    private void add(Bytes value) {
        if (find(value) == null) {
            numbers.put(value, size());
            values.add(value);
            if (marks != null) {
                marks.set(place);
            }
        }
    }

    /** An account as its number. */
    public Codec<AccountId> accounts() {
        return symbol(AccountId::bytes, AccountId::new);
    }

    /** A name as its number. */
    public Codec<String> names() {
        return symbol(Symbols::bytes, value -> new String(value.toArray(), StandardCharsets.UTF_8));
    }

    private <T> Codec<T> symbol(Function<T, Bytes> unwrap, Function<Bytes, T> wrap) {
        return Basics.as(INT, value -> number(unwrap.apply(value)), number -> wrap.apply(value(number)));
    }

    private static Bytes bytes(String name) {
        return Bytes.of(name.getBytes(StandardCharsets.UTF_8));
    }

    private int size() {
        return baseSize + values.size();
    }

    private @Nullable Integer find(Bytes value) {
        Integer own = numbers.get(value);
        return own != null || base == null ? own : base.find(value);
    }

    private int number(Bytes value) {
        Integer number = find(value);
        if (number == null) {
            throw new OpenLedgerBug("symbol " + value + " is used and was not added");
        }
        return number;
    }

    private Bytes value(int number) {
        if (number >= size()) {
            throw new IllegalArgumentException("symbol " + number + ": there are " + size());
        }
        return base != null && number < baseSize ? base.value(number) : values.get(number - baseSize);
    }

    @Override
    public int number() {
        return NUMBER;
    }

    @Override
    public void markOn(Marks marks, int place) {
        this.marks = marks;
        this.place = place;
    }

    @Override
    public void digest(Changes changes) {
        for (; digested < values.size(); digested++) {
            changes.set(NUMBER, LONG, (long) digested, BYTES, values.get(digested));
        }
    }

    @Override
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(values.size());
        for (Bytes value : values) {
            Frames.write(out, value.toArray());
        }
    }

    @Override
    public void load(DataInputStream in) throws IOException {
        values.clear();
        numbers.clear();
        for (int left = Frames.count(in); left > 0; left--) {
            Bytes value = Bytes.of(Frames.read(in));
            if (numbers.put(value, values.size()) != null) {
                throw new IllegalArgumentException("symbol " + value + " stands twice");
            }
            values.add(value);
        }
        digested = values.size();
    }
}
