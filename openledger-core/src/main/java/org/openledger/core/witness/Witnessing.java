/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.witness;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openledger.audit.Checkpoint;
import org.openledger.audit.Proofs;
import org.openledger.audit.Witness;
import org.openledger.audit.WitnessPolicy;
import org.openledger.core.engine.Threads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps asking a policy's witnesses to cosign a log's newest checkpoint, on a thread of its own, at most once a second.
 *
 * <p>A round is about one checkpoint; the next begins when enough have cosigned it, or all have answered or let their time pass. A witness that is slow or fails
 * keeps nobody from being asked, and no one who writes to the log learns of it. What was cosigned is not kept when this ends: the next asks again.
 *
 * <p>The platform's HTTP client has daemon threads besides; they end some time after {@link #close}.
 */
public final class Witnessing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);

    private final Proofs log;
    private final WitnessPolicy policy;
    private final Pace pace;
    private final List<Asked> all;
    private final BlockingQueue<Runnable> mail = new LinkedBlockingQueue<>();
    private final Thread thread;
    private @Nullable Cosignatures round;
    private volatile boolean open = true;
    private volatile Optional<Checkpoint> cosigned = Optional.empty();

    /**
     * Begins to ask.
     *
     * @param policy who, and how many are enough
     * @param log whose checkpoints
     * @throws IllegalArgumentException when the policy is about other logs, or its quorum out of reach
     */
    public Witnessing(WitnessPolicy policy, Proofs log) {
        this(policy, log, Pace.USUAL);
    }

    Witnessing(WitnessPolicy policy, Proofs log, Pace pace) {
        this.policy = policy;
        this.log = log;
        this.pace = pace;
        requireThisLog();
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(pace.limit())
                .build();
        this.all = reachable().stream()
                .map(witness -> new Asked(witness, new WitnessClient(witness, http, pace.limit())))
                .toList();
        this.thread = new Thread(this::run, "openledger-witness");
        thread.setDaemon(true);
        thread.start();
    }

    private void requireThisLog() {
        if (!policy.logs().isEmpty() && !policy.logs().contains(log.verificationKey())) {
            throw new IllegalArgumentException("the witness policy is about the logs " + policy.logs() + ", not about "
                    + log.verificationKey() + ": add a line \"log\" with that key");
        }
    }

    private List<Witness> reachable() {
        List<Witness> reachable = policy.witnesses().stream()
                .filter(witness -> witness.counts() && witness.url().isPresent())
                .toList();
        if (!policy.quorum().reachedBy(Set.copyOf(reachable))) {
            throw new IllegalArgumentException("the quorum of the witness policy is out of reach: only "
                    + reachable.stream().map(Witness::name).collect(Collectors.toList())
                    + " have a URL and an Ed25519 key");
        }
        return reachable;
    }

    /** The log's proofs, with {@link Proofs#cosigned}. */
    public Proofs proofs() {
        return new WitnessedProofs(log, () -> cosigned);
    }

    /** Ends the asking; waits for the thread, but for no witness. */
    @Override
    public void close() {
        open = false;
        mail.add(() -> {});
        Threads.join(thread);
    }

    private void run() {
        long next = System.nanoTime();
        while (open) {
            try {
                long left = next - System.nanoTime();
                Runnable letter = left > 0 ? mail.poll(left, TimeUnit.NANOSECONDS) : null;
                if (letter != null) {
                    letter.run();
                } else if (open) {
                    next = System.nanoTime() + pace.between().toNanos();
                    ask();
                }
            } catch (InterruptedException e) {
                // Nobody has a reason to interrupt this thread; it ends by close.
                LOG.debug("interrupted", e);
            } catch (RuntimeException e) {
                LOG.warn("the witnesses cannot be asked now", e);
            }
        }
    }

    /** Asks all who are due, once the round before is over. */
    private void ask() {
        Cosignatures about = current();
        List<Asked> due = new ArrayList<>(all);
        due.removeIf(one -> !one.isDue() || about.has(one.witness()));
        for (Asked one : due) {
            one.asked(one.client()
                    .ask(log, about.checkpoint())
                    .thenAccept(answer -> mail.add(() -> hear(one, about, answer))));
        }
    }

    private Cosignatures current() {
        Cosignatures last = round;
        if (last != null && all.stream().anyMatch(Asked::isAwaited) && !isEnough(last)) {
            return last;
        }
        Checkpoint newest = log.checkpoint();
        Cosignatures now = last != null && last.checkpoint().size() == newest.size() ? last : new Cosignatures(newest);
        round = now;
        return now;
    }

    private void hear(Asked one, Cosignatures about, WitnessAnswer answer) {
        one.answered(answer, about.checkpoint());
        if (answer instanceof WitnessAnswer.Cosigned line && about == round) {
            about.add(one.witness(), line.signature());
            if (isEnough(about)) {
                cosigned = Optional.of(about.signed());
            }
        }
    }

    private boolean isEnough(Cosignatures cosignatures) {
        return policy.quorum().reachedBy(cosignatures.witnesses());
    }
}
