/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is next: deficit round robin over tenants, by tokens. Whoever holds it sees to its lock.
 *
 * <p>Tenants that wait take turns. A turn gives a tenant credit, as many tokens as the longest request may have, times its weight; it sends its requests in their order as long as they cost no more than its
 * credit, and keeps what is left for its next turn if it has more to send. So every turn sends at least one request, of whatever length: nobody is passed over, and nobody starves. Every operation but
 * {@link #remove} takes a few steps, however many wait. Source: Shreedhar and Varghese, "Efficient Fair Queueing using Deficit Round Robin", SIGCOMM 1995.
 */
final class Scheduler {

    private final ServeLimits limits;
    private final int quantum;
    private final Map<TenantId, Line> lines = new HashMap<>();
    /** Tenants that wait; whose turn it is stands first. */
    private final Deque<Line> round = new ArrayDeque<>();

    private int waiting;

    private static final class Line {
        final TenantId tenant;
        final long credit;
        final Deque<Asked> waiting = new ArrayDeque<>();
        long deficit;
        boolean atTurn;

        Line(TenantId tenant, long credit) {
            this.tenant = tenant;
            this.credit = credit;
        }
    }

    /**
     * An empty queue.
     *
     * @param quantum the most that a request can cost
     */
    Scheduler(ServeLimits limits, int quantum) {
        this.limits = limits;
        this.quantum = quantum;
    }

    /**
     * Queues a request.
     *
     * @param weight of its tenant; it counts from when the tenant begins to wait
     * @throws QueueFullException if enough wait already
     */
    void add(Asked asked, int weight) {
        TenantId tenant = asked.request.tenant();
        Line line = lines.get(tenant);
        int own = line == null ? 0 : line.waiting.size();
        if (waiting >= limits.waiting() || own >= limits.waitingPerTenant()) {
            throw new QueueFullException(tenant, waiting, own, limits);
        }
        if (line == null) {
            line = new Line(tenant, (long) quantum * weight);
            lines.put(tenant, line);
            round.addLast(line);
        }
        line.waiting.addLast(asked);
        waiting++;
    }

    /** Whose turn it is: the same until it is taken or removed, whatever comes after it. */
    @Nullable
    Asked next() {
        while (!round.isEmpty()) {
            Line line = round.getFirst();
            if (!line.atTurn) {
                line.atTurn = true;
                line.deficit += line.credit;
            }
            Asked first = line.waiting.getFirst();
            if (first.positions <= line.deficit) {
                return first;
            }
            line.atTurn = false;
            round.addLast(round.removeFirst());
        }
        return null;
    }

    /** Takes what {@link #next} gave out of the queue. */
    void take() {
        Line line = round.getFirst();
        line.deficit -= line.waiting.removeFirst().positions;
        waiting--;
        leaveIfEmpty(line);
    }

    /** Takes a request out of the queue, wherever it stands; returns whether it was there. */
    boolean remove(Asked asked) {
        Line line = lines.get(asked.request.tenant());
        if (line == null || !line.waiting.remove(asked)) {
            return false;
        }
        waiting--;
        leaveIfEmpty(line);
        return true;
    }

    /** Who has nothing to send keeps no credit. */
    private void leaveIfEmpty(Line line) {
        if (line.waiting.isEmpty()) {
            lines.remove(line.tenant);
            round.remove(line);
        }
    }

    /** How many wait. */
    int waiting() {
        return waiting;
    }
}
