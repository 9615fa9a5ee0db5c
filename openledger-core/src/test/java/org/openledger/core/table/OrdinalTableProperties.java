/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openledger.core.codec.Basics;

/** A table is what was put into it last, whatever was read before, on trial or not, and after it was written and read. */
class OrdinalTableProperties {
    private static final int MANY = 600;

    @Property(tries = 50)
    void aTableIsWhatWasPutIntoItLast(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3_000) int steps) {
        Random random = new Random(seed);
        OrdinalTable<Long> table = new OrdinalTable<>(1, Basics.LONG);
        List<Long> model = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            change(table, model, random);
            read(table, model, random);
        }
        requireSame(table, model);
    }

    @Property(tries = 50)
    void aTrialKeepsItsChangesToItself(@ForAll long seed, @ForAll @IntRange(min = 1, max = 600) int steps) {
        Random random = new Random(seed);
        OrdinalTable<Long> table = new OrdinalTable<>(1, Basics.LONG);
        List<Long> model = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            change(table, model, random);
        }
        OrdinalTable<Long> trial = table.trial();
        List<Long> tried = new ArrayList<>(model);
        for (int step = 0; step < steps; step++) {
            change(trial, tried, random);
            read(trial, tried, random);
            read(table, model, random);
        }
        requireSame(trial, tried);
        requireSame(table, model);
    }

    @Example
    void aTableThatIsReadForgetsWhatItWas() throws IOException {
        OrdinalTable<Long> first = new OrdinalTable<>(1, Basics.LONG);
        first.put(0, 17L);
        OrdinalTable<Long> second = new OrdinalTable<>(1, Basics.LONG);
        second.put(0, 4L);
        assertThat(second.get(0)).isEqualTo(4L);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        first.save(new DataOutputStream(bytes));
        second.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(second.get(0)).isEqualTo(17L);
    }

    private static void change(OrdinalTable<Long> table, List<Long> model, Random random) {
        int id = model.size() == MANY ? random.nextInt(MANY) : random.nextInt(model.size() + 1);
        long value = random.nextLong() >>> random.nextInt(1, Long.SIZE);
        table.put(id, value);
        if (id == model.size()) {
            model.add(value);
        } else {
            model.set(id, value);
        }
    }

    private static void read(OrdinalTable<Long> table, List<Long> model, Random random) {
        int id = random.nextInt(model.size());
        assertThat(table.get(id)).isEqualTo(model.get(id));
    }

    private static void requireSame(OrdinalTable<Long> table, List<Long> model) {
        assertThat(table.size()).isEqualTo(model.size());
        for (int id = 0; id < model.size(); id++) {
            assertThat(table.get(id)).isEqualTo(model.get(id));
        }
        assertThat(table.find(model.size())).isEmpty();
    }
}
