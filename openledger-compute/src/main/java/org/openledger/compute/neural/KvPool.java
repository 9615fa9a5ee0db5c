/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.ArrayDeque;
import java.util.Deque;
import org.openledger.internal.Require;

/**
 * The room in which sequences keep keys and values, in pages of {@value #POSITIONS} positions that any sequence may use next. Thread-safe.
 *
 * <p>Source: Kwon et al., "Efficient Memory Management for Large Language Model Serving with PagedAttention", SOSP 2023.
 */
public final class KvPool {

    /** Positions on a page. */
    public static final int POSITIONS = 16;

    private final DecoderShape shape;
    private final int pages;
    private final Deque<float[]> free = new ArrayDeque<>();
    private int inUse;

    /**
     * Sets how much room there is; nothing is taken before it is needed.
     *
     * @param shape of the model
     * @param pages 1 or more
     */
    public KvPool(DecoderShape shape, int pages) {
        this.shape = shape;
        this.pages = (int) Require.inRange(pages, 1, Integer.MAX_VALUE, "pages");
    }

    /** How many pages a sequence of that many positions needs. */
    public static int pagesFor(int positions) {
        return (positions + POSITIONS - 1) / POSITIONS;
    }

    /** The size of a page in bytes. */
    public long pageBytes() {
        return (long) pageFloats() * Float.BYTES;
    }

    /** How many pages nobody uses. */
    public synchronized int available() {
        return pages - inUse;
    }

    /** How many bytes were taken so far, for pages in use and for those to be used again. */
    public synchronized long heldBytes() {
        return (inUse + free.size()) * pageBytes();
    }

    /** An empty sequence of this pool. */
    public KvCache sequence() {
        return new KvCache(shape, this);
    }

    synchronized float[] take() {
        if (inUse == pages) {
            throw new IllegalStateException(
                    "all " + pages + " pages are in use: admit a sequence only where pages are left for it");
        }
        inUse++;
        float[] page = free.poll();
        return page == null ? new float[pageFloats()] : page;
    }

    synchronized void give(float[] page) {
        inUse--;
        free.push(page);
    }

    private int pageFloats() {
        return 2 * shape.layers() * POSITIONS * shape.width();
    }
}
