/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.Optional;
import org.openledger.CommandId;
import org.openledger.RefusedException;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.core.decide.Decider;
import org.openledger.core.decide.Decision;
import org.openledger.core.state.LedgerState;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerCommand;
import org.openledger.party.Signer;
import org.openledger.spi.Storage;

/** How a log comes to be, and how it is found again. */
final class Beginning {
    private Beginning() {}

    /**
     * The log in the storage; a new one where there is none.
     *
     * @throws TamperedException if what lies there is not what the operator signed
     */
    static Journal journal(EngineOptions options) {
        Storage storage = options.storage();
        if (storage.size() > 0 || storage.checkpoint().isPresent()) {
            return Journal.open(storage, options.operator());
        }
        String origin = options.founding().origin().orElse(Founding.ORIGIN);
        return Journal.begin(
                storage,
                new NoteSigner(origin, options.operator()),
                Leaves.encode(leaf(
                        options.founding(), options.operator(), options.clock().millis())));
    }

    /** The genesis of a log, from its first leaf. */
    static Genesis genesis(Journal journal) {
        Envelope envelope = Envelopes.decode(journal.leaf(0).envelope().toArray());
        if (envelope.command() instanceof LedgerCommand.Begin begin
                && begin.genesis().origin().equals(journal.key().name())
                && begin.genesis().operator().bytes().equals(journal.key().publicKey())) {
            return begin.genesis();
        }
        throw new TamperedException(
                "leaf 0",
                "the genesis of the log that " + journal.key().vkey() + " signs",
                "another command or genesis");
    }

    /** The first leaf of the ledger that an operator founds at a time. */
    static Leaf leaf(Founding founding, Signer operator, long time) {
        String origin = founding.origin().orElse(Founding.ORIGIN);
        Genesis genesis = founding.genesis(operator.key(), SeedChain.of(operator, origin, time), time);
        OperatorDesk desk = new OperatorDesk(Hash.ZERO, operator);
        Envelope envelope = desk.envelope(
                desk.account(), CommandId.of("openledger/genesis"), time, new LedgerCommand.Begin(genesis));
        Decision decision = Decider.decide(new LedgerState(), envelope, time, true);
        decision.refusal().ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        var signed = desk.sign(envelope);
        return new Leaf(signed.envelope(), signed.authorisation(), time, Optional.empty(), decision.events());
    }
}
