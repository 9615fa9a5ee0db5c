/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.ledger;

import java.util.Optional;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.core.crypto.Sha256;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Ledger;
import org.openledger.core.rule.Refused;
import org.openledger.core.rule.Seeds;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerCommand.Begin;
import org.openledger.ledger.LedgerCommand.Extend;
import org.openledger.ledger.LedgerCommand.RecordSnapshot;
import org.openledger.ledger.LedgerEvent.Begun;
import org.openledger.ledger.LedgerEvent.Extended;
import org.openledger.ledger.LedgerEvent.SeedRevealed;
import org.openledger.ledger.LedgerEvent.SnapshotRecorded;
import org.openledger.party.AccountId;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Minted;
import org.openledger.token.TokenEvent.Reason;

/** What may happen to the ledger itself. */
public final class SystemRules {
    private static final int FIRST_VERSION = 1;

    private SystemRules() {}

    /** The ledger begins: everything is minted into the pool, and allocated out of it. */
    public static void begin(Begin command, Context context, Draft draft) {
        Genesis genesis = command.genesis();
        requireBeginning(genesis, context);
        draft.add(new Begun(genesis));
        draft.add(new Minted(genesis.supply()));
        for (Genesis.Allocation allocation : genesis.allocations()) {
            draft.move(
                    Pot.only(Pot.Kind.POOL),
                    new Pot(
                            allocation.schedule().isPresent() ? Pot.Kind.VESTING : Pot.Kind.AVAILABLE,
                            Optional.of(allocation.account()),
                            0),
                    allocation.amount(),
                    Reason.ALLOCATION);
        }
    }

    /** A genesis that may not be makes no leaf, for there is no ledger yet that could hold the no. */
    private static void requireBeginning(Genesis genesis, Context context) {
        if (context.height() != 0) {
            throw Refused.because(Code.ALREADY_EXISTS, "genesis", "the ledger has begun: open it as it is");
        }
        if (genesis.parameters().version() != FIRST_VERSION) {
            throw Refused.because(
                    Code.MALFORMED,
                    "genesis",
                    "parameters version " + genesis.parameters().version() + ": give " + FIRST_VERSION);
        }
        if (!AccountId.foundedBy(genesis.operator()).equals(context.account())) {
            throw Refused.because(Code.OPERATOR_ONLY, "genesis", "give the account of the operator that it names");
        }
    }

    /**
     * The next link of the chain becomes the seed of the current epoch.
     *
     * @return the seed
     */
    public static Hash revealSeed(Hash link, Context context, Draft draft) {
        Seeds seeds = context.ledger().seeds();
        long epoch = epoch(context.ledger(), context.time());
        if (!Sha256.of(link.bytes()).equals(seeds.link())
                || seeds.revealed() >= context.ledger().genesis().seedChainLength()) {
            throw Refused.because(
                    Code.BAD_SEED,
                    link,
                    "after " + seeds.revealed() + " links: give the one that hashes to " + seeds.link());
        }
        if (hasSeed(seeds, epoch)) {
            throw Refused.because(Code.BAD_SEED, "epoch " + epoch, "it has its seed: wait for the next epoch");
        }
        Hash seed = seeds.seedOf(link);
        draft.add(new SeedRevealed(epoch, link, seed));
        return seed;
    }

    /** Whether an epoch at a time has no seed yet and the chain has one left. */
    public static boolean mayReveal(Ledger ledger, long time) {
        Seeds seeds = ledger.seeds();
        return !hasSeed(seeds, epoch(ledger, time))
                && seeds.revealed() < ledger.genesis().seedChainLength();
    }

    /** The epoch of a time, under the parameters in force. */
    public static long epoch(Ledger ledger, long time) {
        return epoch(Optional.of(ledger.genesis()), ledger.parameters(), time);
    }

    /** The epoch of a time; 0 before the ledger begins. */
    public static long epoch(Optional<Genesis> genesis, Parameters parameters, long time) {
        long since = Math.max(0, time - genesis.map(Genesis::time).orElse(time));
        return since / parameters.number(Parameters.EPOCH);
    }

    private static boolean hasSeed(Seeds seeds, long epoch) {
        return seeds.revealed() > 0 && seeds.epoch() == epoch;
    }

    /** The root of the state at a height is put on record. */
    public static void recordSnapshot(RecordSnapshot command, Context context, Draft draft) {
        if (command.height() > context.height()) {
            throw Refused.because(Code.WRONG_STATE, "height " + command.height(), "give at most " + context.height());
        }
        if (command.live() > context.height()) {
            throw Refused.because(
                    Code.WRONG_STATE, "first live leaf " + command.live(), "give at most " + context.height());
        }
        draft.add(new SnapshotRecorded(command.height(), command.stateRoot(), command.live()));
    }

    /** A host adds a record of its own. */
    public static void extend(Extend command, Context context, Draft draft) {
        draft.add(new Extended(command.namespace(), command.body()));
    }
}
