/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.openledger.OpenLedgerException;
import org.openledger.compute.answer.Answering;
import org.openledger.compute.lora.AdapterId;
import org.openledger.compute.lora.AdapterKey;
import org.openledger.compute.lora.AdapterMerge;
import org.openledger.compute.neural.Adaptation;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.KvCache;
import org.openledger.compute.neural.KvPool;

/** A request's place in the batch: its pages, its adapter once that is there, and its answer so far. For the thread that runs the batch. */
final class Seat {

    final Asked asked;
    private final BaseModel base;
    private final KvCache cache;
    private final Optional<Residency.Use> use;
    private final long seatedAt;
    private @Nullable Answering answering;
    private @Nullable Throwable failure;

    Seat(Asked asked, BaseModel base, KvCache cache, Optional<Residency.Use> use, long seatedAt) {
        this.asked = asked;
        this.base = base;
        this.cache = cache;
        this.use = use;
        this.seatedAt = seatedAt;
    }

    /** Whether a step would change it: it is cancelled, or its adapter is there, or will never be. */
    boolean isReady() {
        return asked.cancelled || use.isEmpty() || use.get().isSettled();
    }

    /** Begins the answer if the adapter is there now. Returns whether the next step feeds it. */
    boolean isFed() {
        if (failure == null && asked.cancelled) {
            failure = new CancellationException("request " + asked.number + " was cancelled");
        }
        if (failure == null && answering == null && isReady()) {
            failure = use.map(Residency.Use::failure).orElse(null);
            answering = failure == null ? begin(use.map(Residency.Use::ready)) : null;
        }
        return failure == null && answering != null;
    }

    private Answering begin(Optional<Residency.Ready> adapter) {
        Optional<Adaptation> adaptation = adapter.map(Residency.Ready::adaptation);
        return new Answering(
                adapter.map(Residency.Ready::speaker).orElse(base.speaker()),
                base.shape(),
                asked.request.prompt(),
                asked.opening,
                cache,
                adaptation,
                KvPool.POSITIONS,
                asked.request.sink());
    }

    Decoding.Feed feed() {
        return begun().feed();
    }

    /** Goes on from its logits; whatever goes wrong with it is its own. */
    void take(float[] logits, int from) {
        try {
            for (int i = from; i < from + base.shape().vocabulary(); i++) {
                if (!Float.isFinite(logits[i])) {
                    throw new OpenLedgerException(
                            "NOT_FINITE",
                            "request " + asked.number + " came to logit " + logits[i] + " after " + begun().drawn()
                                    + " tokens: its adapter and base do not go together");
                }
            }
            begun().take(logits, from);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    void fail(Throwable cause) {
        failure = cause;
    }

    boolean isOver() {
        return failure != null || (answering != null && answering.isOver());
    }

    /** Gives back pages and adapter; one that is still being loaded is given back when it is there. */
    void leave() {
        cache.close();
        use.ifPresent(Residency.Use::close);
    }

    /** Tells whoever asked, after {@link #leave}. */
    void tell(Optional<Answer> answer) {
        if (answer.isPresent()) {
            asked.answer.complete(answer.get());
        } else {
            asked.answer.completeExceptionally(failure == null ? new IllegalStateException("not over") : failure);
        }
    }

    /** The answer; none if it failed. To be asked for once, when it is over. */
    Optional<Answer> answer(long now) {
        if (failure != null) {
            return Optional.empty();
        }
        List<AdapterMerge.Parent> parents =
                use.map(loaded -> loaded.ready().parents()).orElse(List.of());
        Optional<AdapterId> adapter = asked.adapter.map(AdapterKey::adapter);
        return Optional.of(
                new Answer(adapter, parents, begun().generation(), seatedAt - asked.submittedAt, now - seatedAt));
    }

    private Answering begun() {
        if (answering == null) {
            throw new IllegalStateException("request " + asked.number + " was not begun");
        }
        return answering;
    }
}
