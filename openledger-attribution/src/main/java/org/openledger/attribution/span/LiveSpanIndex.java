/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * A span index that grows: a row is found by every snapshot taken after {@link #add} returned.
 *
 * <p>A log-structured merge of suffix arrays (O'Neil et al., "The log-structured merge-tree", Acta Informatica 33, 1996). An added row
 * becomes a segment of its own; segments of like size are merged, so a token is sorted once per size class and a snapshot has few
 * segments. Merges of up to {@link #INLINE_MERGE_TOKENS} are done by {@code add} itself. Larger ones go to the executor, one at a time:
 * they change no answer, later snapshots are only faster. So an {@code add} costs the sorting of its own row and of at most a few inline
 * merges, however large the index is.
 *
 * <p>Safe for concurrent use: adds go one after another, snapshots never wait. A snapshot answers as one index built over the same rows
 * would, except that samples of owners may differ (see {@link OwnerCounts}).
 */
public final class LiveSpanIndex {

    /** The largest merge, in tokens and row ends, that {@link #add} does itself: takes some milliseconds. */
    public static final int INLINE_MERGE_TOKENS = 1 << 15;

    private final Executor mergeExecutor;
    private final Object writeLock = new Object();
    private volatile SpanIndex current;

    /** Whether a run of large merges is scheduled or under way; guarded by {@code writeLock}. */
    private boolean merging;

    /** How many leading segments a merge under way builds on, which no other merge may touch; guarded by {@code writeLock}. */
    private int frozen;

    private LiveSpanIndex(SpanIndex first, Executor mergeExecutor) {
        this.current = first;
        this.mergeExecutor = mergeExecutor;
    }

    /**
     * Starts an empty index.
     *
     * @param mergeExecutor runs the large merges; with {@code Runnable::run} the adding thread runs them, and then an add now and then
     *     takes as long as sorting all rows
     * @return the index
     */
    public static LiveSpanIndex create(Executor mergeExecutor) {
        return startingWith(SpanIndex.of(List.of()), mergeExecutor);
    }

    /**
     * Starts with the rows of an index, as of one opened from a file.
     *
     * @param index the first rows
     * @param mergeExecutor as for {@link #create}
     * @return an index that grows from there
     */
    public static LiveSpanIndex startingWith(SpanIndex index, Executor mergeExecutor) {
        return new LiveSpanIndex(index, mergeExecutor);
    }

    /**
     * Adds a row behind all others.
     *
     * @param rowId what the caller calls it
     * @param owner the ordinal of its owner, 0 or more
     * @param tokens its tokens, each 1 or more; may be empty; copied
     * @throws IllegalArgumentException for a token below 1 or a negative owner; nothing is added
     * @throws java.util.concurrent.RejectedExecutionException when the executor refuses a merge; the row is added, and the merge is tried
     *     again with the next row
     */
    public void add(long rowId, int owner, int[] tokens) {
        Segment row = new SpanIndexBuilder().add(rowId, owner, tokens).buildSegment();
        boolean schedule;
        synchronized (writeLock) {
            List<Segment> segments = new ArrayList<>(current.segmentList());
            segments.add(row);
            mergeInline(segments, frozen);
            current = SpanIndex.of(segments);
            schedule = !merging && MergePlan.find(segments, 0).isPresent();
            merging |= schedule;
        }
        if (schedule) {
            schedule();
        }
    }

    /**
     * Returns the rows that were added so far as an index that does not change any more.
     *
     * @return the view; taking it costs nothing
     */
    public SpanIndex snapshot() {
        return current;
    }

    private static void mergeInline(List<Segment> segments, int from) {
        Optional<MergePlan> plan = MergePlan.find(segments, from);
        while (plan.isPresent() && plan.get().tokens(segments) <= INLINE_MERGE_TOKENS) {
            plan.get().replace(segments, Segments.merge(plan.get().inputs(segments)));
            plan = MergePlan.find(segments, from);
        }
    }

    private void schedule() {
        boolean accepted = false;
        try {
            mergeExecutor.execute(this::mergeLarge);
            accepted = true;
        } finally {
            if (!accepted) {
                stopMerging();
            }
        }
    }

    /** Merges until nothing is left to merge. Rows that are added meanwhile stand behind the frozen segments. */
    private void mergeLarge() {
        boolean finished = false;
        try {
            Optional<MergePlan> plan = nextPlan();
            while (plan.isPresent()) {
                merge(plan.get());
                plan = nextPlan();
            }
            finished = true;
        } finally {
            if (!finished) {
                stopMerging();
            }
        }
    }

    /** Finds the next merge and freezes its segments, or ends merging in the same step, so that no later row is overlooked. */
    private Optional<MergePlan> nextPlan() {
        synchronized (writeLock) {
            Optional<MergePlan> plan = MergePlan.find(current.segmentList(), 0);
            frozen = plan.map(MergePlan::to).orElse(0);
            merging = plan.isPresent();
            return plan;
        }
    }

    private void merge(MergePlan plan) {
        Segment merged = Segments.merge(plan.inputs(current.segmentList()));
        synchronized (writeLock) {
            List<Segment> segments = new ArrayList<>(current.segmentList());
            plan.replace(segments, merged);
            current = SpanIndex.of(segments);
            frozen = 0;
        }
    }

    private void stopMerging() {
        synchronized (writeLock) {
            merging = false;
            frozen = 0;
        }
    }
}
