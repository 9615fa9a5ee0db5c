/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.NET;
import static org.openledger.core.decide.Village.SALT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetCommand;
import org.openledger.party.AccountId;
import org.openledger.privacy.Commitments;
import org.openledger.reputation.ReputationCommand.ClaimApproval;
import org.openledger.reputation.ReputationCommand.ClaimValidation;
import org.openledger.reputation.ReputationCommand.CommitGold;
import org.openledger.reputation.ReputationCommand.RevealGold;
import org.openledger.review.Claim;
import org.openledger.review.ReviewCommand;
import org.openledger.review.Vote;
import org.openledger.token.Amount;

/** Known answers, one in three of them wrong, claims, and rows that are helped along so that there is something to vote on. */
final class ValidatorLife {
    private final Town town;
    private final Random random;
    private final List<ContributionId> known = new ArrayList<>();

    ValidatorLife(Town town, long seed) {
        this.town = town;
        this.random = new Random(seed);
    }

    void act() {
        long rows = town.state.contributions();
        ContributionId row = new ContributionId(Math.max(0, rows - 1 - random.nextInt(6)));
        switch (random.nextInt(6)) {
            case 0 -> commit(new ContributionId(rows));
            case 1 -> show();
            case 2 ->
                town.ask(person(), new ClaimValidation(Math.max(0, town.state.newestPayEpoch() - random.nextInt(2))));
            case 3 -> town.state.contribution(row).ifPresent(this::help);
            default -> draw(new ContributionId(random.nextLong(1 + row.ordinal())));
        }
    }

    private void commit(ContributionId next) {
        if (random.nextInt(3) == 0 && known.size() < 99) {
            known.add(next);
            town.ask(OPERATOR, new CommitGold(NET, Commitments.gold(SALT, OPERATOR, next, answer(next))));
        }
    }

    private void show() {
        for (int gold = Math.max(0, known.size() - 4); gold < known.size(); gold++) {
            if (town.state.votes(known.get(gold)).decided()) {
                town.ask(OPERATOR, new RevealGold(gold, known.get(gold), answer(known.get(gold)), SALT));
            }
        }
    }

    private static Vote answer(ContributionId row) {
        return row.ordinal() % 3 == 0 ? Vote.REJECT : Vote.ACCEPT;
    }

    private void help(Contribution row) {
        if (row.status() == ContributionStatus.COMMITTED) {
            town.ask(row.author(), new DatanetCommand.Reveal(row.id(), Village.hash("help", row.id()), 9));
        } else if (row.status() == ContributionStatus.REVEALED) {
            town.ask(OPERATOR, new ReviewCommand.RecordScreening(row.id(), Village.verdicts(5)));
        }
    }

    /** Somebody draws for a row; a row that has earned is challenged now and then. */
    private void draw(ContributionId row) {
        List<AccountId> approvers = town.state.votes(row).approvers();
        if (!approvers.isEmpty() && random.nextBoolean()) {
            town.ask(approvers.get(random.nextInt(approvers.size())), new ClaimApproval(row));
        } else if (row.ordinal() % 4 == 2 && town.state.approvalPay(row).isPresent()) {
            town.ask(person(), new ReviewCommand.Contest(row, Amount.open(5), Claim.quality("late")));
        }
    }

    private AccountId person() {
        return Town.person(3 + random.nextInt(12));
    }
}
