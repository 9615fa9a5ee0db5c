/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.openledger.Refusal;

/**
 * The one thread that decides: takes commands in their order, and hands them in groups to the {@link Committer}.
 *
 * <p>A group is what is there when the writer comes, and what is checked within {@value #WAIT_MILLIS} ms after, up to {@value #MAX_GROUP} commands; a lonely command waits for nobody. How
 * commands fall into groups leaves no trace in the log. After the first failure nothing is decided any more.
 */
final class Writer {
    /** The most commands that become durable together. */
    static final int MAX_GROUP = 1_000;

    /** How long a group waits for commands that are still being checked, in milliseconds. */
    static final long WAIT_MILLIS = 2;

    /** How long the writer naps between two looks at a check: being woken for each of many commands would cost more than it brings. */
    private static final long NAP_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    private final Intake intake;
    private final Turn turn;
    private final SnapshotTaker snapshots;
    private final Journal journal;
    private final Committer committer;
    private final Replies replies;
    private final Thread thread;
    private final AtomicBoolean closed = new AtomicBoolean();

    Writer(Intake intake, Turn turn, SnapshotTaker snapshots, Journal journal, Committer committer, Replies replies) {
        this.intake = intake;
        this.turn = turn;
        this.snapshots = snapshots;
        this.journal = journal;
        this.committer = committer;
        this.replies = replies;
        this.thread = Threads.start("openledger-writer", this::run);
    }

    /** Why nothing is written any more, if so. */
    Optional<String> failure() {
        return committer.failure();
    }

    /** Waits until everything that was taken in is answered; the intake is closed already. */
    void close() {
        Threads.join(thread);
        if (thread != Thread.currentThread() && closed.compareAndSet(false, true)) {
            committer.close();
            snapshots.close();
            if (failure().isEmpty()) {
                snapshots.storeLast(turn);
            }
        }
    }

    private void run() {
        try {
            snapshots.reached(journal.size());
            for (List<Submission> next = gather(); !next.isEmpty(); next = gather()) {
                if (failure().isEmpty()) {
                    commit(next);
                } else {
                    refuse(next);
                }
            }
        } catch (InterruptedException e) {
            committer.halt(e);
        }
    }

    private List<Submission> gather() throws InterruptedException {
        List<Submission> gathered = new ArrayList<>();
        Optional<Submission> first = intake.take();
        if (first.isEmpty()) {
            return gathered;
        }
        first.get().admission();
        gathered.add(first.get());
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
        while (gathered.size() < MAX_GROUP) {
            Optional<Submission> next = intake.peek();
            if (next.isEmpty() || !isCheckedBefore(until, next.get())) {
                return gathered;
            }
            intake.drop();
            gathered.add(next.get());
        }
        return gathered;
    }

    private static boolean isCheckedBefore(long until, Submission submission) {
        while (!submission.isChecked()) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            LockSupport.parkNanos(Math.min(left, NAP_NANOS));
        }
        return true;
    }

    private void commit(List<Submission> submissions) throws InterruptedException {
        int decided = 0;
        while (decided < submissions.size() && failure().isEmpty()) {
            decided += commitGroup(submissions.subList(decided, submissions.size()));
        }
        refuse(submissions.subList(decided, submissions.size()));
    }

    /** Decides the first of these commands, up to the next height of which a snapshot is taken, and says how many have their answers on the way. */
    private int commitGroup(List<Submission> submissions) throws InterruptedException {
        Group group = new Group(turn.state().height());
        Optional<Journal.Staged> leaves = Optional.empty();
        int taken = 0;
        try {
            do {
                if (!snapshots.recordIfDue(turn, group)) {
                    turn.take(submissions.get(taken++), group);
                }
            } while (taken < submissions.size()
                    && !snapshots.isTakenAt(turn.state().height()));
            if (!group.bytes().isEmpty()) {
                leaves = Optional.of(journal.stage(group.bytes()));
            }
        } catch (Throwable e) {
            committer.halt(e);
        }
        committer.take(group, leaves);
        if (snapshots.isTakenAt(turn.state().height())) {
            committer.drain();
            snapshots.reached(journal.size());
        }
        return group.answers().size();
    }

    private void refuse(List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return;
        }
        Refusal readOnly = Refusals.of(
                Refusal.Code.READ_ONLY,
                "ledger",
                "it takes no writes since: " + failure().orElse("it was stopped"));
        intake.answered(submissions.size());
        replies.send(submissions.stream()
                .map(submission -> new Group.Answer(submission, new Group.Refused(readOnly)))
                .toList());
    }
}
