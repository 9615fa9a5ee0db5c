/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.commit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.openledger.OpenLedgerBug;
import org.openledger.audit.Hash;

/**
 * The Merkle tree over the blocks of a table, split as in RFC 6962 §2.1.
 *
 * <p>A leaf's hash is {@code SHA-256(0x00 ‖ block)}, a node's {@code SHA-256(0x01 ‖ value(left) ‖ value(right))}. The value of a leaf or node is
 * its hash; over a table of positions it is the least position below, in 4 bytes, and then the hash. So whoever is shown a node is shown the
 * least position of everything below it. Takes two values for each block. Immutable.
 */
final class BlockTree {

    /** The root over no block at all: the hash of nothing. */
    static final Hash EMPTY = Hash.sha256(new byte[0]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Values by level, the leaves' first; what has no sibling stands on the next level as it is. */
    private final List<byte[]> levels = new ArrayList<>();

    private final int blocks;
    private final int leastBytes;
    private final int width;

    private BlockTree(int blocks, boolean positions) {
        this.blocks = blocks;
        this.leastBytes = positions ? Integer.BYTES : 0;
        this.width = leastBytes + Hash.BYTES;
    }

    /** Builds the tree over entries of any kind. */
    static BlockTree of(Blocks table) {
        return new BlockTree(table.count(), false).over(table);
    }

    /** Builds the tree over positions of 4 bytes each. */
    static BlockTree ofPositions(Blocks table) {
        return new BlockTree(table.count(), true).over(table);
    }

    private BlockTree over(Blocks table) {
        MessageDigest sha256 = sha256();
        byte[] level = new byte[Math.multiplyExact(blocks, width)];
        for (int block = 0; block < blocks; block++) {
            byte[] content = table.content(block);
            if (leastBytes > 0) {
                putLeast(level, block, content);
            }
            sha256.update(LEAF);
            sha256.update(content);
            finish(sha256, level, block);
        }
        levels.add(level);
        while (level.length > width) {
            level = above(level, sha256);
            levels.add(level);
        }
        return this;
    }

    private byte[] above(byte[] below, MessageDigest sha256) {
        int count = below.length / width;
        byte[] level = new byte[(count + 1) / 2 * width];
        for (int i = 0; i < count / 2; i++) {
            int left = 2 * i * width;
            if (leastBytes > 0) {
                boolean leftIsLess = least(below, left) <= least(below, left + width);
                System.arraycopy(below, leftIsLess ? left : left + width, level, i * width, leastBytes);
            }
            sha256.update(NODE);
            sha256.update(below, left, 2 * width);
            finish(sha256, level, i);
        }
        if (count % 2 == 1) {
            System.arraycopy(below, below.length - width, level, level.length - width, width);
        }
        return level;
    }

    private void putLeast(byte[] level, int block, byte[] content) {
        int least = Integer.MAX_VALUE;
        for (int at = 0; at < content.length; at += Integer.BYTES) {
            least = Math.min(least, least(content, at));
        }
        ByteBuffer.wrap(level).putInt(block * width, least);
    }

    private static int least(byte[] values, int at) {
        return ByteBuffer.wrap(values).getInt(at);
    }

    private void finish(MessageDigest sha256, byte[] level, int index) {
        try {
            sha256.digest(level, index * width + leastBytes, Hash.BYTES);
        } catch (DigestException e) {
            throw new OpenLedgerBug("SHA-256 has " + Hash.BYTES + " bytes", e);
        }
    }

    /** Returns the hash of the topmost node. */
    Hash root() {
        return blocks == 0 ? EMPTY : Hash.at(levels.get(levels.size() - 1), leastBytes);
    }

    /**
     * Returns what turns some blocks into the root: the values of the largest subtrees without any of them, from left to right.
     *
     * @param opened which blocks are known; with none of them known, the root's own value
     */
    byte[] siblings(BitSet opened) {
        ByteArrayOutputStream siblings = new ByteArrayOutputStream();
        if (blocks > 0) {
            siblings(levels.size() - 1, 0, opened, siblings);
        }
        return siblings.toByteArray();
    }

    private void siblings(int level, int index, BitSet opened, ByteArrayOutputStream out) {
        int first = opened.nextSetBit(index << level);
        if (first < 0 || first >= (index + 1L) << level) {
            out.write(levels.get(level), index * width, width);
        } else if (level > 0) {
            siblings(level - 1, 2 * index, opened, out);
            if ((2 * index + 1) * width < levels.get(level - 1).length) {
                siblings(level - 1, 2 * index + 1, opened, out);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new OpenLedgerBug("every Java platform has SHA-256", e);
        }
    }
}
