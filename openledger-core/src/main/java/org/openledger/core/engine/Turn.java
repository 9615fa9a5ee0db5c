/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.openledger.OpenLedgerBug;
import org.openledger.Refusal;
import org.openledger.SignedCommand;
import org.openledger.core.codec.Envelope;
import org.openledger.core.codec.Envelopes;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.core.decide.Decider;
import org.openledger.core.decide.Decision;
import org.openledger.core.state.LedgerState;
import org.openledger.party.AccountId;

/**
 * What happens to a command when its turn has come: time, idempotency, decision, effect.
 *
 * <p>Decides on the newest state, which may be ahead of what is durable. For the writer's thread alone.
 */
final class Turn {
    private final LedgerState state;
    private final CommandMemory memory;
    private final Evidence evidence;
    private final LongFunction<Leaf> earlier;
    private final InstantSource clock;
    private final AccountId operator;

    /**
     * Turns on a state.
     *
     * @param earlier the leaves of earlier groups, durable or not
     */
    Turn(
            LedgerState state,
            CommandMemory memory,
            Evidence evidence,
            LongFunction<Leaf> earlier,
            InstantSource clock,
            AccountId operator) {
        this.state = state;
        this.memory = memory;
        this.evidence = evidence;
        this.earlier = earlier;
        this.clock = clock;
        this.operator = operator;
    }

    LedgerState state() {
        return state;
    }

    /** The time of the next leaf: never before the leaf before it. */
    long now() {
        return Math.max(state.time(), clock.millis());
    }

    /** The first leaf whose command may still be submitted again at this time. */
    long firstLive(long time) {
        memory.forgetBefore(time);
        return memory.firstLive(state.height());
    }

    /** Takes a command into the group: its leaf, if it makes one, and its answer. */
    void take(Submission submission, Group group) {
        Admission admission = submission.admission();
        if (admission instanceof Admission.Rejected rejected) {
            group.answer(submission, new Group.Refused(rejected.refusal()));
        } else if (admission instanceof Admission.Failed failed) {
            group.answer(submission, new Group.Failed(failed.cause()));
        } else if (admission instanceof Admission.Admitted admitted) {
            group.answer(submission, decide(submission.command(), admitted, group));
        }
    }

    private Group.Outcome decide(SignedCommand command, Admission.Admitted admitted, Group group) {
        Envelope envelope = admitted.envelope();
        if (!state.speaksFor(envelope.account(), command.authorisation().key())) {
            return new Group.Refused(Refusals.of(
                    Refusal.Code.BAD_SIGNATURE,
                    "command " + envelope.id(),
                    "another key speaks for account " + envelope.account() + " now; sign with that one"));
        }
        long time = now();
        Optional<Refusal> late = CommandMemory.lifetime(envelope, time);
        if (late.isPresent()) {
            return new Group.Refused(late.get());
        }
        OptionalLong earlier = memory.find(envelope);
        if (earlier.isPresent()) {
            return repeat(envelope, earlier.getAsLong(), group);
        }
        if (memory.isFullAt(time)) {
            return new Group.Refused(Refusals.of(
                    Refusal.Code.BUSY, "command " + envelope.id(), "too many ids are remembered; try again later"));
        }
        Optional<Refusal> no = admitted.evidenceDue()
                ? evidence.check(state, envelope.command()).refusal()
                : Optional.empty();
        return no.<Group.Outcome>map(Group.Refused::new).orElseGet(() -> decide(command, envelope, time, group));
    }

    /** Decides a command whose checks all passed, and makes its leaf. */
    Group.Outcome decide(SignedCommand command, Envelope envelope, long time, Group group) {
        Decision decision;
        try {
            decision = Decider.decide(state, envelope, time, envelope.account().equals(operator));
        } catch (RuntimeException e) {
            return new Group.Failed(new OpenLedgerBug("a decision about command " + envelope.id() + " broke", e));
        }
        Optional<Refusal> atTheDoor = decision.refusal().filter(no -> no.code().atTheDoor());
        if (atTheDoor.isPresent()) {
            return new Group.Refused(atTheDoor.get());
        }
        Leaf leaf = new Leaf(command.envelope(), command.authorisation(), time, decision.refusal(), decision.events());
        byte[] bytes = Leaves.encode(leaf, decision.written());
        if (bytes.length > Leaf.MAX_BYTES) {
            return new Group.Refused(Refusals.of(
                    Refusal.Code.TOO_LARGE,
                    "command " + envelope.id(),
                    "its leaf would have " + bytes.length + " bytes; a leaf has at most " + Leaf.MAX_BYTES));
        }
        state.apply(leaf.effect());
        long index = group.add(leaf, bytes);
        memory.remember(envelope, index);
        memory.forgetBefore(time);
        return new Group.Decided(index, leaf);
    }

    /** The same command again gets the same answer; the same id for another command is an error. */
    private Group.Outcome repeat(Envelope envelope, long index, Group group) {
        Leaf leaf = group.leaf(index).orElseGet(() -> earlier.apply(index));
        Envelope decided = Envelopes.decode(leaf.envelope().toArray());
        if (decided.command().equals(envelope.command())) {
            return new Group.Decided(index, leaf);
        }
        return new Group.Refused(Refusals.of(
                Refusal.Code.ID_REUSED,
                "command " + envelope.id(),
                "leaf " + index + " decided another command under this id; give a new one"));
    }
}
