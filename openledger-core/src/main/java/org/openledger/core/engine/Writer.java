/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.openledger.OpenLedgerException;
import org.openledger.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that decides: takes commands in their order, commits them in groups, answers when a group is durable.
 *
 * <p>A group is what is there when the writer comes, and what is checked within {@value #WAIT_MILLIS} ms after, up to {@value #MAX_GROUP} commands; a lonely command waits for nobody. How
 * commands fall into groups leaves no trace in the log. After the first failure nothing is decided any more: what was in the group may or may not be stored, and
 * only opening again tells.
 */
final class Writer {
    /** The most commands that become durable together. */
    static final int MAX_GROUP = 1_000;

    /** How long a group waits for commands that are still being checked, in milliseconds. */
    static final long WAIT_MILLIS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** How long the writer naps between two looks at a check: being woken for each of many commands would cost more than it brings. */
    private static final long NAP_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    private final Intake intake;
    private final Turn turn;
    private final SnapshotTaker snapshots;
    private final Journal journal;
    private final Committed committed;
    private final Replies replies;
    private final Thread thread;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Optional<String> failure = Optional.empty();

    Writer(Intake intake, Turn turn, SnapshotTaker snapshots, Journal journal, Committed committed, Replies replies) {
        this.intake = intake;
        this.turn = turn;
        this.snapshots = snapshots;
        this.journal = journal;
        this.committed = committed;
        this.replies = replies;
        this.thread = Threads.start("openledger-writer", this::run);
    }

    /** Why nothing is written any more, if so. */
    Optional<String> failure() {
        return failure;
    }

    /** Waits until everything that was taken in is answered; the intake is closed already. */
    void close() {
        Threads.join(thread);
        if (thread != Thread.currentThread() && closed.compareAndSet(false, true)) {
            snapshots.close();
            if (failure.isEmpty()) {
                snapshots.storeLast(turn);
            }
        }
    }

    private void run() {
        try {
            snapshots.reached(journal.size());
            for (List<Submission> next = gather(); !next.isEmpty(); next = gather()) {
                if (failure.isEmpty()) {
                    commit(next);
                } else {
                    refuse(next);
                }
            }
        } catch (InterruptedException e) {
            halt(e);
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

    private void commit(List<Submission> submissions) {
        int committed = 0;
        while (committed < submissions.size() && failure.isEmpty()) {
            committed += commitGroup(submissions.subList(committed, submissions.size()));
        }
        refuse(submissions.subList(committed, submissions.size()));
    }

    /** Commits the first of these commands, up to the next height of which a snapshot is taken, and says how many. */
    private int commitGroup(List<Submission> submissions) {
        Group group = new Group(turn.state().height());
        int taken = 0;
        try {
            do {
                if (!snapshots.recordIfDue(turn, group)) {
                    turn.take(submissions.get(taken++), group);
                }
            } while (taken < submissions.size()
                    && !snapshots.isTakenAt(turn.state().height()));
            if (!group.bytes().isEmpty()) {
                journal.append(group.bytes());
                committed.advance(group.leaves());
                snapshots.reached(journal.size());
            }
            answer(group, Optional.empty());
        } catch (Throwable e) {
            halt(e);
            OpenLedgerException lost = new OpenLedgerException(
                    "NOT_WRITTEN", "the storage failed, and the ledger takes no writes; open it again and resubmit", e);
            answer(group, Optional.of(lost));
            return group.answers().size();
        }
        return taken;
    }

    /** Sends a group's answers; if it was lost, those that hang on its leaves fail. */
    private void answer(Group group, Optional<OpenLedgerException> lost) {
        List<Group.Answer> answers = group.answers();
        intake.answered(answers.size());
        replies.send(answers.stream()
                .map(answer -> lost.isPresent()
                                && answer.outcome() instanceof Group.Decided decided
                                && group.contains(decided.index())
                        ? new Group.Answer(answer.to(), new Group.Failed(lost.get()))
                        : answer)
                .toList());
    }

    private void refuse(List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return;
        }
        Refusal readOnly = Refusals.of(
                Refusal.Code.READ_ONLY, "ledger", "it takes no writes since: " + failure.orElse("it was stopped"));
        intake.answered(submissions.size());
        replies.send(submissions.stream()
                .map(submission -> new Group.Answer(submission, new Group.Refused(readOnly)))
                .toList());
    }

    private void halt(Throwable cause) {
        LOG.warn("the ledger takes no writes any more", cause);
        failure = Optional.of(cause.toString());
    }
}
