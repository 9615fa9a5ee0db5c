/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import java.util.concurrent.CompletionStage;
import org.openledger.audit.Audit;
import org.openledger.audit.Hash;
import org.openledger.audit.Proofs;
import org.openledger.party.Signer;
import org.openledger.spi.EngineProvider;

/**
 * A ledger: everything that happens is a decided command in one verifiable log, and state is only ever a fold over it.
 *
 * <p>Thread-safe. One writer decides; any number of threads may submit and read. What is acknowledged is durable to the
 * extent of the storage behind it.
 */
public interface OpenLedger extends AutoCloseable {

    /**
     * Begins to wire a ledger; the engine is found among the installed modules.
     *
     * @return the only wiring there is
     * @throws OpenLedgerException {@code NO_ENGINE} if no engine is installed
     */
    static LedgerBuilder builder() {
        return EngineProvider.find(OpenLedger.class.getClassLoader()).builder();
    }

    /**
     * Returns this ledger's id: the hash of its first leaf.
     *
     * @return the id
     */
    Hash id();

    /**
     * Acts as an account.
     *
     * @param signer who signs
     * @return the account's hands
     */
    Actor as(Signer signer);

    /**
     * Takes a signed command: the only write door.
     *
     * @param command what to decide
     * @return completes when the decision is durable; fails with {@link RefusedException} if the door or a rule said no
     */
    CompletionStage<Receipt> submit(SignedCommand command);

    /**
     * Reads what is.
     *
     * @return a view of the newest committed state that stays as it is
     */
    LedgerView read();

    /**
     * Reads what was.
     *
     * @param height how many leaves had been decided, 1 to the current height
     * @return a view of that state
     * @throws IllegalArgumentException for a height that is not there
     */
    LedgerView at(long height);

    /**
     * Follows every event from a height on, in order, none twice, none missed.
     *
     * @param fromHeight the first leaf to deliver, 0 or more
     * @param listener who is called, one leaf at a time, on one thread
     * @return closes to stop
     */
    Subscription follow(long fromHeight, LeafListener listener);

    /**
     * Proves what is in the log.
     *
     * @return inclusion, consistency and checkpoints
     */
    Proofs proofs();

    /**
     * Gathers what strangers verify.
     *
     * @return bundles and exports
     */
    Audit audit();

    /**
     * Handles what is due at the current time.
     *
     * @return how many items were handled; call again while it is more than zero
     */
    int tick();

    /**
     * Says whether the ledger takes writes, and if not, why.
     *
     * @return the state of health
     */
    Health health();

    @Override
    void close();
}
