/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.DatanetCodecs.CONTRIBUTION_ID;
import static org.openledger.core.codec.DatanetCodecs.DATANET_ID;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.StakeCodecs.STAKE_ID;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import java.util.Set;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetCommand.Commit;
import org.openledger.datanet.DatanetCommand.Erase;
import org.openledger.datanet.DatanetCommand.RecordErasure;
import org.openledger.datanet.DatanetCommand.Restrict;
import org.openledger.datanet.DatanetCommand.Reveal;
import org.openledger.datanet.DatanetCommand.Withdraw;
import org.openledger.datanet.DatanetEvent.Committed;
import org.openledger.datanet.DatanetEvent.Erased;
import org.openledger.datanet.DatanetEvent.Restricted;
import org.openledger.datanet.DatanetEvent.Revealed;
import org.openledger.datanet.DatanetEvent.StatusChanged;
import org.openledger.datanet.Derivation;
import org.openledger.datanet.Edge;
import org.openledger.datanet.Purge;
import org.openledger.datanet.Work;
import org.openledger.token.BasisPoints;

/** Rows in the log. */
public final class ContributionCodecs {
    private static final Codec<ContributionStatus> STATUS = position(ContributionStatus.values());

    private static final Codec<BasisPoints> BASIS_POINTS = as(INT, BasisPoints::value, BasisPoints::of);

    private static final Codec<Set<Purge>> PURGES = new EnumSetCodec<>(Purge.class, Purge.values());

    private static final Codec<Edge> EDGE =
            record(Edge::new, field(CONTRIBUTION_ID, Edge::parent), field(BASIS_POINTS, Edge::split));

    /** Of which rows a row was made. */
    public static final Codec<Derivation> DERIVATION = record(
            Derivation::new, field(position(Work.values()), Derivation::work), field(list(EDGE), Derivation::edges));

    static final Codec<Commit> COMMIT = record(
            Commit::new,
            field(DATANET_ID, Commit::datanet),
            field(HASH, Commit::commitment),
            field(AMOUNT, Commit::stake),
            optional(DERIVATION, Commit::derivation));

    static final Codec<Reveal> REVEAL = record(
            Reveal::new,
            field(CONTRIBUTION_ID, Reveal::contribution),
            field(HASH, Reveal::blob),
            field(INT, Reveal::length));

    static final Codec<Withdraw> WITHDRAW = record(Withdraw::new, field(CONTRIBUTION_ID, Withdraw::contribution));

    static final Codec<Erase> ERASE = record(Erase::new, field(CONTRIBUTION_ID, Erase::contribution));

    static final Codec<RecordErasure> RECORD_ERASURE = record(
            RecordErasure::new,
            field(CONTRIBUTION_ID, RecordErasure::contribution),
            field(PURGES, RecordErasure::purges));

    static final Codec<Restrict> RESTRICT = record(
            Restrict::new,
            field(CONTRIBUTION_ID, Restrict::contribution),
            field(DatanetCodecs.RIGHTS, Restrict::rights));

    static final Codec<Restricted> RESTRICTED = record(
            Restricted::new,
            field(CONTRIBUTION_ID, Restricted::contribution),
            field(DatanetCodecs.RIGHTS, Restricted::rights));

    static final Codec<Committed> COMMITTED = record(
            Committed::new,
            field(CONTRIBUTION_ID, Committed::contribution),
            field(DATANET_ID, Committed::datanet),
            field(ACCOUNT, Committed::author),
            field(HASH, Committed::commitment),
            field(STAKE_ID, Committed::stake),
            field(LONG, Committed::revealBy),
            optional(DERIVATION, Committed::derivation));

    static final Codec<Revealed> REVEALED = record(
            Revealed::new,
            field(CONTRIBUTION_ID, Revealed::contribution),
            field(HASH, Revealed::blob),
            field(INT, Revealed::length));

    static final Codec<StatusChanged> STATUS_CHANGED = record(
            StatusChanged::new,
            field(CONTRIBUTION_ID, StatusChanged::contribution),
            field(STATUS, StatusChanged::status),
            field(LONG, StatusChanged::deadline));

    static final Codec<Erased> ERASED =
            record(Erased::new, field(CONTRIBUTION_ID, Erased::contribution), field(PURGES, Erased::purges));

    private ContributionCodecs() {}
}
