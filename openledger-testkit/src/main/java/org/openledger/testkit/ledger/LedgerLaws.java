/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.nio.file.Path;
import org.openledger.LedgerBuilder;
import org.openledger.OpenLedger;
import org.openledger.party.Signer;
import org.openledger.spi.KeyVault;
import org.openledger.spi.Storage;
import org.openledger.testkit.StoreName;

/**
 * The laws of a whole ledger, on whatever storage the subclass opens: random people do random things, and what must hold holds.
 *
 * <p>A subclass needs jqwik and JUnit on its test path, an engine, and whatever compute modules should take part. A story that breaks a law is shrunk and printed with
 * the seed that repeats it.
 */
public abstract class LedgerLaws
        implements StoryLaws,
                ConservationLaws,
                OnceLaws,
                ReplayLaws,
                HistoryLaws,
                RefusalLaws,
                FailureLaws,
                FollowLaws,
                PressureLaws {

    /** Binds the laws to the storages that the subclass opens. */
    protected LedgerLaws() {}

    /**
     * Opens a store: empty if the name is new, else with what lies under the name.
     *
     * @param name which store; each try of each law has its own
     * @return a new handle
     */
    protected abstract Storage open(StoreName name);

    /**
     * Opens a key vault.
     *
     * @param name which; each name is asked for once
     * @return a new and empty vault
     */
    protected abstract KeyVault vault(StoreName name);

    /**
     * Returns what the operator and the people sign with, most of the time; a fast one makes the laws fast.
     *
     * @param name whose
     * @return a signer with the key of {@link PlainSigner#of}: Ed25519, its secret the SHA-256 of the name
     */
    protected Signer signer(String name) {
        return PlainSigner.of(name);
    }

    /**
     * Lives the life that has everything on a new store and exports its log, for whoever tests an auditor.
     *
     * <p>Operator and people sign as {@link PlainSigner#of} names them: {@code operator}, {@code person-0} and so on.
     *
     * @param directory where to: empty, or not there yet
     * @return the key of its checkpoints, in the C2SP vkey format
     */
    public final String exportLife(Path directory) {
        try (Town town = found()) {
            town.live(FullLife.story());
            town.ledger().audit().exportTiles(directory);
            return town.ledger().proofs().verificationKey();
        }
    }

    /**
     * Begins the wiring; storage, vault, operator, parameters, allocations, clock, entropy and threads are set by the laws.
     *
     * @return by default a builder with all installed compute modules
     */
    protected LedgerBuilder wiring() {
        return OpenLedger.builder().installed();
    }
}
