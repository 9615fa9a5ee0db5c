/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.openledger.OpenLedgerBug;
import org.openledger.audit.Hash;
import org.openledger.core.table.Table;

/**
 * The whole state as bytes: the format's name, height, time and digest, then every table with its number and its entries.
 *
 * <p>Equal states have equal bytes, so their hash is the state root.
 */
final class Snapshots {
    private static final byte[] FORMAT = "openledger/snapshot/v1\n".getBytes(StandardCharsets.US_ASCII);

    private Snapshots() {}

    /**
     * What stands in front of the tables.
     *
     * @param height how many leaves the state is the fold of
     * @param time the time of the newest
     * @param digest the effect digest
     */
    record Head(long height, long time, Hash digest) {}

    static byte[] write(Head head, List<Table> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(FORMAT);
            out.writeLong(head.height());
            out.writeLong(head.time());
            out.write(head.digest().bytes());
            for (Table table : tables) {
                out.writeInt(table.number());
                table.save(out);
            }
        } catch (IOException e) {
            throw new OpenLedgerBug("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** Fills the tables. */
    static Head read(byte[] snapshot, List<Table> tables) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(snapshot));
        try {
            if (!Arrays.equals(in.readNBytes(FORMAT.length), FORMAT)) {
                throw new IllegalArgumentException("a snapshot of unknown format: give openledger/snapshot/v1");
            }
            Head head = new Head(in.readLong(), in.readLong(), Hash.of(in.readNBytes(Hash.BYTES)));
            for (Table table : tables) {
                requireNext(table, in.readInt());
                table.load(in);
            }
            if (in.available() > 0) {
                throw new IllegalArgumentException(in.available() + " bytes after the last table: give none");
            }
            return head;
        } catch (IOException e) {
            throw new IllegalArgumentException("a snapshot of " + snapshot.length + " bytes ends too early", e);
        }
    }

    private static void requireNext(Table table, int number) {
        if (number != table.number()) {
            throw new IllegalArgumentException("table " + number + " in a snapshot: give " + table.number());
        }
    }
}
