/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.stake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.StakeCodecs;
import org.openledger.core.rule.Validator;
import org.openledger.core.table.Agenda;
import org.openledger.core.table.Due;
import org.openledger.core.table.OrdinalTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Symbols;
import org.openledger.core.table.Table;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewEvent.Appealed;
import org.openledger.review.ReviewEvent.Overturned;
import org.openledger.stake.Slash;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeEvent.Bonded;
import org.openledger.stake.StakeEvent.Released;
import org.openledger.stake.StakeEvent.SlashDistributed;
import org.openledger.stake.StakeEvent.Slashed;
import org.openledger.stake.StakeEvent.Unbonding;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** Every stake and every slash. After each leaf, an account's pot LOCKED holds what its stakes have locked together. */
public final class StakeState implements Room {
    private final Symbols symbols;
    private final OrdinalTable<Stake> stakes;
    private final OrdinalTable<Slash> slashes;
    private final Agenda agenda;
    private final StakeIndex index;
    private final boolean trial;

    /** No stakes yet. */
    public StakeState(Agenda agenda, Symbols symbols) {
        this(
                symbols,
                new OrdinalTable<>(10, new StakeCodec(symbols)),
                new OrdinalTable<>(11, StakeCodecs.SLASH),
                agenda,
                new StakeIndex(agenda),
                false);
    }

    private StakeState(
            Symbols symbols,
            OrdinalTable<Stake> stakes,
            OrdinalTable<Slash> slashes,
            Agenda agenda,
            StakeIndex index,
            boolean trial) {
        this.symbols = symbols;
        this.stakes = stakes;
        this.slashes = slashes;
        this.agenda = agenda;
        this.index = index;
        this.trial = trial;
    }

    /** The same stakes, for events that are only tried; whose they are stays as it is. */
    public StakeState trial() {
        Symbols tried = symbols.trial();
        return new StakeState(tried, stakes.trial(new StakeCodec(tried)), slashes.trial(), agenda, index, true);
    }

    @Override
    public List<Table> tables() {
        return List.of(stakes, slashes);
    }

    /** Finds a stake. */
    public Optional<Stake> stake(StakeId id) {
        return stakes.find(id.ordinal());
    }

    /** An owner's stakes in order of their ids. */
    public List<Stake> of(AccountId owner) {
        return index.of(owner).mapToObj(stakes::get).toList();
    }

    /** How many stakes there ever were. */
    public long count() {
        return stakes.size();
    }

    /** A slash. */
    public Slash slash(long number) {
        return slashes.get(number);
    }

    /** The newest slash of a row. */
    public Optional<Slash> slash(ContributionId row) {
        return index.slashOf(row).map(slashes::get);
    }

    /** How many slashes there ever were. */
    public long slashes() {
        return slashes.size();
    }

    /** Who has bonded at least that much, and more than nothing, behind validation: in order of their first bonded stake. */
    public List<Validator> validators(Amount least) {
        Map<AccountId, Amount> sums = new LinkedHashMap<>();
        for (long id : index.validating()) {
            Stake stake = stakes.get(id);
            sums.merge(stake.owner(), stake.locked(), Amount::plus);
        }
        return sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero() && sum.getValue().compareTo(least) >= 0)
                .map(sum -> new Validator(sum.getKey(), sum.getValue()))
                .toList();
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(
                Bonded.class,
                Unbonding.class,
                Released.class,
                Slashed.class,
                SlashDistributed.class,
                Appealed.class,
                Overturned.class,
                Moved.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof Bonded e) {
            symbols.add(e.owner());
            add(new Stake(e.stake(), e.owner(), e.purpose(), e.amount(), Stake.State.BONDED, Agenda.NEVER));
        } else if (event instanceof Unbonding e) {
            set(e.stake(), stakes.get(e.stake().ordinal()).locked(), Stake.State.UNBONDING, e.freeAt());
        } else if (event instanceof Released e) {
            set(e.stake(), Amount.ZERO, Stake.State.RELEASED, Agenda.NEVER);
        } else if (event instanceof Slashed e) {
            take(stakes.get(e.stake().ordinal()), e.amount());
            put(new Slash(e, Slash.State.OPEN));
        } else if (event instanceof SlashDistributed e) {
            put(slash(e.slash()).in(Slash.State.DISTRIBUTED));
        } else if (event instanceof Appealed e) {
            put(slash(e.appeal().slash()).in(Slash.State.APPEALED));
        } else if (event instanceof Overturned e) {
            give(stakes.get(e.stake().ordinal()), e.amount());
            put(slash(e.slash()).in(Slash.State.OVERTURNED));
        } else if (event instanceof Moved e && e.reason() == Reason.NON_REVEAL) {
            e.from().account().ifPresent(account -> takeFromValidation(account, e.amount()));
        }
    }

    /** A penalty takes from the first stake first. */
    private void takeFromValidation(AccountId validator, Amount penalty) {
        Amount left = penalty;
        for (Stake stake : of(validator)) {
            if (stake.purpose() == StakePurpose.VALIDATION && !left.isZero()) {
                Amount taken = left.min(stake.locked());
                take(stake, taken);
                left = left.minus(taken);
            }
        }
    }

    private void take(Stake stake, Amount amount) {
        set(stake.id(), stake.locked().minus(amount), stake.state(), stake.freeAt());
    }

    private void give(Stake stake, Amount amount) {
        set(stake.id(), stake.locked().plus(amount), stake.state(), stake.freeAt());
    }

    private void add(Stake stake) {
        stakes.put(stake.id().ordinal(), stake);
        if (!trial) {
            index.added(stake);
        }
    }

    private void set(StakeId id, Amount locked, Stake.State state, long freeAt) {
        Stake before = stakes.get(id.ordinal());
        Stake after = new Stake(id, before.owner(), before.purpose(), locked, state, freeAt);
        stakes.put(id.ordinal(), after);
        if (!trial) {
            index.changed(before.freeAt(), after);
        }
    }

    private void put(Slash slash) {
        slashes.put(slash.taken().slash(), slash);
        if (!trial) {
            plan(slash);
        }
    }

    /** An open slash is due when its window closes; an appealed one waits for its panel. */
    private void plan(Slash slash) {
        Slashed taken = slash.taken();
        index.slashed(taken.contribution(), taken.slash());
        long due = slash.state() == Slash.State.OPEN ? taken.until() : Agenda.NEVER;
        agenda.move(Due.Kind.SLASH, taken.slash(), taken.until(), due);
    }

    @Override
    public void reindex() {
        index.clear();
        for (long id = 0; id < stakes.size(); id++) {
            index.added(stakes.get(id));
        }
        for (long number = 0; number < slashes.size(); number++) {
            plan(slashes.get(number));
        }
    }

    /** Everything that an account's stakes have locked. */
    public Amount locked(AccountId owner) {
        return of(owner).stream().map(Stake::locked).reduce(Amount.ZERO, Amount::plus);
    }
}
