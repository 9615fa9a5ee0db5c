/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.openledger.OpenLedgerBug;
import org.openledger.Receipt;
import org.openledger.SignedCommand;

/** One command on its way: what the checks said, and who waits for the answer. */
final class Submission {
    private final SignedCommand command;
    private final CompletableFuture<Admission> admission = new CompletableFuture<>();
    private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();

    Submission(SignedCommand command) {
        this.command = command;
    }

    SignedCommand command() {
        return command;
    }

    /** Checks it; whatever happens meanwhile becomes the admission. */
    void checkAt(Door door) {
        Admission found = new Admission.Failed(new OpenLedgerBug("a check ended without an outcome"));
        try {
            found = door.check(command);
        } catch (RuntimeException e) {
            found = new Admission.Failed(e);
        } finally {
            admission.complete(found);
        }
    }

    boolean isChecked() {
        return admission.isDone();
    }

    /** What the checks said; waits for them. */
    Admission admission() {
        return admission.join();
    }

    void answer(Receipt decided) {
        receipt.complete(decided);
    }

    void answer(RuntimeException no) {
        receipt.completeExceptionally(no);
    }

    /** The answer, for others, who cannot complete it. */
    CompletionStage<Receipt> receipt() {
        return receipt.minimalCompletionStage();
    }
}
