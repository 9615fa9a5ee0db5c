/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import java.nio.ByteBuffer;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

/** What the blocks of each table are (rule C13). */
enum TableShape {
    /** Words of any length, in order. */
    WORDS(16, 0),
    /** Tokens of 2 bytes. */
    TEXT(32, 2),
    /** Pieces: start, tokens, row, byte, end, player. */
    PIECES(4, 25),
    /** Players: account, first row, size and root of their own suffixes. */
    PLAYERS(1, 76),
    /** Positions of 4 bytes; values hold the least. */
    SUFFIXES(32, 4);

    private final int perBlock;
    private final int entryBytes;

    TableShape(int perBlock, int entryBytes) {
        this.perBlock = perBlock;
        this.entryBytes = entryBytes;
    }

    int perBlock() {
        return perBlock;
    }

    int entryBytes() {
        return entryBytes;
    }

    long blocks(long entries) {
        return (entries + perBlock - 1) / perBlock;
    }

    long entriesOf(long block, long entries) {
        return Math.min(perBlock, entries - block * perBlock);
    }

    /** Refuses a block that has not the length of so many entries; words tell their lengths themselves. */
    void require(String what, Octets content, long entries) {
        if (this != WORDS && content.length() != entries * entryBytes) {
            throw new MalformedException(what, content.length() + " bytes", entries * entryBytes + " bytes");
        }
    }

    int valueBytes() {
        return Digest.LENGTH + leastBytes();
    }

    /** The value of a leaf or node. */
    Octets value(long least, Digest hash) {
        return this == SUFFIXES
                ? Octets.concat(
                        Octets.of(ByteBuffer.allocate(Integer.BYTES)
                                .putInt((int) least)
                                .array()),
                        hash.octets())
                : hash.octets();
    }

    /** The least position in a block; 0 in a table of other things. */
    long least(Octets content) {
        if (this != SUFFIXES) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (int at = 0; at < content.length(); at += Integer.BYTES) {
            least = Math.min(least, Numbers.at(content, at, Integer.BYTES));
        }
        return least;
    }

    /** The least position that a value states; 0 in a table of other things. */
    long leastOf(Octets value) {
        return Numbers.at(value, 0, leastBytes());
    }

    private int leastBytes() {
        return this == SUFFIXES ? Integer.BYTES : 0;
    }
}
