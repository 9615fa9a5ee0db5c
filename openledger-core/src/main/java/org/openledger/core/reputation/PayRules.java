/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.PayEpoch;
import org.openledger.core.rule.Refused;
import org.openledger.governance.Parameters;
import org.openledger.reputation.ReputationCommand.ClaimValidation;
import org.openledger.reputation.ReputationEvent.PayEpochClosed;
import org.openledger.reputation.ReputationEvent.ValidationClaimed;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;
import org.openledger.token.TokenEvent.Reason;

/** How validators' points become pay: by epochs, out of the pot of validators, drawn by each for itself. */
public final class PayRules {
    private static final Pot VALIDATORS = Pot.only(Kind.VALIDATORS);

    private PayRules() {}

    /**
     * The pay epoch of a leaf.
     *
     * @param epoch its number
     * @param endsAt when it ends, in milliseconds since 1970
     */
    record Term(long epoch, long endsAt) {}

    /** The newest epoch until it ends, then the next one, which ends with the stretch of {@code validator-epoch} since the genesis. */
    static Term term(Context context) {
        long newest = context.ledger().newestPayEpoch();
        long end = context.ledger().payEpoch(newest).map(PayEpoch::endsAt).orElse(0L);
        if (context.time() < end) {
            return new Term(newest, end);
        }
        long length = context.parameters().number(Parameters.VALIDATOR_EPOCH);
        long since = Math.max(0, context.time() - context.ledger().genesis().time());
        return new Term(newest + 1, context.time() - since % length + length);
    }

    /** An epoch is over: what lies in the pot and is nobody's yet is set apart for its points, and what nobody drew of old ones comes back. */
    public static void close(long number, Context context, Draft draft) {
        long points = context.ledger().payEpoch(number).map(PayEpoch::points).orElse(0L);
        long gone = Math.max(0, number - context.parameters().number(Parameters.VALIDATION_EXPIRY));
        Amount free = draft.balance(VALIDATORS).minus(reserved(context, draft));
        Amount returned = context.ledger().payLeft(gone);
        for (int i = 0; i < draft.size(); i++) {
            returned = draft.event(i) instanceof PayEpochClosed e ? returned.minus(e.returned()) : returned;
        }
        draft.add(new PayEpochClosed(number, points == 0 ? Amount.ZERO : free, points, gone, returned));
    }

    /** What of the pot is somebody's: as the ledger has it, and as earlier items of this leaf changed it. */
    private static Amount reserved(Context context, Draft draft) {
        Amount reserved = context.ledger().payReserved();
        for (int i = 0; i < draft.size(); i++) {
            if (draft.event(i) instanceof PayEpochClosed e) {
                reserved = reserved.plus(e.amount()).minus(e.returned());
            }
        }
        return reserved;
    }

    /** A validator draws what its points of a closed epoch earned. */
    public static void claim(ClaimValidation command, Context context, Draft draft) {
        PayEpoch epoch = context.ledger()
                .payEpoch(command.epoch())
                .orElseThrow(() -> Refused.because(
                        Code.NOT_FOUND, "pay epoch " + command.epoch(), "it has no points, or pays no more"));
        if (!epoch.closed()) {
            throw Refused.because(
                    Code.WINDOW_CLOSED,
                    "pay epoch " + command.epoch(),
                    "it pays after it was closed: it ends at " + epoch.endsAt());
        }
        long points = context.ledger().payPoints(context.account(), command.epoch());
        if (points <= 0) {
            throw Refused.because(
                    Code.NOTHING_TO_CLAIM,
                    "pay epoch " + command.epoch(),
                    "the account has no points above zero in it, or has drawn its pay");
        }
        Amount pay = epoch.payOf(points);
        draft.move(VALIDATORS, Pot.available(context.account()), pay, Reason.VALIDATOR_REWARD);
        draft.add(new ValidationClaimed(command.epoch(), context.account(), pay));
    }
}
