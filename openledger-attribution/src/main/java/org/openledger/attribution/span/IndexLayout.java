/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The sizes in the header of an index file, and where they put its parts: row ids, key samples, row starts, row owners, suffixes, tokens.
 *
 * <p>Header: magic (8 bytes), version, bytes per token, tokens with separators, rows, sample stride, 0 (4 bytes each), SHA-256 (32).
 *
 * @param size tokens, separators counted
 * @param rows rows
 * @param bytesPerToken 2 or 4
 */
record IndexLayout(int size, int rows, int bytesPerToken) {

    static final int DIGEST_AT = 32;
    static final int HEADER_BYTES = 64;

    private static final int VERSION = 1;
    private static final byte[] MAGIC = "OLSPANIX".getBytes(StandardCharsets.US_ASCII);

    static IndexLayout of(Segment segment) {
        TokenStore tokens = segment.tokens();
        return new IndexLayout(tokens.size(), segment.rows().size(), tokens.bytesPerToken());
    }

    /** Returns the header up to its digest. */
    byte[] header() {
        return ByteBuffer.allocate(DIGEST_AT)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putInt(VERSION)
                .putInt(bytesPerToken)
                .putInt(size)
                .putInt(rows)
                .putInt(KeySamples.STRIDE)
                .putInt(0)
                .array();
    }

    static IndexLayout parse(byte[] header, long fileBytes, Path file) {
        ByteBuffer in = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        in.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new CorruptIndexException(file, "does not begin with OLSPANIX");
        }
        require(in.getInt(), VERSION, "version", file);
        int bytesPerToken = in.getInt();
        if (bytesPerToken != Character.BYTES && bytesPerToken != Integer.BYTES) {
            throw new CorruptIndexException(file, bytesPerToken + " bytes per token, expected 2 or 4");
        }
        int size = in.getInt();
        int rows = in.getInt();
        if (size < 0 || rows < 0 || rows > size) {
            throw new CorruptIndexException(file, rows + " rows in " + size + " tokens and row ends");
        }
        require(in.getInt(), KeySamples.STRIDE, "sample stride", file);
        require(in.getInt(), 0, "reserved field", file);
        IndexLayout layout = new IndexLayout(size, rows, bytesPerToken);
        if (layout.fileBytes() != fileBytes) {
            throw new CorruptIndexException(file, fileBytes + " bytes, but its header announces " + layout.fileBytes());
        }
        return layout;
    }

    private static void require(int found, int expected, String what, Path file) {
        if (found != expected) {
            throw new CorruptIndexException(file, what + " " + found + ", expected " + expected);
        }
    }

    /** Checks that the rows follow each other from 0 to the end and each ends with a separator: every search rests on it. */
    void checkRows(RowTable table, TokenStore tokens, Path file) {
        for (int row = 0; row < rows; row++) {
            int start = table.start(row);
            int next = table.end(row);
            boolean inOrder = (row > 0 || start == 0) && start >= 0 && start < next && next <= size;
            if (!inOrder || tokens.at(next - 1) != TokenStore.SEPARATOR || table.owner(row) < 0) {
                throw new CorruptIndexException(
                        file, "row " + row + " from " + start + " to " + next + " is not a row");
            }
        }
        if (rows == 0 && size > 0) {
            throw new CorruptIndexException(file, size + " tokens without a row");
        }
    }

    long idsAt() {
        return HEADER_BYTES;
    }

    long keysAt() {
        return idsAt() + (long) Long.BYTES * rows;
    }

    long startsAt() {
        return keysAt() + (long) Long.BYTES * KeySamples.count(size);
    }

    long ownersAt() {
        return startsAt() + (long) Integer.BYTES * rows;
    }

    long suffixesAt() {
        return ownersAt() + (long) Integer.BYTES * rows;
    }

    long tokensAt() {
        return suffixesAt() + (long) Integer.BYTES * size;
    }

    private long fileBytes() {
        return tokensAt() + (long) bytesPerToken * size;
    }
}
