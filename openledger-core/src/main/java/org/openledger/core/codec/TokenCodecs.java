/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.by;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;

import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Schedule;
import org.openledger.token.TokenCommand.Burn;
import org.openledger.token.TokenCommand.Release;
import org.openledger.token.TokenCommand.Transfer;
import org.openledger.token.TokenEvent.Minted;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.VestingReleased;
import org.openledger.token.Vesting;

/** Money in the log. */
public final class TokenCodecs {
    /** An amount in base units. */
    public static final Codec<Amount> AMOUNT =
            by((out, amount) -> out.uint(amount.units()), in -> Amount.ofUnits(in.bigUint()));

    /** A pot. */
    public static final Codec<Pot> POT = new PotCodec();

    static final Codec<Transfer> TRANSFER =
            record(Transfer::new, field(ACCOUNT, Transfer::to), field(AMOUNT, Transfer::amount));

    static final Codec<Minted> MINTED = record(Minted::new, field(AMOUNT, Minted::amount));

    static final Codec<Moved> MOVED = new MovedCodec();

    static final Codec<Burn> BURN = record(Burn::new, field(AMOUNT, Burn::amount));

    static final Codec<Release> RELEASE = record(Release::new, field(LONG, Release::vesting));

    static final Codec<VestingReleased> VESTING_RELEASED =
            record(VestingReleased::new, field(LONG, VestingReleased::vesting), field(AMOUNT, VestingReleased::amount));

    /** A schedule. */
    static final Codec<Schedule> SCHEDULE = record(
            Schedule::new, field(LONG, Schedule::cliff), field(LONG, Schedule::step), field(INT, Schedule::steps));

    /** An allocation that vests, as the state keeps it. */
    public static final Codec<Vesting> VESTING = record(
            Vesting::new,
            field(LONG, Vesting::number),
            field(ACCOUNT, Vesting::account),
            field(AMOUNT, Vesting::amount),
            field(SCHEDULE, Vesting::schedule),
            field(LONG, Vesting::start),
            field(AMOUNT, Vesting::released));

    private TokenCodecs() {}
}
