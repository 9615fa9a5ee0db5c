/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.RefusedException;

/** What the door answers, waited for. */
final class Answers {

    private static final long PATIENCE_SECONDS = 60;

    private Answers() {}

    /** Returns the receipt, or throws whatever the ledger answered instead. */
    static Receipt accepted(CompletionStage<Receipt> answer) {
        try {
            return answer.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError("failed with " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (TimeoutException e) {
            throw new AssertionError("no answer within " + PATIENCE_SECONDS + " s", e);
        }
    }

    /** Returns the typed no; a yes is a failure. */
    static Refusal.Code refused(CompletionStage<Receipt> answer) {
        try {
            Receipt receipt = accepted(answer);
            throw new AssertionError("accepted at height " + receipt.height() + " and should have been refused");
        } catch (RefusedException no) {
            return no.refusal().code();
        }
    }
}
