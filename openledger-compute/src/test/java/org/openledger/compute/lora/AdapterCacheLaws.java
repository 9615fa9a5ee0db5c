/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;

/** N216: what the cache holds is bounded, what is in use stays, and everything is loaded as seldom as that allows. */
class AdapterCacheLaws {

    private static final Hash BASE = Hash.sha256(new byte[] {1});

    /** Adapters of different sizes, one number to a few hundred. */
    private static List<LoraAdapter> adapters(int count) {
        List<LoraAdapter> adapters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LoraConfig config = LoraConfig.of("b" + i, new Targets.Names(List.of("q")), 1, 1);
            adapters.add(LoraAdapter.of(
                    config, Map.of(), Map.of("q", Adapters.pair(new Random(i), 1, 100 * (i % 7) + 1, 1))));
        }
        return adapters;
    }

    private static AdapterKey key(LoraAdapter adapter) {
        return new AdapterKey(BASE, adapter.id());
    }

    private static AdapterLoader loader(List<LoraAdapter> adapters, AtomicInteger loads) {
        Map<AdapterKey, LoraAdapter> all = new HashMap<>();
        adapters.forEach(adapter -> all.put(key(adapter), adapter));
        return key -> {
            loads.incrementAndGet();
            LoraAdapter found = all.get(key);
            if (found == null) {
                throw new OpenLedgerException("UNKNOWN_ADAPTER", "none");
            }
            return found;
        };
    }

    /** What a cache should do, told without any care for speed: a list of what is held, the longest unused first. */
    private static final class Model {
        final long budget;
        final List<Integer> held = new ArrayList<>();
        final Map<Integer, Integer> leases = new HashMap<>();
        final Set<Integer> pinned = new HashSet<>();
        final List<LoraAdapter> adapters;
        int loads;
        int evictions;

        Model(long budget, List<LoraAdapter> adapters) {
            this.budget = budget;
            this.adapters = adapters;
        }

        long bytes(Iterable<Integer> which) {
            long sum = 0;
            for (int i : which) {
                sum += adapters.get(i).bytes();
            }
            return sum;
        }

        void lease(int which) {
            if (!held.contains(which)) {
                loads++;
                held.add(which);
            }
            leases.merge(which, 1, Integer::sum);
            shrink();
        }

        void close(int which) {
            if (leases.merge(which, -1, Integer::sum) == 0) {
                leases.remove(which);
                used(which);
            }
            shrink();
        }

        void used(int which) {
            if (idle(which)) {
                held.remove((Integer) which);
                held.add(which);
            }
        }

        boolean idle(int which) {
            return !leases.containsKey(which) && !pinned.contains(which);
        }

        boolean pin(int which) {
            lease(which);
            boolean fits = pinned.contains(which)
                    || bytes(pinned) + adapters.get(which).bytes() <= budget;
            if (fits) {
                pinned.add(which);
            }
            close(which);
            return fits;
        }

        void unpin(int which) {
            if (pinned.remove(which)) {
                used(which);
                shrink();
            }
        }

        boolean evict(int which) {
            boolean gone = held.contains(which) && idle(which) && held.remove((Integer) which);
            evictions += gone ? 1 : 0;
            return gone;
        }

        void shrink() {
            for (int i = 0; i < held.size() && bytes(held) > budget; ) {
                if (idle(held.get(i))) {
                    held.remove(i);
                    evictions++;
                } else {
                    i++;
                }
            }
        }
    }

    @Property(tries = 100)
    void itDoesWhatTheModelDoes(@ForAll long seed) {
        Random random = new Random(seed);
        List<LoraAdapter> adapters = adapters(12);
        long budget = random.nextInt(4) == 0 ? 0 : 2_000 + random.nextInt(20_000);
        AtomicInteger loads = new AtomicInteger();
        AdapterCache cache = AdapterCache.of(budget, loader(adapters, loads), () -> 0);
        Model model = new Model(budget, adapters);
        Map<Integer, List<AdapterLease>> open = new TreeMap<>();
        for (int step = 0; step < 200; step++) {
            int which = random.nextInt(adapters.size());
            AdapterKey key = key(adapters.get(which));
            List<AdapterLease> leases = open.computeIfAbsent(which, none -> new ArrayList<>());
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> {
                    leases.add(cache.lease(key));
                    model.lease(which);
                }
                case 3, 4, 5 -> {
                    if (!leases.isEmpty()) {
                        AdapterLease lease = leases.remove(0);
                        assertThat(lease.adapter()).isEqualTo(adapters.get(which));
                        lease.close();
                        lease.close();
                        model.close(which);
                    }
                }
                case 6 -> {
                    boolean fits = model.pin(which);
                    try {
                        cache.pin(key);
                        assertThat(fits).isTrue();
                    } catch (OpenLedgerException e) {
                        assertThat(e.code()).isEqualTo("BUDGET_EXCEEDED");
                        assertThat(fits).isFalse();
                    }
                }
                default -> {
                    if (random.nextBoolean()) {
                        assertThat(cache.unpin(key)).isEqualTo(model.pinned.contains(which));
                        model.unpin(which);
                    } else {
                        assertThat(cache.evict(key)).isEqualTo(model.evict(which));
                    }
                }
            }
            CacheStats stats = cache.stats();
            assertThat(new HashSet<>(cache.resident()))
                    .isEqualTo(new HashSet<>(
                            model.held.stream().map(i -> key(adapters.get(i))).toList()));
            assertThat(stats.resident()).isEqualTo(model.held.size());
            assertThat(stats.residentBytes()).isEqualTo(model.bytes(model.held));
            assertThat(stats.inUseBytes()).isEqualTo(model.bytes(model.leases.keySet()));
            assertThat(stats.pinnedBytes()).isEqualTo(model.bytes(model.pinned)).isLessThanOrEqualTo(budget);
            assertThat(stats.residentBytes()).isLessThanOrEqualTo(budget + stats.inUseBytes());
            assertThat(stats.misses()).isEqualTo(model.loads).isEqualTo(loads.get());
            assertThat(stats.evictions()).isEqualTo(model.evictions);
        }
    }

    @Test
    void fiveThousandAdaptersOfEightKibFitIntoSixtyFour(@TempDir Path folder) {
        AdapterStore store = AdapterStore.on(new UnforcedDisk(), folder);
        List<AdapterId> ids = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            ids.add(store.put(Adapters.eightKib(i)));
        }
        AdapterLoader loader = key -> store.open(key.adapter());
        AdapterCache cache = AdapterCache.of(64 * 1024, loader, () -> 0);
        for (AdapterId id : ids) {
            try (AdapterLease lease = cache.lease(new AdapterKey(BASE, id))) {
                assertThat(lease.adapter().id()).isEqualTo(id);
                assertThat(cache.stats().residentBytes()).isLessThanOrEqualTo(64 * 1024);
            }
        }
        CacheStats stats = cache.stats();
        assertThat(stats.misses()).isEqualTo(5_000);
        assertThat(stats.resident()).isBetween(6, 8);
        assertThat(stats.evictions()).isEqualTo(5_000 - stats.resident());
        // let go and loaded anew: the same numbers to the bit, for equality is that of the names by content
        assertThat(cache.lease(new AdapterKey(BASE, ids.get(0))).adapter().pairs())
                .isEqualTo(Adapters.eightKib(0).pairs());
    }

    /** As the machine's, without waiting for the disk: what is tested is not what survives a crash. */
    private static final class UnforcedDisk implements AdapterDisk {
        @Override
        public void write(Path file, AdapterBytes.Content content) throws IOException {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            }
        }

        @Override
        public void force(Path folder) {}

        @Override
        public void rename(Path from, Path to) throws IOException {
            AdapterDisk.REAL.rename(from, to);
        }
    }

    /** Twice as many adapters as fit, drawn evenly: about half are hits, as the share that fits; in a circle, the oldest goes first and none is. */
    @Test
    void aWorkingSetOfTwiceTheBudgetLoadsOnceForAMiss() {
        List<LoraAdapter> adapters = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            adapters.add(Adapters.eightKib(i));
        }
        long each = adapters.get(0).bytes();
        AtomicInteger loads = new AtomicInteger();
        AdapterCache cache = AdapterCache.of(8 * each, loader(adapters, loads), () -> 0);
        Random random = new Random(5);
        for (int i = 0; i < 4_000; i++) {
            cache.lease(key(adapters.get(random.nextInt(16)))).close();
        }
        assertThat(cache.stats().misses()).isEqualTo(loads.get());
        assertThat(cache.stats().hits() + cache.stats().misses()).isEqualTo(4_000);
        assertThat(loads.get()).isBetween(1_800, 2_200);
    }

    @Test
    void aHitTakesNoLoadAndNoEvictionHoweverManyAreHeld() {
        List<LoraAdapter> adapters = adapters(3_000);
        AtomicInteger loads = new AtomicInteger();
        AdapterCache cache = AdapterCache.of(1L << 40, loader(adapters, loads), () -> 0);
        adapters.forEach(adapter -> cache.lease(key(adapter)).close());
        for (int i = 0; i < 10_000; i++) {
            cache.lease(key(adapters.get(i % 3_000))).close();
        }
        assertThat(loads).hasValue(3_000);
        assertThat(cache.stats().hits()).isEqualTo(10_000);
        assertThat(cache.stats().evictions()).isZero();
    }

    @Test
    @Timeout(60)
    void whatManyAskForAtOnceIsLoadedOnceAndKeptForAllOfThem() throws Exception {
        LoraAdapter adapter = Adapters.eightKib(1);
        CountDownLatch mayLoad = new CountDownLatch(1);
        AtomicInteger loads = new AtomicInteger();
        AdapterCache cache = AdapterCache.of(
                0,
                key -> {
                    loads.incrementAndGet();
                    await(mayLoad);
                    return adapter;
                },
                () -> 0);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<AdapterLease>> leases = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                leases.add(pool.submit(() -> cache.lease(key(adapter))));
            }
            while (cache.stats().joined() < 7) {
                Thread.onSpinWait();
            }
            mayLoad.countDown();
            for (Future<AdapterLease> lease : leases) {
                assertThat(lease.get().adapter()).isSameAs(adapter);
            }
            assertThat(loads).hasValue(1);
            assertThat(cache.stats().inUseBytes()).isEqualTo(adapter.bytes());
            for (int i = 0; i < 8; i++) {
                assertThat(cache.stats().resident()).isEqualTo(1);
                leases.get(i).get().close();
            }
            assertThat(cache.stats().residentBytes()).isZero();
            assertThat(cache.stats().inUseBytes()).isZero();
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Timeout(60)
    void aFailureIsThatOfWhoAskedAndAnotherTryMaySucceed() throws Exception {
        LoraAdapter broken = Adapters.eightKib(1);
        LoraAdapter sound = Adapters.eightKib(2);
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch mayFail = new CountDownLatch(1);
        AdapterCache cache = AdapterCache.of(
                1 << 20,
                key -> {
                    if (key.equals(key(broken)) && tries.getAndIncrement() == 0) {
                        await(mayFail);
                        throw new OpenLedgerException("FILE_NOT_READ", "no disk");
                    }
                    return key.equals(key(broken)) ? broken : sound;
                },
                () -> 0);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<AdapterLease> first = pool.submit(() -> cache.lease(key(broken)));
            while (cache.stats().misses() == 0) {
                Thread.onSpinWait();
            }
            Future<AdapterLease> second = pool.submit(() -> cache.lease(key(broken)));
            while (cache.stats().joined() == 0) {
                Thread.onSpinWait();
            }
            assertThat(cache.lease(key(sound)).adapter()).isSameAs(sound); // waits for nobody
            mayFail.countDown();
            for (Future<AdapterLease> failed : List.of(first, second)) {
                assertThatThrownBy(failed::get)
                        .cause()
                        .isInstanceOf(AdapterNotLoadedException.class)
                        .hasMessageContaining(broken.id().toString())
                        .hasRootCauseMessage("FILE_NOT_READ: no disk");
            }
            assertThat(cache.stats().failures()).isEqualTo(1);
            assertThat(cache.lease(key(broken)).adapter()).isSameAs(broken);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anErrorIsThrownAsItIsAndLeavesTheCacheUsable() {
        LoraAdapter adapter = Adapters.eightKib(1);
        AtomicInteger tries = new AtomicInteger();
        AdapterCache cache = AdapterCache.of(
                1 << 20,
                key -> {
                    if (tries.getAndIncrement() == 0) {
                        throw new OutOfMemoryError("for this test");
                    }
                    return adapter;
                },
                () -> 0);
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> cache.lease(key(adapter)));
        assertThat(cache.stats().failures()).isEqualTo(1);
        assertThat(cache.lease(key(adapter)).adapter()).isSameAs(adapter);
    }

    @Test
    void anotherAdapterOrAnotherBaseIsRefused() {
        LoraAdapter asked = Adapters.eightKib(1);
        LoraAdapter given = Adapters.eightKib(2);
        AdapterCache wrong = AdapterCache.of(1 << 20, key -> given, () -> 0);
        assertThatThrownBy(() -> wrong.lease(key(asked)))
                .isInstanceOf(AdapterNotLoadedException.class)
                .hasCauseInstanceOf(TamperedException.class);
        LoraAdapter bound =
                LoraAdapter.of(asked.config(), Map.of("openledger.base", Hash.ZERO.toString()), asked.pairs());
        AdapterCache cache = AdapterCache.of(1 << 20, key -> bound, () -> 0);
        assertThatThrownBy(() -> cache.lease(key(bound))).hasMessageContaining("WRONG_BASE");
        assertThat(cache.lease(new AdapterKey(Hash.ZERO, bound.id())).adapter()).isSameAs(bound);
        assertThat(cache.stats().residentBytes()).isEqualTo(bound.bytes());
    }

    @Test
    void aStoresAdaptersAreLoadedForTheirBase(@TempDir Path folder) {
        AdapterStore store = AdapterStore.at(folder);
        AdapterId id = store.put(Adapters.eightKib(1));
        BaseLayout base = new BaseLayout(BASE, new TreeMap<>(Map.of("q", new BaseLayout.Width(256, 256))));
        AdapterCache cache = AdapterCache.of(1 << 20, AdapterLoader.of(store, base), () -> 0);
        assertThat(cache.lease(new AdapterKey(BASE, id)).adapter().id()).isEqualTo(id);
        assertThatThrownBy(() -> cache.lease(new AdapterKey(Hash.ZERO, id)))
                .hasMessageContaining("adapters are loaded for " + BASE);
        assertThatThrownBy(() ->
                        cache.lease(new AdapterKey(BASE, Adapters.eightKib(2).id())))
                .hasMessageContaining("UNKNOWN_ADAPTER");
    }

    @Test
    void loadingIsMeasuredByTheTickerAndAClosedLeaseIsOver() {
        AtomicLong clock = new AtomicLong();
        LoraAdapter adapter = Adapters.eightKib(1);
        AdapterCache cache = AdapterCache.of(1 << 20, key -> adapter, () -> clock.getAndAdd(7));
        AdapterLease lease = cache.lease(key(adapter));
        assertThat(cache.stats().loadNanos()).isEqualTo(7);
        lease.close();
        assertThatIllegalStateException().isThrownBy(lease::adapter).withMessageContaining("closed");
        assertThat(clock).hasValue(14);
    }

    /** Many threads at once, each with a few leases: at no time is more held than the budget and what is in use, and no lease ever loses its adapter. */
    @Test
    @Timeout(60)
    void theBoundHoldsUnderManyThreads() throws Exception {
        List<LoraAdapter> adapters = adapters(30);
        AtomicInteger loads = new AtomicInteger();
        AdapterCache cache = AdapterCache.of(12_000, loader(adapters, loads), () -> 0);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(6);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int w = 0; w < 6; w++) {
                int seed = w;
                workers.add(pool.submit(() -> {
                    seen.add(Thread.currentThread());
                    all.countDown();
                    await(all);
                    Random random = new Random(seed);
                    for (int i = 0; i < 3_000; i++) {
                        LoraAdapter one = adapters.get(random.nextInt(30));
                        LoraAdapter two = adapters.get(random.nextInt(30));
                        try (AdapterLease first = cache.lease(key(one));
                                AdapterLease second = cache.lease(key(two))) {
                            CacheStats stats = cache.stats();
                            assertThat(stats.residentBytes()).isLessThanOrEqualTo(12_000 + stats.inUseBytes());
                            assertThat(first.adapter()).isSameAs(one);
                            assertThat(second.adapter()).isSameAs(two);
                        }
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(seen).hasSize(6);
        CacheStats stats = cache.stats();
        assertThat(stats.inUseBytes()).isZero();
        assertThat(stats.residentBytes()).isLessThanOrEqualTo(12_000);
        assertThat(stats.misses()).isEqualTo(loads.get());
        assertThat(stats.hits() + stats.misses() + stats.joined()).isEqualTo(36_000);
    }
}
