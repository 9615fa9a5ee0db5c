/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

/** An adapter that a cache holds; the cache's lock guards what changes. */
final class Resident {

    final AdapterKey key;
    final LoraAdapter adapter;
    int leases;
    boolean pinned;

    Resident(AdapterKey key, LoraAdapter adapter) {
        this.key = key;
        this.adapter = adapter;
    }

    long bytes() {
        return adapter.bytes();
    }

    boolean isIdle() {
        return leases == 0 && !pinned;
    }
}
