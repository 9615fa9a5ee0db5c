/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.openledger.compute.answer.Speaker;
import org.openledger.compute.lora.AdapterCache;
import org.openledger.compute.lora.AdapterKey;
import org.openledger.compute.lora.AdapterLease;
import org.openledger.compute.lora.AdapterMerge;
import org.openledger.compute.lora.LoraAdapter;
import org.openledger.compute.neural.Adaptation;

/**
 * What is loaded: adapters leased from the cache and made ready for as long as somebody uses them, each once however many use it. Safe for concurrent use.
 *
 * <p>So memory holds at most the cache's budget and, for every adapter in use, it and what is packed of it.
 */
final class Residency {

    private final BaseModel base;
    private final AdapterCache cache;
    private final Executor loaders;
    private final Runnable arrived;
    private final Object lock = new Object();
    private final Map<AdapterKey, Entry> inUse = new HashMap<>();
    private long readyBytes;
    private long shared;

    /**
     * Adapters for a base.
     *
     * @param loaders loads what has to be loaded
     * @param arrived is told whenever something has been, or could not be
     */
    Residency(BaseModel base, AdapterCache cache, Executor loaders, Runnable arrived) {
        this.base = base;
        this.cache = cache;
        this.loaders = loaders;
        this.arrived = arrived;
    }

    /** An adapter in use; the lock guards it. */
    private static final class Entry {
        final AdapterKey key;
        int users;

        @Nullable
        Ready ready;

        @Nullable
        Throwable failure;

        Entry(AdapterKey key) {
            this.key = key;
        }
    }

    /**
     * An adapter made ready.
     *
     * @param lease keeps it in memory
     * @param adaptation what runs: the same object for all who use it at once, so that the batch sees them as one segment
     * @param speaker who draws with it
     * @param parents of what it was merged
     */
    record Ready(AdapterLease lease, Adaptation adaptation, Speaker speaker, List<AdapterMerge.Parent> parents) {}

    /** One request's use of an adapter, which is there or still being loaded; to be closed. */
    final class Use {
        private final Entry entry;
        private boolean closed;

        private Use(Entry entry) {
            this.entry = entry;
        }

        /** Whether it is there, or is known not to come. */
        boolean isSettled() {
            synchronized (lock) {
                return entry.ready != null || entry.failure != null;
            }
        }

        /** Why it did not come, if it did not. */
        @Nullable
        Throwable failure() {
            synchronized (lock) {
                return entry.failure;
            }
        }

        /** What came. */
        Ready ready() {
            synchronized (lock) {
                if (entry.ready == null) {
                    throw new IllegalStateException("adapter " + entry.key.adapter() + " is not there");
                }
                return entry.ready;
            }
        }

        /** Ends the use; the last one lets the cache decide whether the adapter stays. */
        void close() {
            Ready unused;
            synchronized (lock) {
                entry.users -= closed ? 0 : 1;
                unused = closed ? null : takenOutIfUnused(entry);
                closed = true;
            }
            release(unused);
        }
    }

    /** Takes an adapter into use: at once if somebody has it, else when it is loaded. */
    Use use(AdapterKey key) {
        Entry entry;
        boolean known;
        synchronized (lock) {
            Entry before = inUse.get(key);
            known = before != null;
            entry = before == null ? new Entry(key) : before;
            entry.users++;
            shared += known ? 1 : 0;
            inUse.put(key, entry);
        }
        if (!known) {
            loaders.execute(() -> load(entry));
        }
        return new Use(entry);
    }

    private void load(Entry entry) {
        AdapterLease lease = null;
        try {
            lease = cache.lease(entry.key);
            LoraAdapter adapter = lease.adapter();
            arrive(entry, new Ready(lease, base.fit(adapter), base.speaker(adapter), AdapterMerge.parents(adapter)));
        } catch (RuntimeException | OutOfMemoryError e) {
            fail(entry, lease, e);
        }
        arrived.run();
    }

    private void arrive(Entry entry, Ready ready) {
        Ready unused;
        synchronized (lock) {
            entry.ready = ready;
            readyBytes += ready.adaptation.bytes();
            unused = takenOutIfUnused(entry);
        }
        release(unused);
    }

    /** Whoever asks next tries again. */
    private void fail(Entry entry, @Nullable AdapterLease lease, Throwable cause) {
        synchronized (lock) {
            entry.failure = cause;
            inUse.remove(entry.key);
        }
        if (lease != null) {
            lease.close();
        }
    }

    private @Nullable Ready takenOutIfUnused(Entry entry) {
        if (entry.users > 0 || entry.ready == null) {
            return null;
        }
        inUse.remove(entry.key);
        readyBytes -= entry.ready.adaptation.bytes();
        return entry.ready;
    }

    private static void release(@Nullable Ready unused) {
        if (unused != null) {
            unused.lease.close();
        }
    }

    /** How many bytes are packed of adapters in use, beside what the cache counts. */
    long readyBytes() {
        synchronized (lock) {
            return readyBytes;
        }
    }

    /** How many uses were of an adapter that somebody used already, or was being loaded for. */
    long shared() {
        synchronized (lock) {
            return shared;
        }
    }
}
