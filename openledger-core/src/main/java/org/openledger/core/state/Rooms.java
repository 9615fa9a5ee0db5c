/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.util.List;
import java.util.stream.Stream;
import org.openledger.Event;
import org.openledger.core.datanet.ChangeState;
import org.openledger.core.datanet.ContributionState;
import org.openledger.core.datanet.DatanetState;
import org.openledger.core.datanet.DerivationState;
import org.openledger.core.datanet.ProfileState;
import org.openledger.core.datanet.QuotaState;
import org.openledger.core.datanet.RightsState;
import org.openledger.core.datanet.ShareState;
import org.openledger.core.datanet.UseState;
import org.openledger.core.governance.GovernanceState;
import org.openledger.core.inference.InferenceState;
import org.openledger.core.ledger.SystemRules;
import org.openledger.core.ledger.SystemState;
import org.openledger.core.model.JobState;
import org.openledger.core.model.ModelState;
import org.openledger.core.party.PartyState;
import org.openledger.core.reputation.ApprovalState;
import org.openledger.core.reputation.GoldState;
import org.openledger.core.reputation.ReputationState;
import org.openledger.core.reputation.ValidationState;
import org.openledger.core.review.AffiliateState;
import org.openledger.core.review.AppealState;
import org.openledger.core.review.CreditState;
import org.openledger.core.review.ExpertState;
import org.openledger.core.review.ReviewState;
import org.openledger.core.reward.EarningState;
import org.openledger.core.reward.EnergyState;
import org.openledger.core.reward.FeedbackState;
import org.openledger.core.reward.PoolState;
import org.openledger.core.reward.RewardState;
import org.openledger.core.stake.HoldingState;
import org.openledger.core.stake.ProgrammeState;
import org.openledger.core.stake.StakeState;
import org.openledger.core.table.Agenda;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Symbols;
import org.openledger.core.table.Table;
import org.openledger.core.token.TokenState;
import org.openledger.core.token.VestingState;

/** All rooms of the state in one order: that of their tables' numbers. */
final class Rooms {
    final Agenda agenda = new Agenda();
    final Symbols symbols = new Symbols();
    final TokenState tokens = new TokenState();
    final RewardState rewards = new RewardState();
    final PoolState pools = new PoolState(agenda);
    final EarningState earnings = new EarningState();
    final StakeState stakes = new StakeState(agenda, symbols);
    final HoldingState holdings = new HoldingState();
    final VestingState vestings = new VestingState();
    final ProgrammeState programmes = new ProgrammeState();
    final ContributionState rows = new ContributionState(agenda, symbols);
    final RightsState rights = new RightsState(rows);
    final DatanetState datanets = new DatanetState(rows, rights);
    final DerivationState derivations = new DerivationState();
    final ProfileState profiles = new ProfileState();
    final UseState uses = new UseState();
    final ChangeState changes = new ChangeState(agenda);
    final ShareState shares = new ShareState(rows, derivations, changes);
    final QuotaState quotas = new QuotaState(rows, this::epoch);
    final ReviewState reviews = new ReviewState(rows);
    final AppealState appeals = new AppealState(rows, stakes);
    final CreditState credits = new CreditState(rows);
    final AffiliateState affiliates = new AffiliateState();
    final ExpertState experts = new ExpertState(agenda);
    final ModelState models = new ModelState();
    final JobState jobs = new JobState(agenda);
    final InferenceState requests = new InferenceState(agenda);
    final FeedbackState feedback = new FeedbackState();
    final EnergyState energies = new EnergyState();
    final GovernanceState governance = new GovernanceState();
    final GoldState golds = new GoldState();
    final ApprovalState approvals = new ApprovalState();
    final ReputationState reputations = new ReputationState();
    final ValidationState validations = new ValidationState(agenda);
    final PartyState parties = new PartyState(agenda, rows);
    final SystemState system = new SystemState();

    private final List<Room> all = List.of(
            tokens,
            rewards,
            pools,
            earnings,
            stakes,
            holdings,
            vestings,
            programmes,
            datanets,
            shares,
            changes,
            profiles,
            rows,
            derivations,
            rights,
            quotas,
            uses,
            reviews,
            appeals,
            credits,
            affiliates,
            experts,
            models,
            jobs,
            requests,
            feedback,
            energies,
            governance,
            golds,
            approvals,
            reputations,
            validations,
            parties,
            system);

    private final List<Table> tables = Stream.concat(
                    Stream.of(symbols), all.stream().map(Room::tables).flatMap(List::stream))
            .toList();

    private final Hearing hearing = new Hearing(all);

    /** Folds an event in: shows it to every room that it concerns. */
    void evolve(Event event, Stamp stamp) {
        for (Room room : hearing.of(event)) {
            room.evolve(event, stamp);
        }
    }

    /** Every room. */
    List<Room> all() {
        return all;
    }

    /** The epoch of a time, under the parameters in force. */
    private long epoch(long time) {
        return SystemRules.epoch(system.genesis(), governance.current(), time);
    }

    /** Every table, ascending by number. */
    List<Table> tables() {
        return tables;
    }

    void reindex() {
        agenda.clear();
        all.forEach(Room::reindex);
    }
}
