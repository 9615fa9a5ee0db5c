/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openledger.OpenLedgerException;
import org.openledger.compute.lora.AdapterId;
import org.openledger.internal.Require;

/** Which adapters may be asked for, by whom and by which names. Safe for concurrent use; every call takes a few steps, however many there are. */
final class Registry {

    /** The most adapters, and the most names. */
    static final int MOST = 1 << 20;

    private final Map<AdapterId, Optional<TenantId>> owners = new HashMap<>();
    private final Map<String, AdapterId> names = new HashMap<>();

    /** Registers an adapter for its owner alone, or for everybody. The same again changes nothing. */
    synchronized void register(AdapterId id, Optional<TenantId> owner) {
        Optional<TenantId> known = owners.get(id);
        if (known != null && !known.equals(owner)) {
            throw new IllegalArgumentException("adapter " + id + " is registered for "
                    + known.map(TenantId::name).orElse("everybody") + ", not for "
                    + owner.map(TenantId::name).orElse("everybody"));
        }
        Require.inRange(owners.size() + (known == null ? 1 : 0), 1, MOST, "registered adapters");
        owners.put(id, owner);
    }

    /** Lets a name stand for an adapter from now on. */
    synchronized void bind(AdapterChoice.Named name, AdapterId id) {
        if (!owners.containsKey(id)) {
            throw new IllegalArgumentException(
                    "name " + name.name() + " for adapter " + id + ", which is not registered: register it first");
        }
        Require.inRange(names.size() + (names.containsKey(name.name()) ? 0 : 1), 1, MOST, "names of adapters");
        names.put(name.name(), id);
    }

    /**
     * Resolves what a tenant wants.
     *
     * @throws OpenLedgerException {@code NOT_FOUND} if there is none, or it is another's: which of both is not told
     */
    synchronized Optional<AdapterId> resolve(TenantId tenant, AdapterChoice choice) {
        if (choice instanceof AdapterChoice.None) {
            return Optional.empty();
        }
        AdapterId id = choice instanceof AdapterChoice.Pinned pinned
                ? pinned.id()
                : names.get(((AdapterChoice.Named) choice).name());
        Optional<TenantId> owner = id == null ? null : owners.get(id);
        if (id == null || owner == null || (owner.isPresent() && !owner.get().equals(tenant))) {
            String what = choice instanceof AdapterChoice.Pinned pinned
                    ? pinned.id().toString()
                    : "named " + ((AdapterChoice.Named) choice).name();
            throw new OpenLedgerException(
                    "NOT_FOUND",
                    "no adapter " + what + " for tenant " + tenant + ": one is registered before it is asked for");
        }
        return Optional.of(id);
    }

    synchronized int size() {
        return owners.size();
    }
}
