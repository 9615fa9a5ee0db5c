/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.Codec;
import org.openledger.core.table.Symbols;
import org.openledger.party.AccountId;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/** A stake as the state keeps it, in few bytes: an array of its components, its owner as a {@linkplain Symbols number}. There is one for each row. */
final class StakeCodec implements Codec<Stake> {
    private static final int COMPONENTS = 6;
    private static final StakePurpose[] PURPOSES = StakePurpose.values();
    private static final Stake.State[] STATES = Stake.State.values();

    private final Codec<AccountId> accounts;

    StakeCodec(Symbols symbols) {
        this.accounts = symbols.accounts();
    }

    @Override
    public void write(CborWriter out, Stake stake) {
        out.array(COMPONENTS).uint(stake.id().ordinal());
        accounts.write(out, stake.owner());
        out.uint(stake.purpose().ordinal())
                .uint(stake.locked().units())
                .uint(stake.state().ordinal())
                .uint(stake.freeAt());
    }

    @Override
    public Stake read(CborReader in) {
        in.array(COMPONENTS);
        return new Stake(
                new StakeId(in.uint()),
                accounts.read(in),
                PURPOSES[in.uint(PURPOSES.length - 1)],
                Amount.ofUnits(in.bigUint()),
                STATES[in.uint(STATES.length - 1)],
                in.uint());
    }
}
