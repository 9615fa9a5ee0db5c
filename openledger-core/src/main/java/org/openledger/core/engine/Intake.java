/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.SignedCommand;

/**
 * The bounded queue in which commands wait for their turn, in the order of their submission; each goes to the checkers when it comes in.
 */
final class Intake {
    private final int most;
    private final Checkers checkers;
    private final ArrayDeque<Submission> order = new ArrayDeque<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private boolean closed;

    Intake(int most, Checkers checkers) {
        this.most = most;
        this.checkers = checkers;
    }

    /**
     * Takes a command.
     *
     * @throws IllegalStateException when closed
     */
    CompletionStage<Receipt> submit(SignedCommand command) {
        Submission submission = new Submission(command);
        if (!enqueue(submission)) {
            submission.answer(new RefusedException(
                    Refusals.of(Refusal.Code.BUSY, "command", most + " commands wait already; try again later")));
        }
        return submission.receipt();
    }

    private synchronized boolean enqueue(Submission submission) {
        if (closed) {
            throw new IllegalStateException("this ledger is closed: open it again to submit");
        }
        if (unanswered.get() >= most) {
            return false;
        }
        unanswered.incrementAndGet();
        order.add(submission);
        checkers.check(submission);
        notifyAll();
        return true;
    }

    /** The next command in order; waits for one. Nothing when closed and empty. */
    synchronized Optional<Submission> take() throws InterruptedException {
        while (order.isEmpty() && !closed) {
            wait();
        }
        return Optional.ofNullable(order.poll());
    }

    /** The next command, left where it is. */
    synchronized Optional<Submission> peek() {
        return Optional.ofNullable(order.peek());
    }

    /** Takes the command that was peeked at: there is only one who takes. */
    synchronized void drop() {
        order.remove();
    }

    /** That many commands were answered. */
    void answered(int count) {
        unanswered.addAndGet(-count);
    }

    /** How many commands wait for their answers. */
    int waiting() {
        return unanswered.get();
    }

    /** Takes no more; what waits is still decided. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
