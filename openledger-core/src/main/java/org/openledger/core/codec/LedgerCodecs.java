/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BYTES;
import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.PartyCodecs.KEY;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.governance.GovernanceCommand.ChangeParameters;
import org.openledger.governance.GovernanceEvent.ParametersChanged;
import org.openledger.governance.Parameters;
import org.openledger.ledger.Genesis;
import org.openledger.ledger.LedgerCommand.Begin;
import org.openledger.ledger.LedgerCommand.Extend;
import org.openledger.ledger.LedgerCommand.RecordSnapshot;
import org.openledger.ledger.LedgerCommand.Tick;
import org.openledger.ledger.LedgerEvent.Begun;
import org.openledger.ledger.LedgerEvent.Extended;
import org.openledger.ledger.LedgerEvent.SeedRevealed;
import org.openledger.ledger.LedgerEvent.SnapshotRecorded;
import org.openledger.ledger.Signatures;
import org.openledger.party.VerificationKey;
import org.openledger.token.Amount;

/** The ledger itself and its parameters in the log. */
public final class LedgerCodecs {
    /** Parameters: the version and every value under its key. */
    public static final Codec<Parameters> PARAMETERS = new ParametersCodec();

    private static final Codec<Genesis.Allocation> ALLOCATION = record(
            Genesis.Allocation::new,
            field(ACCOUNT, Genesis.Allocation::account),
            field(AMOUNT, Genesis.Allocation::amount),
            optional(TokenCodecs.SCHEDULE, Genesis.Allocation::schedule));

    private static final Codec<Signatures> SIGNATURES = Basics.position(Signatures.values());

    /** The genesis; real signatures are not written, so that the ledgers of people need not say that they are. */
    public static final Codec<Genesis> GENESIS = record(
            LedgerCodecs::genesis,
            field(TEXT, Genesis::origin),
            field(KEY, Genesis::operator),
            field(KEY, Genesis::node),
            field(PARAMETERS, Genesis::parameters),
            field(AMOUNT, Genesis::supply),
            field(list(ALLOCATION), Genesis::allocations),
            field(HASH, Genesis::seedChain),
            field(LONG, Genesis::seedChainLength),
            field(LONG, Genesis::time),
            optional(SIGNATURES, LedgerCodecs::unusual));

    static final Codec<ChangeParameters> CHANGE_PARAMETERS =
            record(ChangeParameters::new, field(PARAMETERS, ChangeParameters::parameters));

    static final Codec<ParametersChanged> PARAMETERS_CHANGED =
            record(ParametersChanged::new, field(PARAMETERS, ParametersChanged::parameters));

    static final Codec<Begin> BEGIN = record(Begin::new, field(GENESIS, Begin::genesis));

    static final Codec<Tick> TICK = record(Tick::new, optional(HASH, Tick::seed));

    static final Codec<RecordSnapshot> RECORD_SNAPSHOT = record(
            RecordSnapshot::new,
            field(LONG, RecordSnapshot::height),
            field(HASH, RecordSnapshot::stateRoot),
            field(LONG, RecordSnapshot::live));

    static final Codec<Extend> EXTEND = record(Extend::new, field(TEXT, Extend::namespace), field(BYTES, Extend::body));

    static final Codec<Begun> BEGUN = record(Begun::new, field(GENESIS, Begun::genesis));

    static final Codec<SeedRevealed> SEED_REVEALED = record(
            SeedRevealed::new,
            field(LONG, SeedRevealed::epoch),
            field(HASH, SeedRevealed::link),
            field(HASH, SeedRevealed::seed));

    /** A recorded snapshot, which the state keeps as it stands in the log. */
    public static final Codec<SnapshotRecorded> SNAPSHOT_RECORDED = record(
            SnapshotRecorded::new,
            field(LONG, SnapshotRecorded::height),
            field(HASH, SnapshotRecorded::stateRoot),
            field(LONG, SnapshotRecorded::live));

    static final Codec<Extended> EXTENDED =
            record(Extended::new, field(TEXT, Extended::namespace), field(BYTES, Extended::body));

    private LedgerCodecs() {}

    private static Optional<Signatures> unusual(Genesis genesis) {
        return Optional.of(genesis.signatures()).filter(signatures -> signatures != Signatures.REAL);
    }

    private static Genesis genesis(
            String origin,
            VerificationKey operator,
            VerificationKey node,
            Parameters parameters,
            Amount supply,
            List<Genesis.Allocation> allocations,
            Hash seedChain,
            long seedChainLength,
            long time,
            Optional<Signatures> signatures) {
        if (signatures.filter(Signatures.REAL::equals).isPresent()) {
            throw new IllegalArgumentException("a genesis that says that its signatures are real: leave it out");
        }
        return new Genesis(
                origin,
                operator,
                node,
                parameters,
                supply,
                allocations,
                seedChain,
                seedChainLength,
                time,
                signatures.orElse(Signatures.REAL));
    }
}
