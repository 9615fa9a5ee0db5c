/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.List;
import java.util.Optional;
import org.openledger.core.reputation.ReputationRules;
import org.openledger.core.rule.ApprovalPay;
import org.openledger.core.rule.CastVotes;
import org.openledger.core.rule.Gold;
import org.openledger.core.rule.Habits;
import org.openledger.core.rule.PayEpoch;
import org.openledger.datanet.ContributionId;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.reputation.Reputation;
import org.openledger.reputation.ReputationEvent.TakenBack;
import org.openledger.reputation.ValidatorPay;
import org.openledger.token.Amount;

/** What is read of validators: their standing, what they voted, what votes and approvals earn. */
interface ReputationReads extends OverRooms {
    @Override
    default Reputation reputation(AccountId account, String domain, long time) {
        return rooms().system.genesis().isEmpty()
                ? Reputation.of(0, 0)
                : rooms().reputations
                        .reputation(
                                account,
                                domain,
                                ReputationRules.epoch(this, time),
                                parameters().number(Parameters.REPUTATION_KEPT));
    }

    @Override
    default Reputation reputation(AccountId account, String domain) {
        return reputation(account, domain, time());
    }

    @Override
    default Optional<TakenBack> toTakeBack(ContributionId row) {
        return rooms().reputations.toTakeBack(row);
    }

    @Override
    default CastVotes votes(ContributionId row) {
        return rooms().validations.votes(row);
    }

    @Override
    default Habits habits(AccountId account, String domain) {
        return rooms().validations.habits(account, domain);
    }

    @Override
    default long newestPayEpoch() {
        return rooms().validations.newest();
    }

    @Override
    default Optional<PayEpoch> payEpoch(long number) {
        return rooms().validations.epoch(number);
    }

    @Override
    default long payPoints(AccountId account, long epoch) {
        return rooms().validations.points(account, epoch);
    }

    @Override
    default Amount payLeft(long below) {
        return rooms().validations.left(below);
    }

    @Override
    default Amount payReserved() {
        return rooms().validations.left(Long.MAX_VALUE).plus(rooms().approvals.left());
    }

    @Override
    default Optional<ApprovalPay> approvalPay(ContributionId row) {
        return rooms().approvals.pay(row);
    }

    @Override
    default Optional<Gold> gold(long number) {
        return rooms().golds.gold(number);
    }

    @Override
    default long golds() {
        return rooms().golds.count();
    }

    @Override
    default long hiddenGolds(AccountId account) {
        return rooms().golds.hidden(account);
    }

    @Override
    default List<ValidatorPay> validatorPay(AccountId account) {
        return rooms().validations.pay(account);
    }

    @Override
    default List<AccountId> approvers(ContributionId row) {
        return votes(row).approvers();
    }

    @Override
    default Amount approvalPay(ContributionId row, AccountId account) {
        int place = approvers(row).indexOf(account);
        return place < 0
                ? Amount.ZERO
                : approvalPay(row).map(pay -> pay.left(place)).orElse(Amount.ZERO);
    }
}
