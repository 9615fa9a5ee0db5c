/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.Event;
import org.openledger.Refusal.Code;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.Leaves;
import org.openledger.core.table.Stamp;
import org.openledger.party.AccountId;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/**
 * The events of one leaf while a rule writes them.
 *
 * <p>Each event is tried on the money and the stakes at once, so that what moved earlier in the leaf counts, and a rule that
 * would take more than there is fails before anything is appended.
 */
public final class Draft {
    private final Trial trial;
    private final Stamp stamp;
    private final List<Event> events = new ArrayList<>();
    private final CborWriter written = new CborWriter();
    private int counted;
    private int followed;

    /** An empty draft of the leaf at a stamp. */
    public Draft(Trial trial, Stamp stamp) {
        this.trial = trial;
        this.stamp = stamp;
    }

    /** Appends an event. */
    public void add(Event event) {
        trial.evolve(event, stamp);
        events.add(event);
    }

    /** Moves money that must be there; nothing moves for an amount of zero. */
    public void move(Pot from, Pot to, Amount amount, Reason reason) {
        if (!amount.isZero()) {
            add(new Moved(from, to, amount, reason));
        }
    }

    /**
     * Moves an account's free money.
     *
     * @throws Refused if there is too little of it
     */
    public void spend(AccountId account, Pot to, Amount amount, Reason reason) {
        Amount free = balance(Pot.available(account));
        if (free.compareTo(amount) < 0) {
            throw Refused.because(
                    Code.INSUFFICIENT_BALANCE, account, amount + " is more than the " + free + " that are free");
        }
        move(Pot.available(account), to, amount, reason);
    }

    /** What lies in a pot after the events so far. */
    public Amount balance(Pot pot) {
        return trial.balance(pot);
    }

    /** What a stake is after the events so far. */
    public Stake stake(StakeId id) {
        return trial.stake(id);
    }

    /** The id of the next stake. */
    public StakeId nextStake() {
        return new StakeId(trial.stakes());
    }

    /** The number of the next slash. */
    public long nextSlash() {
        return trial.slashes();
    }

    /** The events so far, in order. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** How many events there are so far. */
    public int size() {
        return events.size();
    }

    /** An event by its place. */
    public Event event(int place) {
        return events.get(place);
    }

    /** The first event that was not yet asked for here: each comes once, in order. */
    public Optional<Event> next() {
        return followed < events.size() ? Optional.of(events.get(followed++)) : Optional.empty();
    }

    /** How many bytes the events take in a leaf. */
    public int bytes() {
        for (; counted < events.size(); counted++) {
            Leaves.write(written.next(), events.get(counted));
        }
        return written.length();
    }

    /** The events so far as they stand in a leaf, one behind the other. */
    public Bytes written() {
        bytes();
        return written.sequence();
    }
}
