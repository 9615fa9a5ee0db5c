/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.internal.Require;

/**
 * Adapters in memory, within a budget of bytes: what was used last stays, what is pinned or in use is never let go.
 *
 * <p><b>Bound.</b> After every call, what it holds is within the budget, or all of it is pinned or in use; pinned adapters never exceed the budget. So it holds at most the budget and what is in use. An adapter that is being loaded counts from when it is there. One larger than the budget is served and let go when its last
 * lease is closed.
 *
 * <p><b>Cost.</b> A lease of what is held takes a few steps of hash tables, whatever else is held or known; nothing is scanned. Letting go takes the longest unused first, in one step each.
 *
 * <p><b>Concurrency.</b> An adapter that several ask for at once is loaded once, by the first, and nobody else waits for it; a loader may not ask the cache. Safe for concurrent use. The lock is held for bookkeeping alone.
 */
public final class AdapterCache {

    private final long budgetBytes;
    private final AdapterLoader loader;
    private final LongSupplier nanos;

    private final Object lock = new Object();
    /** Pinned or in use. */
    private final Map<AdapterKey, Resident> busy = new HashMap<>();
    /** Neither; the longest unused first. */
    private final LinkedHashMap<AdapterKey, Resident> idle = new LinkedHashMap<>();

    private final Map<AdapterKey, Flight> flights = new HashMap<>();
    private long residentBytes;
    private long pinnedBytes;
    private long inUseBytes;
    private long hits;
    private long misses;
    private long joined;
    private long failures;
    private long evictions;
    private long loadNanos;

    /** A loading, and how many wait for it. */
    private static final class Flight {
        final CompletableFuture<Resident> landed = new CompletableFuture<>();
        int waiting;
    }

    private AdapterCache(long budgetBytes, AdapterLoader loader, LongSupplier nanos) {
        this.budgetBytes = budgetBytes;
        this.loader = loader;
        this.nanos = nanos;
    }

    /**
     * An empty cache.
     *
     * @param budgetBytes 0 or more; 0 keeps nothing that is not in use
     * @param loader where adapters come from
     * @param nanos a clock to measure loading with, as {@code System::nanoTime}
     */
    public static AdapterCache of(long budgetBytes, AdapterLoader loader, LongSupplier nanos) {
        return new AdapterCache(Require.nonNegative(budgetBytes, "budget in bytes"), loader, nanos);
    }

    /**
     * Leases an adapter; it is loaded if it is not held.
     *
     * @return to be closed after use
     * @throws AdapterNotLoadedException if it cannot be loaded, or the loader gave another
     */
    public AdapterLease lease(AdapterKey key) {
        Flight own;
        Flight others;
        synchronized (lock) {
            Resident held = held(key);
            if (held != null) {
                hits++;
                use(held);
                return new AdapterLease(this, held);
            }
            own = new Flight();
            others = flights.putIfAbsent(key, own);
            if (others == null) {
                misses++;
            } else {
                joined++;
                others.waiting++;
            }
        }
        return others == null ? load(key, own) : join(key, others);
    }

    private AdapterLease load(AdapterKey key, Flight flight) {
        long begin = nanos.getAsLong();
        Resident resident = null;
        Throwable failure = null;
        try {
            resident = new Resident(key, checked(key, loader.load(key)));
            return new AdapterLease(this, resident);
        } catch (RuntimeException e) {
            failure = e;
            throw new AdapterNotLoadedException(key, e);
        } catch (Error e) {
            failure = e;
            throw e;
        } finally {
            land(key, flight, resident, failure, nanos.getAsLong() - begin);
        }
    }

    /** Everybody who waits has a lease before the lock is given back: so what was loaded for them cannot be let go before they use it. */
    private void land(
            AdapterKey key, Flight flight, @Nullable Resident resident, @Nullable Throwable failure, long took) {
        synchronized (lock) {
            flights.remove(key);
            loadNanos += took;
            if (resident == null) {
                failures++;
            } else {
                resident.leases = 1 + flight.waiting;
                residentBytes += resident.bytes();
                inUseBytes += resident.bytes();
                busy.put(key, resident);
                shrink();
            }
        }
        if (resident != null) {
            flight.landed.complete(resident);
        } else {
            flight.landed.completeExceptionally(failure == null ? new IllegalStateException("loading ended") : failure);
        }
    }

    private AdapterLease join(AdapterKey key, Flight flight) {
        try {
            return new AdapterLease(this, flight.landed.join());
        } catch (CompletionException e) {
            throw new AdapterNotLoadedException(key, e.getCause() == null ? e : e.getCause());
        }
    }

    private static LoraAdapter checked(AdapterKey key, LoraAdapter adapter) {
        if (!adapter.id().equals(key.adapter())) {
            throw new TamperedException(
                    "loaded adapter", key.adapter().toString(), adapter.id().toString());
        }
        adapter.base().filter(base -> !base.equals(key.base())).ifPresent(base -> {
            throw new OpenLedgerException(
                    "WRONG_BASE", adapter + " was made for base " + base + ", not for " + key.base());
        });
        return adapter;
    }

    /**
     * Keeps an adapter in memory until {@link #unpin}; it is loaded if it is not held. Pinning twice is pinning once.
     *
     * @throws AdapterNotLoadedException if it cannot be loaded
     * @throws OpenLedgerException {@code BUDGET_EXCEEDED} if what is pinned would exceed the budget; it is not pinned then
     */
    public void pin(AdapterKey key) {
        try (AdapterLease lease = lease(key)) {
            long bytes = lease.adapter().bytes();
            synchronized (lock) {
                Resident resident = held(key);
                if (resident == null || resident.pinned) {
                    return;
                }
                if (pinnedBytes + bytes > budgetBytes) {
                    throw new OpenLedgerException(
                            "BUDGET_EXCEEDED",
                            "adapter " + key.adapter() + " has " + bytes + " bytes, and " + pinnedBytes + " of "
                                    + budgetBytes + " are pinned: unpin another first");
                }
                resident.pinned = true;
                pinnedBytes += bytes;
            }
        }
    }

    /** Ends pinning. Returns whether it was pinned. */
    public boolean unpin(AdapterKey key) {
        synchronized (lock) {
            Resident resident = busy.get(key);
            if (resident == null || !resident.pinned) {
                return false;
            }
            resident.pinned = false;
            pinnedBytes -= resident.bytes();
            settle(resident);
            return true;
        }
    }

    /** Lets an adapter go at once. Returns false if it is not held, or is pinned or in use, which changes nothing. */
    public boolean evict(AdapterKey key) {
        synchronized (lock) {
            Resident resident = idle.remove(key);
            if (resident == null) {
                return false;
            }
            forget(resident);
            return true;
        }
    }

    /** Which adapters it holds, so that requests can be sent to where their adapters are; ordered by base and adapter. */
    public List<AdapterKey> resident() {
        synchronized (lock) {
            return Stream.concat(busy.keySet().stream(), idle.keySet().stream())
                    .sorted(Comparator.comparing(AdapterKey::base).thenComparing(AdapterKey::adapter))
                    .toList();
        }
    }

    /** What it holds and has done. */
    public CacheStats stats() {
        synchronized (lock) {
            return new CacheStats(
                    budgetBytes,
                    residentBytes,
                    pinnedBytes,
                    inUseBytes,
                    busy.size() + idle.size(),
                    hits,
                    misses,
                    joined,
                    failures,
                    evictions,
                    loadNanos);
        }
    }

    void release(Resident resident) {
        synchronized (lock) {
            resident.leases--;
            if (resident.leases == 0) {
                inUseBytes -= resident.bytes();
                settle(resident);
            }
        }
    }

    private @Nullable Resident held(AdapterKey key) {
        Resident inUse = busy.get(key);
        return inUse == null ? idle.get(key) : inUse;
    }

    private void use(Resident resident) {
        if (resident.isIdle()) {
            idle.remove(resident.key);
            busy.put(resident.key, resident);
        }
        if (resident.leases++ == 0) {
            inUseBytes += resident.bytes();
        }
    }

    private void settle(Resident resident) {
        if (resident.isIdle()) {
            busy.remove(resident.key);
            idle.put(resident.key, resident);
            shrink();
        }
    }

    private void shrink() {
        var longestUnused = idle.values().iterator();
        while (residentBytes > budgetBytes && longestUnused.hasNext()) {
            Resident resident = longestUnused.next();
            longestUnused.remove();
            forget(resident);
        }
    }

    private void forget(Resident resident) {
        residentBytes -= resident.bytes();
        evictions++;
    }
}
