/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.Refusal;
import org.openledger.Refusal.Code;
import org.openledger.SignedCommand;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.codec.Leaf;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.core.state.LedgerState;
import org.openledger.core.table.Stamp;
import org.openledger.ledger.LedgerCommand;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Reason;

/**
 * Decides commands against the state: a pure function, the same for the first decision and for every replay.
 *
 * <p>The state is read and never changed. What is decided is tried on the money and the stakes before it is returned.
 */
public final class Decider {
    /** What a leaf holds beside envelope and events: the longest authorisation, the outcome, the time, the keys. */
    private static final int FRAME_BYTES = 1_000;

    private static final RuleBook RULES = new RuleBook();

    private Decider() {}

    /**
     * Says whether the door lets a command through: whether there is a ledger, and whether the account can pay the gas.
     *
     * @param state everything that is
     * @param envelope the command, its signature checked
     * @return the door's no, if it is one
     */
    public static Optional<Refusal> admits(LedgerState state, Envelope envelope) {
        if (state.height() == 0) {
            return envelope.command() instanceof LedgerCommand.Begin
                    ? Optional.empty()
                    : no(Code.WRONG_LEDGER, "ledger", "it has not begun: the genesis comes first");
        }
        Amount fee = GasTable.fee(envelope, state.parameters());
        if (fee.isZero()) {
            return Optional.empty();
        }
        long gas = GasTable.gas(envelope.command());
        if (gas > envelope.maxGas()) {
            return no(Code.UNFUNDED, "gas", "it takes " + gas + ", and at most " + envelope.maxGas() + " was allowed");
        }
        Amount free = state.balance(Pot.available(envelope.account()));
        return free.compareTo(fee) < 0
                ? no(Code.UNFUNDED, envelope.account(), "gas costs " + fee + ", and " + free + " are free")
                : Optional.empty();
    }

    /**
     * Decides a command.
     *
     * @param state everything that is
     * @param envelope the command, its signature checked
     * @param time the stamp of its leaf, in milliseconds since 1970
     * @param operator whether the account is the operator's
     * @return what the rules say
     */
    public static Decision decide(LedgerState state, Envelope envelope, long time, boolean operator) {
        Optional<Refusal> door = RULES.isOperators(envelope.command()) && !operator
                ? no(Code.OPERATOR_ONLY, envelope.account(), "only the operator may ask this")
                : admits(state, envelope);
        if (door.isPresent()) {
            return Decision.no(door.get(), List.of());
        }
        Draft draft = new Draft(state.trial(), new Stamp(state.height(), time));
        List<Event> gas = charge(envelope, state, draft);
        Context context = new Context(state, envelope.account(), time);
        try {
            RULES.decide(envelope.command(), context, draft);
            Reactions.follow(context, draft);
        } catch (Refused no) {
            boolean free = no.refusal().code().atTheDoor();
            return Decision.no(no.refusal(), free ? List.of() : gas);
        }
        return fits(envelope, draft)
                ? Decision.yes(draft)
                : Decision.no(
                        new Refusal(Code.TOO_LARGE, "leaf", "give less: a leaf has " + Leaf.MAX_BYTES + " bytes"),
                        List.of());
    }

    private static List<Event> charge(Envelope envelope, LedgerState state, Draft draft) {
        Amount fee = GasTable.fee(envelope, state.parameters());
        draft.move(Pot.available(envelope.account()), Pot.only(Pot.Kind.TREASURY), fee, Reason.GAS);
        return draft.events();
    }

    /** Few commands can fill a leaf; the others' envelopes are not measured. */
    private static boolean fits(Envelope envelope, Draft draft) {
        int left = Leaf.MAX_BYTES - FRAME_BYTES - draft.bytes();
        return left >= SignedCommand.MAX_ENVELOPE || Envelopes.encode(envelope).length <= left;
    }

    private static Optional<Refusal> no(Code code, Object subject, String detail) {
        return Optional.of(new Refusal(code, subject.toString(), detail));
    }
}
