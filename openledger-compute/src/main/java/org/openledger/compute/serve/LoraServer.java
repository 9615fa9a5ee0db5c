/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.openledger.compute.lora.AdapterCache;
import org.openledger.compute.lora.AdapterId;
import org.openledger.compute.lora.AdapterKey;
import org.openledger.compute.lora.AdapterLoader;
import org.openledger.compute.neural.KvPool;
import org.openledger.internal.Require;

/**
 * OpenLoRA: thousands of adapters over one base, answering side by side.
 *
 * <p>Guarantees. An answer is a function of base, adapter, prompt, length and seed, to the bit: of nothing that is asked beside it. A tenant's requests are answered however much others ask ({@link Scheduler}). A private adapter is
 * not there for others. An adapter in use is never let go. One that cannot be loaded, or breaks, fails its own requests and no others; loading holds nobody else up. Who is taken on has memory to the end.
 *
 * <p>Who is next ({@link Scheduler}), what runs ({@link Batch}) and what is loaded ({@link Residency}) are apart; this is the door. Safe for concurrent use.
 */
public final class LoraServer implements AutoCloseable {

    /** The highest weight of a tenant. */
    public static final int MAX_WEIGHT = 1_000;

    private final BaseModel base;
    private final AdapterCache cache;
    private final Residency residency;
    private final Batch batch;
    private final Registry registry = new Registry();
    private final Meters meters = new Meters();
    private final @Nullable ExecutorService loaders;
    private final @Nullable Thread worker;

    private final Object lock = new Object();
    private final Scheduler scheduler;
    private final Map<TenantId, Integer> weights = new HashMap<>();
    private long submitted;
    private boolean closing;
    /** Whether something came in that the worker has not looked at. */
    private boolean stirred;

    private final AtomicLong steps = new AtomicLong();

    private LoraServer(BaseModel base, ServeLimits limits, AdapterCache cache, Optional<Executor> inPlace) {
        Require.inRange(
                limits.pages(),
                KvPool.pagesFor(base.shape().context()),
                ServeLimits.MAX_PAGES,
                "pages for this context");
        this.base = base;
        this.cache = cache;
        this.batch = new Batch(base, limits);
        this.scheduler = new Scheduler(limits, base.shape().context());
        this.loaders = inPlace.isPresent() ? null : Executors.newSingleThreadExecutor(daemon("openlora-loader"));
        this.residency = new Residency(base, cache, loaders == null ? inPlace.orElseThrow() : loaders, this::stir);
        this.worker = inPlace.isPresent() ? null : daemon("openlora-batch").newThread(this::work);
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Starts a server: one thread runs the batch, one loads adapters.
     *
     * @param base what adapters are for
     * @param limits how much it takes on
     * @param loader where adapters come from
     * @param nanos a clock to measure loading with, as {@code System::nanoTime}; nothing else asks for the time
     */
    public static LoraServer start(BaseModel base, ServeLimits limits, AdapterLoader loader, LongSupplier nanos) {
        LoraServer server =
                new LoraServer(base, limits, AdapterCache.of(limits.adapterBytes(), loader, nanos), Optional.empty());
        if (server.worker != null) {
            server.worker.start();
        }
        return server;
    }

    /** A server without threads, which answers while {@link #step} is called, and loads in it. */
    public static LoraServer stepping(BaseModel base, ServeLimits limits, AdapterLoader loader) {
        return stepping(base, limits, loader, Runnable::run);
    }

    static LoraServer stepping(BaseModel base, ServeLimits limits, AdapterLoader loader, Executor loaders) {
        return new LoraServer(
                base, limits, AdapterCache.of(limits.adapterBytes(), loader, () -> 0), Optional.of(loaders));
    }

    /** Lets everybody ask for an adapter. The same again changes nothing; for an owner before, it is refused. */
    public void register(AdapterId id) {
        registry.register(id, Optional.empty());
    }

    /** Lets its owner ask for an adapter: for others, there is none. The same again changes nothing; for others before, it is refused. */
    public void register(AdapterId id, TenantId owner) {
        registry.register(id, Optional.of(owner));
    }

    /** Lets a name stand for a registered adapter from now on. What was submitted before keeps what the name stood for then. */
    public void bind(String name, AdapterId id) {
        registry.bind(new AdapterChoice.Named(name), id);
    }

    /** Sets how much of the server a tenant may have beside others, 1 to {@value #MAX_WEIGHT}; 1 if nobody sets it. It counts from when it next begins to wait. */
    public void weigh(TenantId tenant, int weight) {
        Require.inRange(weight, 1, MAX_WEIGHT, "weight of tenant " + tenant);
        meters.open(tenant);
        synchronized (lock) {
            weights.put(tenant, weight);
        }
    }

    /**
     * Keeps an adapter in memory.
     *
     * @throws org.openledger.OpenLedgerException as {@link AdapterCache#pin} says
     */
    public void pin(AdapterId id) {
        cache.pin(new AdapterKey(base.hash(), id));
    }

    /** Ends that; returns whether it was pinned. */
    public boolean unpin(AdapterId id) {
        return cache.unpin(new AdapterKey(base.hash(), id));
    }

    /**
     * Takes a request on.
     *
     * @throws org.openledger.OpenLedgerException {@code NOT_FOUND} if there is no such adapter for the tenant, {@code TOO_MANY_TENANTS}
     * @throws QueueFullException if enough wait already
     * @throws IllegalStateException after closing
     */
    public Submission submit(Request request) {
        Optional<AdapterKey> adapter =
                registry.resolve(request.tenant(), request.adapter()).map(id -> new AdapterKey(base.hash(), id));
        int[] opening = base.speaker().opening(request.prompt());
        meters.open(request.tenant());
        Asked asked;
        synchronized (lock) {
            if (closing) {
                throw new IllegalStateException("the server is closed: start another");
            }
            asked = new Asked(submitted, request, adapter, opening, base.shape().context(), steps.get());
            scheduler.add(asked, weights.getOrDefault(request.tenant(), 1));
            submitted++;
            stir();
        }
        return new Submission(asked.answer.minimalCompletionStage(), () -> cancel(asked));
    }

    private boolean cancel(Asked asked) {
        boolean waited;
        synchronized (lock) {
            if (asked.cancelled || asked.answer.isDone()) {
                return false;
            }
            asked.cancelled = true;
            waited = scheduler.remove(asked);
            stir();
        }
        if (waited) {
            asked.answer.completeExceptionally(
                    new CancellationException("request " + asked.number + " was cancelled while it waited"));
        }
        return true;
    }

    /**
     * Makes one step: seats who is next as long as there is room, feeds all who are seated by a token or a page, and tells those who are answered. For servers without threads; one thread at a time.
     *
     * @return whether anybody waits or runs after it
     * @throws IllegalStateException if a thread of the server does that
     */
    public boolean step() {
        if (worker != null) {
            throw new IllegalStateException("this server steps by itself: ask for one by stepping(...)");
        }
        return advance();
    }

    private boolean advance() {
        synchronized (lock) {
            seat();
        }
        List<Seat> over = batch.step();
        steps.incrementAndGet();
        over.forEach(this::settle);
        synchronized (lock) {
            return batch.running() > 0 || scheduler.waiting() > 0;
        }
    }

    private void seat() {
        for (Asked next = scheduler.next(); next != null && batch.hasRoom(next); next = scheduler.next()) {
            scheduler.take();
            Optional<Residency.Use> use = next.adapter.map(residency::use);
            batch.seat(next, use, steps.get());
        }
    }

    private void settle(Seat seat) {
        Optional<Answer> answer = seat.answer(steps.get());
        answer.ifPresentOrElse(given -> meters.add(seat.asked.request.tenant(), given), meters::fail);
        seat.tell(answer);
    }

    private void stir() {
        synchronized (lock) {
            stirred = true;
            lock.notifyAll();
        }
    }

    private void work() {
        try {
            while (awaitWork()) {
                advance();
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            giveUp(e);
        }
    }

    /** Waits until a step would do something; returns false when all is done and nothing more will come. */
    private boolean awaitWork() throws InterruptedException {
        synchronized (lock) {
            while (!stirred && !batch.isReady() && !hasRoomForNext()) {
                if (closing && batch.running() == 0 && scheduler.waiting() == 0) {
                    return false;
                }
                lock.wait();
            }
            stirred = false;
            return true;
        }
    }

    private boolean hasRoomForNext() {
        Asked next = scheduler.next();
        return next != null && batch.hasRoom(next);
    }

    /** Nobody is left waiting for a thread that is no more. */
    private void giveUp(Throwable cause) {
        IllegalStateException ended = new IllegalStateException("the server has ended: " + cause, cause);
        batch.abandon(ended).forEach(this::settle);
        synchronized (lock) {
            closing = true;
            for (Asked next = scheduler.next(); next != null; next = scheduler.next()) {
                scheduler.take();
                next.answer.completeExceptionally(ended);
            }
        }
    }

    /** What it holds and has done. */
    public ServerReport report() {
        int waiting;
        synchronized (lock) {
            waiting = scheduler.waiting();
        }
        var held = cache.stats();
        return new ServerReport(
                steps.get(),
                batch.running(),
                waiting,
                meters.failures(),
                registry.size(),
                cache.resident(),
                held,
                residency.shared(),
                new ServerReport.Memory(base.bytes(), held.residentBytes(), residency.readyBytes(), batch.pageBytes()),
                meters.base(),
                meters.adapters(),
                meters.tenants());
    }

    /** How many pages are kept for those who run. */
    int reservedPages() {
        return batch.reservedPages();
    }

    /** How many pages are written on. */
    int usedPages() {
        return batch.usedPages();
    }

    /** Takes nothing more on, and returns when all that was taken on is answered. */
    @Override
    public void close() {
        synchronized (lock) {
            closing = true;
            stir();
        }
        if (worker == null) {
            while (advance()) {
                // on to the last answer
            }
        } else {
            join(worker);
        }
        if (loaders != null) {
            loaders.shutdown();
        }
    }

    private static void join(Thread worker) {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
