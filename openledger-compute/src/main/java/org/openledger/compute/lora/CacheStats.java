/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

/**
 * What an {@link AdapterCache} holds and has done, at one moment.
 *
 * @param budgetBytes how much it may hold of what nobody uses
 * @param residentBytes how much it holds, pinned and in use included
 * @param pinnedBytes how much of it is pinned
 * @param inUseBytes how much of it is leased, some of which may be pinned too
 * @param resident how many adapters it holds
 * @param hits leases of what it held
 * @param misses leases that had to load; those that failed are among them
 * @param joined leases that waited for another's loading
 * @param failures loadings that failed
 * @param evictions adapters that were let go
 * @param loadNanos how long all loadings took, by the cache's ticker
 */
public record CacheStats(
        long budgetBytes,
        long residentBytes,
        long pinnedBytes,
        long inUseBytes,
        int resident,
        long hits,
        long misses,
        long joined,
        long failures,
        long evictions,
        long loadNanos) {}
