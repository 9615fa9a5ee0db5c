/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
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
     * Opens the ledger in a directory, or begins one where there is none: files that a crash cannot break, whatever compute is installed, and an operator's key of
     * its own.
     *
     * <p>Beside the log lies a folder {@code keys} with the operator's key and those of the sealed contents, readable for its owner alone: who reads it can order the
     * log and open every content. Back it up apart from the rest, or wire another vault and signer with {@link #builder}.
     *
     * @param directory where; made if it is not there
     * @return the running ledger; closing it closes its files
     * @throws OpenLedgerException {@code NO_ENGINE} if no engine is installed; {@code STORAGE_LOCKED}, {@code STORAGE_FOREIGN}, {@code STORAGE_FORMAT} or {@code
     *     STORAGE_IO} if the directory is in use, of something else, of a newer release, or cannot be read or written
     * @throws TamperedException if what lies there is not what was stored
     */
    static OpenLedger open(Path directory) {
        return open(directory, wiring -> {});
    }

    /**
     * Opens the ledger in a directory, or begins one, with options of one's own: who is allocated OPEN when it begins, under which parameters, whose key orders it.
     *
     * @param directory where; made if it is not there
     * @param wiring sets options; not the storage. A key vault or an operator that it sets are used in place of those in {@code keys}; if it adds compute, nothing
     *     else is added
     * @return the running ledger; closing it closes its files
     * @throws OpenLedgerException as {@link #open(Path)}
     * @throws TamperedException if what lies there is not what was stored
     */
    static OpenLedger open(Path directory, Consumer<LedgerBuilder> wiring) {
        return EngineProvider.find(OpenLedger.class.getClassLoader()).open(directory, wiring);
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
