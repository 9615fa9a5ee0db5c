/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openledger.compute.lora.AdapterId;
import org.openledger.compute.lora.AdapterKey;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.KvPool;

/**
 * What runs: requests side by side, each with its own adapter, all by one token at a time, or by a page of their prompt. For one thread, but for what tells numbers.
 *
 * <p>Whoever is seated has pages for its longest answer, so nobody runs out of them on the way. Neighbours with one adapter are one segment. Whose adapter is still being loaded keeps its place and is not
 * fed. Source of the scheme: Yu et al., "Orca", OSDI 2022.
 */
final class Batch {

    private static final Comparator<Seat> BY_ADAPTER = Comparator.comparing((Seat seat) ->
            seat.asked.adapter.map(AdapterKey::adapter).map(AdapterId::toString).orElse(""));

    private final BaseModel base;
    private final ServeLimits limits;
    private final Decoding decoding;
    private final KvPool pool;
    private final List<Seat> seats = new ArrayList<>();
    private volatile int running;
    private volatile int reserved;

    Batch(BaseModel base, ServeLimits limits) {
        this.base = base;
        this.limits = limits;
        this.decoding = base.decoding();
        this.pool = new KvPool(base.shape(), limits.pages());
    }

    /** Whether there is a row, and pages for the whole of it. */
    boolean hasRoom(Asked asked) {
        return running < limits.rows() && asked.pages() <= limits.pages() - reserved;
    }

    /** Seats a request that there is room for. */
    void seat(Asked asked, Optional<Residency.Use> use, long now) {
        seats.add(new Seat(asked, base, pool.sequence(), use, now));
        count();
    }

    /** Whether a step would change anything. */
    boolean isReady() {
        return seats.stream().anyMatch(Seat::isReady);
    }

    /** Feeds all that can be fed. Returns who is over, for good or ill; they have left. */
    List<Seat> step() {
        List<Seat> fed = new ArrayList<>(seats.stream().filter(Seat::isFed).toList());
        fed.sort(BY_ADAPTER);
        if (!fed.isEmpty()) {
            advance(fed);
        }
        List<Seat> over = seats.stream().filter(Seat::isOver).toList();
        over.forEach(this::leave);
        return over;
    }

    private void advance(List<Seat> fed) {
        int vocabulary = base.shape().vocabulary();
        List<Decoding.Feed> feeds = fed.stream().map(Seat::feed).toList();
        float[] logits;
        try {
            logits = decoding.advance(feeds);
        } catch (RuntimeException e) {
            fed.forEach(seat -> seat.fail(e));
            return;
        }
        int row = 0;
        for (int i = 0; i < fed.size(); i++) {
            row += feeds.get(i).tokens().length;
            fed.get(i).take(logits, (row - 1) * vocabulary);
        }
    }

    private void leave(Seat seat) {
        seats.remove(seat);
        count();
        seat.leave();
    }

    private void count() {
        running = seats.size();
        reserved = seats.stream().mapToInt(seat -> seat.asked.pages()).sum();
    }

    /** Ends all that is left. */
    List<Seat> abandon(Throwable cause) {
        List<Seat> left = List.copyOf(seats);
        left.forEach(seat -> seat.fail(cause));
        left.forEach(this::leave);
        return left;
    }

    /** How many requests have a place. */
    int running() {
        return running;
    }

    /** How many pages are kept for them. */
    int reservedPages() {
        return reserved;
    }

    /** How many pages are written on. */
    int usedPages() {
        return limits.pages() - pool.available();
    }

    /** How many bytes were taken for pages. */
    long pageBytes() {
        return pool.heldBytes();
    }
}
