/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openledger.Event;
import org.openledger.LedgerView;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.reputation.ValidatorPay;
import org.openledger.review.ReviewEvent;
import org.openledger.review.Vote;
import org.openledger.stake.Holding;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeEvent;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** What an account has, wherever it lies: free, locked, vesting, and earned by its holdings and votes and not yet claimed. */
final class Wealth {
    private final Set<AccountId> holders = new HashSet<>();
    private final Map<AccountId, Set<ContributionId>> approved = new HashMap<>();

    /** Remembers who holds, and who voted for what. */
    void happened(Event event) {
        if (event instanceof ReviewEvent.VoteRevealed revealed && revealed.vote() == Vote.ACCEPT) {
            approved.computeIfAbsent(revealed.validator(), it -> new TreeSet<>())
                    .add(revealed.contribution());
        }
        if (event instanceof StakeEvent.Bonded bonded && bonded.purpose() == StakePurpose.HOLDING) {
            holders.add(bonded.owner());
        }
    }

    Amount of(LedgerView view, AccountId account) {
        Amount sum = view.balance(Pot.available(account))
                .plus(view.balance(Pot.locked(account)))
                .plus(view.balance(new Pot(Pot.Kind.VESTING, Optional.of(account), 0)));
        for (ValidatorPay pay : view.validatorPay(account)) {
            sum = sum.plus(pay.amount());
        }
        for (ContributionId row : approved.getOrDefault(account, Set.of())) {
            sum = sum.plus(view.approvalPay(row, account));
        }
        return holders.contains(account) ? sum.plus(owed(view, account)) : sum;
    }

    private static Amount owed(LedgerView view, AccountId account) {
        Amount owed = Amount.ZERO;
        for (Stake stake : view.stakes(account)) {
            owed = owed.plus(view.holding(stake.id()).map(Holding::owed).orElse(Amount.ZERO));
        }
        return owed;
    }
}
