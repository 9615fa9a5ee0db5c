/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rows with owners and a query against them; tokens sit at both ends of the range that an index can hold. */
final class World {

    static final int[] NARROW = {1, 2, 3, 0xFFFE, 0xFFFF};
    static final int[] WIDE = {1, 2, 0xFFFF, 0x10000, Integer.MAX_VALUE};

    private final List<int[]> rows;
    private final List<Integer> owners;
    private final int[] query;

    World(List<int[]> rows, List<Integer> owners, int[] query) {
        this.rows = rows;
        this.owners = owners;
        this.query = query;
    }

    /** Returns the tokens of each row. */
    List<int[]> rows() {
        return rows;
    }

    /** Returns an output, partly copied out of the rows. */
    int[] query() {
        return query;
    }

    int owner(int row) {
        return owners.get(row);
    }

    static Arbitrary<World> worlds() {
        Arbitrary<int[]> alphabets = Arbitraries.of(NARROW, WIDE, new int[] {1}, new int[] {5, 6});
        return alphabets.flatMap(alphabet -> {
            Arbitrary<Integer> token =
                    Arbitraries.of(Arrays.stream(alphabet).boxed().toList());
            Arbitrary<int[]> row = token.array(int[].class).ofMaxSize(25);
            Arbitrary<List<int[]>> rows = row.list().ofMaxSize(12);
            Arbitrary<int[]> noise = Arbitraries.oneOf(
                            token, Arbitraries.of(0, -1, 4, 0x10000, 0xFFFF, Integer.MAX_VALUE, Integer.MIN_VALUE))
                    .array(int[].class)
                    .ofMaxSize(6);
            return Combinators.combine(
                            rows, noise, noise, Arbitraries.integers().between(0, 11))
                    .as((r, a, b, copied) -> of(r, a, b, copied));
        });
    }

    private static World of(List<int[]> rows, int[] before, int[] behind, int copied) {
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            owners.add(i * 7 % 3);
        }
        int[] middle = copied < rows.size() ? rows.get(copied) : new int[0];
        int[] query = Arrays.copyOf(before, before.length + middle.length + behind.length);
        System.arraycopy(middle, 0, query, before.length, middle.length);
        System.arraycopy(behind, 0, query, before.length + middle.length, behind.length);
        return new World(rows, owners, query);
    }

    NaiveIndex naive() {
        return new NaiveIndex(rows, owners);
    }

    SpanIndex index() {
        SpanIndexBuilder builder = SpanIndex.builder();
        for (int i = 0; i < rows.size(); i++) {
            builder.add(rowId(i), owners.get(i), rows.get(i));
        }
        return builder.build();
    }

    static long rowId(int row) {
        return Long.MAX_VALUE - 3L * row;
    }
}
