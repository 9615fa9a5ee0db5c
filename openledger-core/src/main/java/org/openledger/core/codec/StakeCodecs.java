/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BOOL;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.UINT;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.DatanetCodecs.CONTRIBUTION_ID;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import java.util.Optional;
import org.openledger.datanet.ContributionStatus;
import org.openledger.stake.Enrolment;
import org.openledger.stake.Programme;
import org.openledger.stake.Slash;
import org.openledger.stake.StakeCommand.Bond;
import org.openledger.stake.StakeCommand.ClaimIncome;
import org.openledger.stake.StakeCommand.CloseProgramme;
import org.openledger.stake.StakeCommand.CollectYield;
import org.openledger.stake.StakeCommand.Enrol;
import org.openledger.stake.StakeCommand.OpenProgramme;
import org.openledger.stake.StakeCommand.Unbond;
import org.openledger.stake.StakeEvent.Accrued;
import org.openledger.stake.StakeEvent.Bonded;
import org.openledger.stake.StakeEvent.Enrolled;
import org.openledger.stake.StakeEvent.Held;
import org.openledger.stake.StakeEvent.IncomeClaimed;
import org.openledger.stake.StakeEvent.ProgrammeClosed;
import org.openledger.stake.StakeEvent.ProgrammeOpened;
import org.openledger.stake.StakeEvent.Released;
import org.openledger.stake.StakeEvent.SlashDistributed;
import org.openledger.stake.StakeEvent.Slashed;
import org.openledger.stake.StakeEvent.Unbonding;
import org.openledger.stake.StakeEvent.YieldPaid;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.BasisPoints;

/** Stakes in the log. */
public final class StakeCodecs {
    /** The id of a stake. */
    public static final Codec<StakeId> STAKE_ID = as(LONG, StakeId::ordinal, StakeId::new);

    private static final Codec<StakePurpose> PURPOSE = position(StakePurpose.values());

    static final Codec<Bond> BOND = record(
            (purpose, amount, lock) -> new Bond(purpose, amount, lock.orElse(0L)),
            field(PURPOSE, Bond::purpose),
            field(AMOUNT, Bond::amount),
            optional(LONG, bond -> bond.lock() == 0 ? Optional.empty() : Optional.of(bond.lock())));

    static final Codec<Unbond> UNBOND = record(Unbond::new, field(STAKE_ID, Unbond::stake));

    static final Codec<Bonded> BONDED = record(
            Bonded::new,
            field(STAKE_ID, Bonded::stake),
            field(ACCOUNT, Bonded::owner),
            field(PURPOSE, Bonded::purpose),
            field(AMOUNT, Bonded::amount));

    static final Codec<Unbonding> UNBONDING =
            record(Unbonding::new, field(STAKE_ID, Unbonding::stake), field(LONG, Unbonding::freeAt));

    static final Codec<Released> RELEASED = record(Released::new, field(STAKE_ID, Released::stake));

    static final Codec<Slashed> SLASHED = record(
            Slashed::new,
            field(LONG, Slashed::slash),
            field(STAKE_ID, Slashed::stake),
            field(CONTRIBUTION_ID, Slashed::contribution),
            field(INT, Slashed::round),
            field(AMOUNT, Slashed::amount),
            field(LONG, Slashed::until),
            field(position(ContributionStatus.values()), Slashed::before),
            optional(LONG, Slashed::challenge));

    /** A slash as the state keeps it. */
    public static final Codec<Slash> SLASH =
            record(Slash::new, field(SLASHED, Slash::taken), field(position(Slash.State.values()), Slash::state));

    static final Codec<SlashDistributed> SLASH_DISTRIBUTED =
            record(SlashDistributed::new, field(LONG, SlashDistributed::slash));

    static final Codec<ClaimIncome> CLAIM_INCOME = record(ClaimIncome::new, field(STAKE_ID, ClaimIncome::stake));

    static final Codec<Held> HELD =
            record(Held::new, field(STAKE_ID, Held::stake), field(LONG, Held::until), field(UINT, Held::weight));

    static final Codec<Accrued> ACCRUED = record(
            Accrued::new, field(UINT, Accrued::perWeight), field(UINT, Accrued::carry), field(AMOUNT, Accrued::spread));

    static final Codec<IncomeClaimed> INCOME_CLAIMED = record(
            IncomeClaimed::new,
            field(STAKE_ID, IncomeClaimed::stake),
            field(AMOUNT, IncomeClaimed::paid),
            field(UINT, IncomeClaimed::rest));

    private static final Codec<BasisPoints> PART = as(INT, BasisPoints::value, BasisPoints::new);

    /** A staking programme, as the state keeps it. */
    public static final Codec<Programme> PROGRAMME = record(
            Programme::new,
            field(LONG, Programme::number),
            field(PART, Programme::rate),
            field(LONG, Programme::duration),
            field(AMOUNT, Programme::reserved),
            field(BOOL, Programme::open));

    /** A holding's part in a programme, as the state keeps it. */
    public static final Codec<Enrolment> ENROLMENT = record(
            Enrolment::new,
            field(STAKE_ID, Enrolment::stake),
            field(LONG, Enrolment::programme),
            field(AMOUNT, Enrolment::amount),
            field(LONG, Enrolment::start),
            field(AMOUNT, Enrolment::reserve),
            field(AMOUNT, Enrolment::paid));

    static final Codec<OpenProgramme> OPEN_PROGRAMME = record(
            OpenProgramme::new,
            field(PART, OpenProgramme::rate),
            field(LONG, OpenProgramme::duration),
            field(AMOUNT, OpenProgramme::funding));

    static final Codec<CloseProgramme> CLOSE_PROGRAMME =
            record(CloseProgramme::new, field(LONG, CloseProgramme::programme));

    static final Codec<Enrol> ENROL = record(Enrol::new, field(LONG, Enrol::programme), field(STAKE_ID, Enrol::stake));

    static final Codec<CollectYield> COLLECT_YIELD = record(CollectYield::new, field(STAKE_ID, CollectYield::stake));

    static final Codec<ProgrammeOpened> PROGRAMME_OPENED =
            record(ProgrammeOpened::new, field(PROGRAMME, ProgrammeOpened::programme));

    static final Codec<ProgrammeClosed> PROGRAMME_CLOSED =
            record(ProgrammeClosed::new, field(LONG, ProgrammeClosed::programme));

    static final Codec<Enrolled> ENROLLED = record(Enrolled::new, field(ENROLMENT, Enrolled::enrolment));

    static final Codec<YieldPaid> YIELD_PAID = record(
            YieldPaid::new,
            field(STAKE_ID, YieldPaid::stake),
            field(AMOUNT, YieldPaid::paid),
            field(BOOL, YieldPaid::ended));

    private StakeCodecs() {}
}
