/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import static org.openledger.core.codec.Basics.BYTES;
import static org.openledger.core.codec.Basics.LONG;

import org.openledger.Bytes;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Table;
import org.openledger.datanet.ContributionId;

/** A set of rows at one bit each, in pages of {@value #PAGE} rows. */
final class RowSet {
    static final int PAGE = 1_024;

    private final KeyedTable<Long, Bytes> pages;

    RowSet(int number) {
        pages = new KeyedTable<>(number, LONG, BYTES);
    }

    Table table() {
        return pages;
    }

    boolean has(ContributionId row) {
        return pages.find(row.ordinal() / PAGE)
                .filter(page -> (page.toArray()[index(row)] >> bit(row) & 1) == 1)
                .isPresent();
    }

    void set(ContributionId row, boolean in) {
        long key = row.ordinal() / PAGE;
        byte[] page = pages.find(key).map(Bytes::toArray).orElseGet(() -> new byte[PAGE / Byte.SIZE]);
        int mask = 1 << bit(row);
        page[index(row)] = (byte) (in ? page[index(row)] | mask : page[index(row)] & ~mask);
        pages.put(key, Bytes.of(page));
    }

    private static int index(ContributionId row) {
        return (int) (row.ordinal() % PAGE) / Byte.SIZE;
    }

    private static int bit(ContributionId row) {
        return (int) (row.ordinal() % Byte.SIZE);
    }
}
