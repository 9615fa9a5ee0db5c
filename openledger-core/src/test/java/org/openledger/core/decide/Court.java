/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Village.NET;

import java.util.Optional;
import java.util.Random;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetCommand.Revise;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.Claim;
import org.openledger.review.ExpertCommand;
import org.openledger.review.ExpertTask;
import org.openledger.review.ReviewCommand;
import org.openledger.review.Vote;
import org.openledger.token.Amount;

/** Random appeals, affiliations and experts, beside what else a {@link Life} brings. */
final class Court {
    private final Town town;
    private final Random random;

    Court(Town town, Random random) {
        this.town = town;
        this.random = random;
    }

    /** Short windows and small panels. */
    static Parameters quick(Parameters parameters) {
        return parameters
                .with(Parameters.APPEAL_QUORUM, 2)
                .with(Parameters.APPEAL_COMMITTEE, 4)
                .with(Parameters.AFFILIATES, 3)
                .with(Parameters.EXPERT_WINDOW, 4_000)
                .with(Parameters.EXPERT_WAIT, 20_000);
    }

    /** Somebody does something about a row, sensible or not, and authors of slashed rows appeal. */
    void sit(ContributionId row) {
        for (long id = row.ordinal(); id < town.state.contributions(); id++) {
            appeal(new ContributionId(id));
        }
        switch (random.nextInt(12)) {
            case 0 -> town.ask(person(), new ReviewCommand.DeclareAffiliate(person()));
            case 1 -> town.ask(ADA, new ReviewCommand.RecordAffiliate(datanet(), person(), person()));
            case 2 -> town.ask(ADA, new ExpertCommand.RevokeExpert(NET, person()));
            case 3, 4 -> town.ask(ADA, new ExpertCommand.CertifyExpert(NET, person(), town.clock + 90_000));
            case 5 -> town.ask(ADA, new Revise(NET, terms()));
            case 6 -> town.ask(person(), new ReviewCommand.Appeal(row, Amount.open(10), "no"));
            default -> attend(row);
        }
    }

    private void appeal(ContributionId id) {
        Optional<Contribution> row = town.state.contribution(id);
        if (row.isPresent() && row.get().status() == ContributionStatus.SLASHED && random.nextInt(4) == 0) {
            town.ask(row.get().author(), new ReviewCommand.Appeal(id, Amount.open(9 + random.nextInt(4)), "no"));
        }
    }

    /** Experts do what is asked of them, mostly. */
    private void attend(ContributionId id) {
        Optional<ExpertTask> task = town.state.expertTask(id);
        if (task.isPresent()) {
            for (int number = 3; number < 15; number++) {
                expert(Town.person(number), id, task.get());
            }
        }
    }

    private void expert(AccountId expert, ContributionId row, ExpertTask task) {
        if (task.claim(expert).isPresent()) {
            Vote vote = Vote.values()[random.nextInt(3)];
            town.ask(expert, new ExpertCommand.ExpertVerdict(row, vote, Hash.ZERO));
        } else if (town.state.expertUntil(NET, expert).isPresent() && random.nextInt(3) == 0) {
            town.ask(expert, new ExpertCommand.ClaimReview(row));
        }
    }

    /** What a challenger says. */
    Claim claim() {
        return switch (random.nextInt(3)) {
            case 0 -> Claim.quality("spam");
            case 1 -> Claim.publishedBy(person(), Hash.ZERO, "mine");
            default -> Claim.publishedElsewhere(Hash.ZERO, "a stranger's");
        };
    }

    private Optional<org.openledger.datanet.DatanetId> datanet() {
        return random.nextBoolean() ? Optional.of(NET) : Optional.empty();
    }

    private DatanetTerms terms() {
        return DatanetTerms.of("Verse", ContentKind.TEXT).withExperts(random.nextInt(6) == 0 ? 1 : 0);
    }

    private AccountId person() {
        return Town.person(3 + random.nextInt(12));
    }
}
