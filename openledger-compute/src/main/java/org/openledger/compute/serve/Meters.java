/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.OpenLedgerException;
import org.openledger.compute.lora.AdapterId;

/** Who was answered how much, and by what. Safe for concurrent use. */
final class Meters {

    /** The most tenants that are kept account of. */
    static final int MAX_TENANTS = 1 << 16;

    private final TreeMap<TenantId, Usage> tenants = new TreeMap<>();
    private final TreeMap<AdapterId, Usage> adapters = new TreeMap<>();
    private Usage base = Usage.NONE;
    private long failures;

    /**
     * Opens a tenant's account, if it has none.
     *
     * @throws OpenLedgerException {@code TOO_MANY_TENANTS}
     */
    synchronized void open(TenantId tenant) {
        if (tenants.size() >= MAX_TENANTS && !tenants.containsKey(tenant)) {
            throw new OpenLedgerException(
                    "TOO_MANY_TENANTS", "account of tenant " + tenant + ": there are " + MAX_TENANTS + " already");
        }
        tenants.putIfAbsent(tenant, Usage.NONE);
    }

    synchronized void add(TenantId tenant, Answer answer) {
        tenants.merge(tenant, Usage.NONE, (known, none) -> known.plus(answer.generation()));
        if (answer.adapter().isPresent()) {
            adapters.merge(
                    answer.adapter().get(),
                    Usage.NONE.plus(answer.generation()),
                    (known, first) -> known.plus(answer.generation()));
        } else {
            base = base.plus(answer.generation());
        }
    }

    synchronized void fail() {
        failures++;
    }

    synchronized SortedMap<TenantId, Usage> tenants() {
        return new TreeMap<>(tenants);
    }

    synchronized SortedMap<AdapterId, Usage> adapters() {
        return new TreeMap<>(adapters);
    }

    synchronized Usage base() {
        return base;
    }

    synchronized long failures() {
        return failures;
    }
}
