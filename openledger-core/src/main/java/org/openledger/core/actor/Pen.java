/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.Event;
import org.openledger.OpenLedgerBug;
import org.openledger.Receipt;
import org.openledger.SignedCommand;
import org.openledger.core.engine.BatchSigner;
import org.openledger.core.flow.Desk;
import org.openledger.party.AccountId;
import org.openledger.party.Authorisation;
import org.openledger.party.Signer;

/**
 * What an account writes with: it puts commands into envelopes, signs, submits and waits.
 *
 * <p>Under an idempotency key each step of a verb has an id of its own that follows from the key, and the same call meets the same decision for 23 hours after the
 * first; without a key, ids are fresh.
 */
final class Pen {

    /** How long a command without an idempotency key may wait to be decided. */
    static final Duration PROMPT = Duration.ofMinutes(5);

    /** How long a verb may be repeated under its key: an hour less than the ledger remembers ids, for clocks that differ. */
    static final Duration REPEATABLE = Duration.ofHours(23);

    private final Desk desk;
    private final Signer signer;
    private final AccountId account;
    private final Optional<CommandId> once;

    Pen(Desk desk, Signer signer, Optional<CommandId> once) {
        this.desk = desk;
        this.signer = signer;
        this.account = signer.account();
        this.once = once;
    }

    Desk desk() {
        return desk;
    }

    Signer signer() {
        return signer;
    }

    AccountId account() {
        return account;
    }

    /** The key under which the verb is called. */
    Optional<CommandId> once() {
        return once;
    }

    /**
     * Writes one command.
     *
     * @throws org.openledger.RefusedException if the ledger says no
     */
    Receipt write(String step, Command command) {
        Bytes envelope = Bytes.of(envelope(step, command));
        Bytes signature = Bytes.of(signer.sign(desk.ledger(), envelope.toArray()));
        return Desk.await(
                desk.submit(new SignedCommand(envelope, new Authorisation.Signature(signer.key(), signature))));
    }

    /**
     * Writes many commands, one signature for each {@link Authorisation#MAX_BATCH}; all of them are submitted before the first answer is awaited.
     *
     * @return the receipts, in the same order
     * @throws org.openledger.RefusedException the first no, after every command of its batch is decided; others of the batch may have been accepted
     */
    List<Receipt> writeAll(List<Step> steps) {
        if (steps.size() == 1) {
            return List.of(write(steps.get(0).name(), steps.get(0).command()));
        }
        List<Receipt> receipts = new ArrayList<>(steps.size());
        for (int from = 0; from < steps.size(); from += Authorisation.MAX_BATCH) {
            List<Step> batch = steps.subList(from, Math.min(steps.size(), from + Authorisation.MAX_BATCH));
            receipts.addAll(writeBatch(batch));
        }
        return List.copyOf(receipts);
    }

    private List<Receipt> writeBatch(List<Step> steps) {
        List<byte[]> envelopes = steps.stream()
                .map(step -> envelope(step.name(), step.command()))
                .toList();
        List<CompletionStage<Receipt>> decisions = BatchSigner.sign(envelopes, signer, desk.ledger()).stream()
                .map(desk::submit)
                .toList();
        decisions.forEach(decision ->
                decision.toCompletableFuture().handle((receipt, no) -> true).join());
        return decisions.stream().map(Desk::await).toList();
    }

    private byte[] envelope(String step, Command command) {
        CommandId id = once.map(key -> key.step(step)).orElseGet(desk::freshId);
        return desk.envelope(account, id, once.isPresent() ? REPEATABLE : PROMPT, command);
    }

    /** The first event of a kind that a receipt must have. */
    static <E extends Event> E first(Receipt receipt, Class<E> kind) {
        return receipt.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new OpenLedgerBug(
                        "leaf " + receipt.height() + " was accepted without " + kind.getSimpleName()));
    }

    /**
     * One command of a verb.
     *
     * @param name what the verb calls it; its id follows from it
     * @param command what is asked
     */
    record Step(String name, Command command) {}
}
