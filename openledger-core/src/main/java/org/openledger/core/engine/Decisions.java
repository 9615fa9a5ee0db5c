/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.openledger.Command;
import org.openledger.CommandId;
import org.openledger.Receipt;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.core.blob.SealedBlobs;
import org.openledger.core.codec.Envelope;
import org.openledger.core.state.LedgerState;
import org.openledger.party.AccountId;

/** Where commands are decided and the newest state is read: all that an actor's hands and the flows need of a running ledger. */
public interface Decisions {
    /** The ledger's id. */
    Hash id();

    /** The envelope of a command that may wait that many milliseconds to be decided. */
    Envelope prepare(AccountId account, CommandId commandId, long lifetime, Command command);

    /** Takes a signed command; completes when it is decided, or fails with what the door or a rule said. */
    CompletionStage<Receipt> submit(SignedCommand command);

    /** Has a command of the operator decided, and waits. */
    Receipt operator(Command command);

    /** The receipt of a leaf that was accepted. */
    Receipt receiptOf(long height);

    /** Asks the newest state one question; the answer must not hold on to it. */
    <T> T ask(Function<LedgerState, T> question);

    /** The sealed contents. */
    SealedBlobs blobs();
}
