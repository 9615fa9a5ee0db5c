/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.openledger.compute.lora.AdapterKey;
import org.openledger.compute.neural.KvPool;

/** A request on its way through the server. */
final class Asked {

    final long number;
    final Request request;
    final Optional<AdapterKey> adapter;
    final int[] opening;
    /** The most positions that it will have: what it is charged, and what pages are kept for. */
    final int positions;

    final long submittedAt;
    final CompletableFuture<Answer> answer = new CompletableFuture<>();
    volatile boolean cancelled;

    Asked(long number, Request request, Optional<AdapterKey> adapter, int[] opening, int context, long submittedAt) {
        this.number = number;
        this.request = request;
        this.adapter = adapter;
        this.opening = opening;
        this.positions = Math.min(context, opening.length + request.prompt().maxTokens());
        this.submittedAt = submittedAt;
    }

    int pages() {
        return KvPool.pagesFor(positions);
    }
}
