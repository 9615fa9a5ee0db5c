/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.openledger.RefusedException;
import org.openledger.audit.Proofs;

/**
 * The thread that answers: what callers hang onto their answers runs here and cannot hold up the writer.
 *
 * <p>It can hold up other answers: who continues with something that waits, continues on a thread of its own.
 */
final class Replies {
    private final Proofs proofs;
    private final BlockingQueue<Optional<List<Group.Answer>>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;

    Replies(Proofs proofs) {
        this.proofs = proofs;
        this.thread = Threads.start("openledger-replies", this::run);
    }

    void send(List<Group.Answer> answers) {
        queue.add(Optional.of(answers));
    }

    /** Waits until all is answered that was sent. */
    void close() {
        queue.add(Optional.empty());
        Threads.join(thread);
    }

    private void run() {
        try {
            for (var next = queue.take(); next.isPresent(); next = queue.take()) {
                next.get().forEach(this::answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Group.Answer answer) {
        Group.Outcome outcome = answer.outcome();
        if (outcome instanceof Group.Refused refused) {
            answer.to().answer(new RefusedException(refused.refusal()));
        } else if (outcome instanceof Group.Failed failed) {
            answer.to().answer(failed.cause());
        } else if (outcome instanceof Group.Decided decided) {
            try {
                answer.to().answer(LeafReceipt.of(decided.index(), decided.leaf(), proofs));
            } catch (RefusedException byARule) {
                answer.to().answer(byARule);
            }
        }
    }
}
