/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import java.time.InstantSource;
import org.openledger.audit.WitnessPolicy;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.Signatures;
import org.openledger.party.AccountId;
import org.openledger.party.Signer;
import org.openledger.spi.Attributor;
import org.openledger.spi.Entropy;
import org.openledger.spi.Generator;
import org.openledger.spi.KeyVault;
import org.openledger.spi.Screener;
import org.openledger.spi.Storage;
import org.openledger.spi.Trainer;
import org.openledger.token.Amount;

/**
 * The wiring of a ledger. Each option may be given once; {@link #build} names what is missing.
 *
 * <p>Options that shape the genesis are used when the storage is empty; on a storage that holds a ledger they must agree
 * with it or be absent.
 */
public interface LedgerBuilder {

    /** Sets where leaves, blobs and snapshots lie. Required. */
    LedgerBuilder storage(Storage storage);

    /** Sets where the keys of sealed blobs lie. Required. */
    LedgerBuilder keyVault(KeyVault vault);

    /** Sets the operator's key: it orders the log and signs checkpoints and system commands. Required, Ed25519. */
    LedgerBuilder operator(Signer operator);

    /** Sets the serving node's key; the operator's if absent. */
    LedgerBuilder node(Signer node);

    /** Sets the log's name in checkpoints; {@code openledger.local} if absent. */
    LedgerBuilder origin(String origin);

    /** Sets the genesis parameters; {@link Parameters#standard} if absent. */
    LedgerBuilder parameters(Parameters parameters);

    /** Sets what speaks for an account, for ever; {@link Signatures#REAL} if absent. */
    LedgerBuilder signatures(Signatures signatures);

    /** Allocates OPEN to an account at genesis; may be given up to 256 times, for different accounts. */
    LedgerBuilder allocate(AccountId account, Amount amount);

    /** Allocates OPEN that vests by a schedule, or any other allocation, such as those of {@link org.openledger.ledger.Allocations}. */
    LedgerBuilder allocate(Genesis.Allocation allocation);

    /**
     * Sets who is asked to cosign checkpoints, and how many must for {@link org.openledger.audit.Proofs#cosigned}; nobody if absent.
     *
     * <p>They are asked over HTTP beside the ledger, at most once a second: no commit waits for them, none fails with them. The quorum must be within reach of
     * those that have a URL and an Ed25519 key, and where the policy names logs, this one is among them: {@link #build} refuses anything else.
     */
    LedgerBuilder witnesses(WitnessPolicy policy);

    /** Sets the clock; the system's if absent. */
    LedgerBuilder clock(InstantSource clock);

    /** Sets where salts and keys come from; the system's secure source if absent. */
    LedgerBuilder entropy(Entropy entropy);

    /** Sets how many threads check signatures and blobs, 1 to 64; the number of processors if absent. */
    LedgerBuilder threads(int threads);

    /** Adds a builder of models. */
    LedgerBuilder trainer(Trainer trainer);

    /** Adds a generator of answers. */
    LedgerBuilder generator(Generator generator);

    /** Sets who says who shaped an answer. */
    LedgerBuilder attributor(Attributor attributor);

    /** Adds automated checks of rows. */
    LedgerBuilder screener(Screener screener);

    /** Adds whatever trainers, generators, attributors and screeners the installed modules provide. */
    LedgerBuilder installed();

    /**
     * Opens the ledger, or begins it where the storage is empty.
     *
     * @return the running ledger
     * @throws IllegalStateException if something required is missing; the message names it
     * @throws TamperedException if what is stored contradicts its signed checkpoint
     */
    OpenLedger build();
}
