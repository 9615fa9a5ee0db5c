/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.compute.lora.AdapterId;
import org.openledger.compute.lora.AdapterKey;
import org.openledger.compute.lora.CacheStats;

/**
 * What a server holds, has done, and for whom.
 *
 * @param steps how many steps the batch made
 * @param running how many requests have a place in it
 * @param waiting how many wait for one
 * @param failures how many failed, or were cancelled in the batch
 * @param registered how many adapters may be asked for
 * @param resident which of them are in memory
 * @param cache hits, misses, evictions, loading times and bytes of adapters
 * @param shared uses of an adapter that another request was using already, which the cache does not see
 * @param memory bytes by what they are for
 * @param base what was answered by the base alone
 * @param adapters what was answered by each adapter
 * @param tenants what was answered for each tenant
 */
public record ServerReport(
        long steps,
        int running,
        int waiting,
        long failures,
        int registered,
        List<AdapterKey> resident,
        CacheStats cache,
        long shared,
        Memory memory,
        Usage base,
        SortedMap<AdapterId, Usage> adapters,
        SortedMap<TenantId, Usage> tenants) {

    /** Copies the collections. */
    public ServerReport {
        resident = List.copyOf(resident);
        adapters = Collections.unmodifiableSortedMap(new TreeMap<>(adapters));
        tenants = Collections.unmodifiableSortedMap(new TreeMap<>(tenants));
    }

    /**
     * Bytes by what they are for.
     *
     * @param base the base, plain and packed
     * @param adapters what the cache holds: at most its budget and what is in use
     * @param packed what is packed of adapters in use
     * @param pages keys and values
     */
    public record Memory(long base, long adapters, long packed, long pages) {

        /** All of it. */
        public long total() {
            return base + adapters + packed + pages;
        }
    }
}
