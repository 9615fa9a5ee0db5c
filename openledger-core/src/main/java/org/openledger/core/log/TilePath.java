/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.log;

/** Where tiles and entry bundles lie below a log's directory (C2SP tlog-tiles). */
final class TilePath {
    /** How many hashes, or entries, a full tile has. */
    static final int WIDTH = 256;

    /** How many levels of the Merkle tree one level of tiles spans. */
    static final int HEIGHT = 8;

    static final String CHECKPOINT = "checkpoint";

    private static final int GROUP = 1_000;

    private TilePath() {}

    /** The path of a hash tile with that many hashes. */
    static String hashes(int level, long index, int width) {
        return "tile/" + level + "/" + numbered(index) + partial(width);
    }

    /** The path of an entry bundle with that many entries. */
    static String entries(long index, int width) {
        return "tile/entries/" + numbered(index) + partial(width);
    }

    /** How many things the tile has, when there are {@code count} things at its level. */
    static int width(long index, long count) {
        return (int) Math.min(WIDTH, count - index * WIDTH);
    }

    /** How many hashes the tiles of that level hold together, in a tree of that size. */
    static long count(int level, long treeSize) {
        return HEIGHT * level < Long.SIZE ? treeSize >>> (HEIGHT * level) : 0;
    }

    /** How many tiles that many things fill or begin. */
    static long tiles(long count) {
        return count / WIDTH + (count % WIDTH == 0 ? 0 : 1);
    }

    private static String partial(int width) {
        return width == WIDTH ? "" : ".p/" + width;
    }

    /** 1234067 becomes x001/x234/067. */
    private static String numbered(long index) {
        String path = threeDigits(index % GROUP);
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path = "x" + threeDigits(rest % GROUP) + "/" + path;
        }
        return path;
    }

    private static String threeDigits(long number) {
        return Long.toString(GROUP + number).substring(1);
    }
}
