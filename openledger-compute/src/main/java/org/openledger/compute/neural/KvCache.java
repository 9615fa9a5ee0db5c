/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.ArrayList;
import java.util.List;

/** The keys and values of one sequence so far, by layer and position. One thread at a time; closing gives its pages back. */
public final class KvCache implements AutoCloseable {

    private final DecoderShape shape;
    private final KvPool pool;
    private final List<float[]> pages = new ArrayList<>();
    private int length;

    KvCache(DecoderShape shape, KvPool pool) {
        this.shape = shape;
        this.pool = pool;
    }

    /** How many positions it holds. */
    public int length() {
        return length;
    }

    /** Makes room for more positions, which then have to be {@link #put}. */
    void extend(int positions) {
        length += positions;
        while (pages.size() * KvPool.POSITIONS < length) {
            pages.add(pool.take());
        }
    }

    void put(int layer, int position, float[] keys, float[] values, int from) {
        float[] page = page(position);
        int at = keysAt(layer, position);
        System.arraycopy(keys, from, page, at, shape.width());
        System.arraycopy(values, from, page, at + KvPool.POSITIONS * shape.width(), shape.width());
    }

    /** The page that holds a position. */
    float[] page(int position) {
        return pages.get(position / KvPool.POSITIONS);
    }

    /** Where on its page a position's keys of a layer stand; its values stand {@link #valuesBehind} further. */
    int keysAt(int layer, int position) {
        return (2 * layer * KvPool.POSITIONS + position % KvPool.POSITIONS) * shape.width();
    }

    int valuesBehind() {
        return KvPool.POSITIONS * shape.width();
    }

    @Override
    public void close() {
        pages.forEach(pool::give);
        pages.clear();
        length = 0;
    }
}
