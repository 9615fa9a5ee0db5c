/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.openledger.Receipt;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.RequestId;
import org.openledger.reputation.ReputationCommand;
import org.openledger.reward.Earnings;
import org.openledger.reward.RewardCommand;
import org.openledger.reward.RewardEvent;
import org.openledger.reward.Rewards;
import org.openledger.reward.Statement;
import org.openledger.token.Amount;

/** What an account has earned, and what it says of the answers that it paid for. */
final class RewardHands implements Rewards {

    private final Pen pen;

    RewardHands(Pen pen) {
        this.pen = pen;
    }

    @Override
    public Amount earned() {
        return pen.desk().ask(state -> state.earned(pen.account()));
    }

    @Override
    public List<Receipt> claimValidation() {
        return pen.writeAll(pen.desk().ask(state -> state.validatorPay(pen.account())).stream()
                .filter(pay -> pay.closed() && pay.points() > 0)
                .map(pay -> new Pen.Step(
                        "claim-validation/" + pay.epoch(), new ReputationCommand.ClaimValidation(pay.epoch())))
                .toList());
    }

    @Override
    public Receipt claimApproval(ContributionId contribution) {
        return pen.write(
                "claim-approval", new ReputationCommand.ClaimApproval(requireNonNull(contribution, "contribution")));
    }

    @Override
    public Statement statement(RequestId request) {
        return pen.desk().answers().settled(requireNonNull(request, "request")).statement();
    }

    @Override
    public Optional<Earnings> earnings(ContributionId row) {
        return pen.desk().ask(state -> state.earnings(requireNonNull(row, "row")));
    }

    @Override
    public Amount claimBonus(ContributionId row) {
        Receipt receipt = pen.write("claim-bonus", new RewardCommand.ClaimBonus(requireNonNull(row, "row")));
        return Pen.first(receipt, RewardEvent.BonusPaid.class).amount();
    }

    @Override
    public Receipt rate(RequestId request, boolean good) {
        return pen.write("rate", new RewardCommand.Rate(requireNonNull(request, "request"), good));
    }
}
