/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.Arrays;

/** Which row, and so which owner, a position of the text belongs to. The separator that ends a row belongs to it. */
final class RowTable {

    private final long[] ids;
    private final int[] starts;
    private final int[] owners;
    private final int end;

    /**
     * Takes the three columns of the table.
     *
     * @param ids the row ids in the order of adding
     * @param starts where each row starts, ascending from 0
     * @param owners who owns each row
     * @param end where the last row ends
     */
    RowTable(long[] ids, int[] starts, int[] owners, int end) {
        this.ids = ids;
        this.starts = starts;
        this.owners = owners;
        this.end = end;
    }

    int size() {
        return starts.length;
    }

    long id(int row) {
        return ids[row];
    }

    int start(int row) {
        return starts[row];
    }

    /** Returns the position behind the separator that ends the row. */
    int end(int row) {
        return row + 1 < starts.length ? starts[row + 1] : end;
    }

    int owner(int row) {
        return owners[row];
    }

    /** Returns the ordinal of the row that holds a position. */
    int rowAt(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }
}
