/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.openledger.OpenLedgerException;
import org.openledger.core.codec.Leaf;
import org.openledger.core.engine.Group.Answer;
import org.openledger.core.engine.Group.Decided;
import org.openledger.core.engine.Group.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that makes groups durable, in the order in which they were decided, shows them to readers, and has them answered.
 *
 * <p>While it waits for the storage the writer decides the next group; {@value #AHEAD} may be under way. After the first failure nothing is written any more: what
 * was under way may or may not be stored, and only opening again tells.
 */
final class Committer {
    /** How many groups are decided and not yet durable, at most. */
    static final int AHEAD = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    private final Journal journal;
    private final Committed committed;
    private final Intake intake;
    private final Replies replies;
    private final Deque<Underway> underway = new ArrayDeque<>();
    private final Thread thread;
    private boolean closed;
    private volatile Optional<Throwable> failure = Optional.empty();

    Committer(Journal journal, Committed committed, Intake intake, Replies replies) {
        this.journal = journal;
        this.committed = committed;
        this.intake = intake;
        this.replies = replies;
        this.thread = Threads.start("openledger-committer", this::run);
    }

    /** Takes a group, and its leaves if it has any, once there is room. */
    synchronized void take(Group group, Optional<Journal.Staged> leaves) throws InterruptedException {
        while (underway.size() == AHEAD) {
            wait();
        }
        underway.add(new Underway(group, leaves));
        notifyAll();
    }

    /** Waits until everything that was taken is durable, or lost. */
    synchronized void drain() throws InterruptedException {
        while (!underway.isEmpty()) {
            wait();
        }
    }

    /** A leaf that is decided and perhaps not durable yet. */
    synchronized Optional<Leaf> leaf(long index) {
        return underway.stream()
                .map(Underway::group)
                .filter(group -> group.contains(index))
                .findFirst()
                .flatMap(group -> group.leaf(index));
    }

    /** Why nothing is written any more, if so. */
    Optional<String> failure() {
        return failure.map(Throwable::toString);
    }

    /** From here on everything is lost. */
    void halt(Throwable cause) {
        LOG.warn("the ledger takes no writes any more", cause);
        failure = Optional.of(cause);
    }

    /** Waits until everything that was taken is answered. */
    void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        Threads.join(thread);
    }

    private void run() {
        try {
            for (Optional<Underway> next = first(); next.isPresent(); next = first()) {
                commit(next.get());
                done();
            }
        } catch (InterruptedException e) {
            halt(e);
        }
    }

    private synchronized Optional<Underway> first() throws InterruptedException {
        while (underway.isEmpty() && !closed) {
            wait();
        }
        return Optional.ofNullable(underway.peek());
    }

    private synchronized void done() {
        underway.remove();
        notifyAll();
    }

    private void commit(Underway next) {
        try {
            if (failure.isEmpty() && next.leaves().isPresent()) {
                journal.commit(next.leaves().get());
                committed.advance(next.group().leaves());
            }
        } catch (Throwable e) {
            halt(e);
        }
        answer(next.group());
    }

    /** Sends a group's answers; those that hang on leaves that were lost fail. */
    private void answer(Group group) {
        intake.answered(group.answers().size());
        replies.send(group.answers().stream().map(this::unlessLost).toList());
    }

    private Answer unlessLost(Answer answer) {
        boolean hangsOnLost = answer.outcome() instanceof Decided decided && decided.index() >= journal.size();
        return failure.filter(cause -> hangsOnLost)
                .map(cause -> new Answer(answer.to(), new Failed(lost(cause))))
                .orElse(answer);
    }

    private static OpenLedgerException lost(Throwable cause) {
        return new OpenLedgerException(
                "NOT_WRITTEN", "the storage failed, and the ledger takes no writes; open it again and resubmit", cause);
    }

    /**
     * A group on its way to the storage.
     *
     * @param group the group
     * @param leaves its leaves, if it has any
     */
    private record Underway(Group group, Optional<Journal.Staged> leaves) {}
}
