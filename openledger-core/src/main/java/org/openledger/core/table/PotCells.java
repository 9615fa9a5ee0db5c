/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.openledger.core.cbor.CborWriter;
import org.openledger.token.Amount;

/**
 * Amounts by pot, packed into arrays: a pot and what lies in it are numbers side by side, where a map of objects follows a dozen references to as many places in
 * memory.
 *
 * <p>A pot lies in its home cell or in the next free one, at most half of the cells being taken. Who founds accounts can choose them to share a home: behind
 * {@value #MOST_STEPS} cells the search goes on at a second home, which depends on other bits. A pot that is emptied keeps its cell until all are laid out
 * anew. One thread writes; any number may read while none does.
 */
final class PotCells {
    /** There is no such cell. */
    static final int NONE = -1;

    private static final int FIRST_BITS = 3;
    private static final int MOST_STEPS = 64;
    private static final int WORDS = PotKey.WORDS + Units.WORDS;

    private final boolean keepsEmpty;
    private int bits = FIRST_BITS;
    private byte[] kinds = new byte[1 << FIRST_BITS];
    private long[] words = new long[WORDS << FIRST_BITS];
    private int taken;

    /** No cells; whether a pot that was emptied is to be found for ever. */
    PotCells(boolean keepsEmpty) {
        this.keepsEmpty = keepsEmpty;
    }

    /** The cell of a pot, valid until the next one is made; none if it has none. */
    int find(PotKey key) {
        int cell = cell(key);
        return kinds[cell] == 0 ? NONE : cell;
    }

    /** Makes a cell with nothing in it for a pot that has none. */
    int make(PotKey key) {
        if (2 * taken == kinds.length) {
            layOut();
        }
        int cell = cell(key);
        kinds[cell] = key.kind();
        key.copyTo(words, WORDS * cell);
        taken++;
        return cell;
    }

    boolean add(int cell, Amount amount) {
        return Units.add(words, amountAt(cell), amount);
    }

    boolean subtract(int cell, Amount amount) {
        return Units.subtract(words, amountAt(cell), amount);
    }

    boolean isEmpty(int cell) {
        return Units.isZero(words, amountAt(cell));
    }

    Amount amount(int cell) {
        return Units.amount(words, amountAt(cell));
    }

    void write(CborWriter out, int cell) {
        Units.write(out, words, amountAt(cell));
    }

    /** Makes the key that of a cell's pot. */
    PotKey key(int cell, PotKey key) {
        return key.of(kinds[cell], words, WORDS * cell);
    }

    /** Shows the cells with something in them, in no order. */
    void forEach(IntConsumer each) {
        for (int cell = 0; cell < kinds.length; cell++) {
            if (kinds[cell] != 0 && !isEmpty(cell)) {
                each.accept(cell);
            }
        }
    }

    void clear() {
        Arrays.fill(kinds, (byte) 0);
        Arrays.fill(words, 0);
        taken = 0;
    }

    /** Where a pot lies, or the free cell where it would. */
    private int cell(PotKey key) {
        int cell = key.hash(bits);
        for (int steps = 1; !fits(cell, key); steps++) {
            cell = steps == MOST_STEPS ? key.hashAgain(bits) : (cell + 1) & (kinds.length - 1);
        }
        return cell;
    }

    private boolean fits(int cell, PotKey key) {
        return kinds[cell] == 0 || (kinds[cell] == key.kind() && key.isAt(words, WORDS * cell));
    }

    private static int amountAt(int cell) {
        return WORDS * cell + PotKey.WORDS;
    }

    /** With twice the room, or as much if half of the pots are empty by now. */
    private void layOut() {
        byte[] oldKinds = kinds;
        long[] oldWords = words;
        PotKey key = new PotKey();
        int kept = 0;
        for (int cell = 0; cell < oldKinds.length; cell++) {
            kept += isKept(oldKinds, oldWords, cell) ? 1 : 0;
        }
        bits += 4 * kept > oldKinds.length ? 1 : 0;
        kinds = new byte[1 << bits];
        words = new long[WORDS << bits];
        taken = 0;
        for (int cell = 0; cell < oldKinds.length; cell++) {
            if (isKept(oldKinds, oldWords, cell)) {
                int to = make(key.of(oldKinds[cell], oldWords, WORDS * cell));
                System.arraycopy(oldWords, amountAt(cell), words, amountAt(to), Units.WORDS);
            }
        }
    }

    private boolean isKept(byte[] kindsThere, long[] wordsThere, int cell) {
        return kindsThere[cell] != 0 && (keepsEmpty || !Units.isZero(wordsThere, amountAt(cell)));
    }
}
