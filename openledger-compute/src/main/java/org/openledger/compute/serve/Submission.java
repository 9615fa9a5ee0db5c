/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** A request that a server has taken on. Safe for concurrent use. */
public final class Submission {

    private final CompletionStage<Answer> answer;
    private final BooleanSupplier cancellation;

    Submission(CompletionStage<Answer> answer, BooleanSupplier cancellation) {
        this.answer = answer;
        this.cancellation = cancellation;
    }

    /**
     * The answer when it is whole. It fails with {@link org.openledger.compute.lora.AdapterNotLoadedException} if the adapter cannot be loaded, {@code OpenLedgerException} {@code NOT_FINITE} if it comes
     * to no number, what the sink threw, or a {@link java.util.concurrent.CancellationException}. It is told on the thread that runs the batch.
     */
    public CompletionStage<Answer> answer() {
        return answer;
    }

    /** Gives the request up: at once if it waits, at the next token if it runs. Returns false if it is over already. */
    public boolean cancel() {
        return cancellation.getAsBoolean();
    }
}
