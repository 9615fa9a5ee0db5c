/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.NET;
import static org.openledger.core.decide.Village.STAKE;
import static org.openledger.core.decide.Village.hash;

import java.util.Optional;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetChange;
import org.openledger.datanet.DatanetCommand;
import org.openledger.datanet.Derivation;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewCommand;
import org.openledger.review.Vote;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** A village whose people own Ada's Datanet together. */
final class Commune {
    final Village village;
    final Town town;

    Commune(Parameters parameters) {
        village = new Village(parameters).validators(4);
        town = village.town;
    }

    Commune() {
        this(Parameters.standard());
    }

    /** A row of somebody's becomes active, and its author holds shares for it. */
    ContributionId active(AccountId author) {
        ContributionId row = accepted(author, Optional.empty());
        town.clock = town.row(row).deadline();
        town.tick();
        return row;
    }

    ContributionId accepted(AccountId author, Optional<Derivation> derivation) {
        if (town.state.roles(NET, author).isEmpty()) {
            town.ok(author, new DatanetCommand.Join(NET));
        }
        ContributionId row = new ContributionId(town.state.contributions());
        town.ok(author, new DatanetCommand.Commit(NET, hash("commitment", row), STAKE, derivation));
        town.ok(author, new DatanetCommand.Reveal(row, hash("blob", row), 100));
        town.ok(OPERATOR, new ReviewCommand.RecordScreening(row, Village.verdicts(5)));
        town.nextSeed();
        village.decide(row, Vote.ACCEPT);
        return row;
    }

    /** Somebody commits and never reveals: a part of the stake goes to the commons. */
    Amount fillCommons() {
        ContributionId row = new ContributionId(town.state.contributions());
        town.ok(ADA, new DatanetCommand.Commit(NET, hash("never", row), STAKE));
        town.clock = town.row(row).deadline();
        town.tick();
        return commons();
    }

    Amount commons() {
        return town.pot(Pot.Kind.COMMONS, 0);
    }

    ChangeId propose(AccountId account, DatanetChange change) {
        ChangeId id = new ChangeId(town.state.changes());
        town.ok(account, new DatanetCommand.ProposeChange(NET, change));
        return id;
    }

    void yes(ChangeId change, AccountId... voters) {
        for (AccountId voter : voters) {
            town.ok(voter, new DatanetCommand.VoteChange(change, true));
        }
    }

    void no(ChangeId change, AccountId... voters) {
        for (AccountId voter : voters) {
            town.ok(voter, new DatanetCommand.VoteChange(change, false));
        }
    }

    /** The window, or the wait, ends. */
    ChangeProposal pass(ChangeId change) {
        town.clock = change(change).deadline();
        town.tick();
        return change(change);
    }

    ChangeProposal change(ChangeId change) {
        return town.state.change(change).orElseThrow();
    }
}
