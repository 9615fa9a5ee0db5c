/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openledger.Command;
import org.openledger.core.datanet.ChangeRules;
import org.openledger.core.datanet.ContributionRules;
import org.openledger.core.datanet.DatanetRules;
import org.openledger.core.datanet.ErasureRules;
import org.openledger.core.datanet.ProfileRules;
import org.openledger.core.datanet.RightsRules;
import org.openledger.core.governance.GovernanceRules;
import org.openledger.core.inference.InferenceRules;
import org.openledger.core.ledger.SystemRules;
import org.openledger.core.model.JobRules;
import org.openledger.core.model.ModelRules;
import org.openledger.core.party.KeyRules;
import org.openledger.core.reputation.ApprovalRules;
import org.openledger.core.reputation.GoldRules;
import org.openledger.core.reputation.PayRules;
import org.openledger.core.review.AffiliateRules;
import org.openledger.core.review.AppealRules;
import org.openledger.core.review.ExpertRules;
import org.openledger.core.review.ReviewRules;
import org.openledger.core.reward.BonusRules;
import org.openledger.core.reward.FeedbackRules;
import org.openledger.core.reward.GradeRules;
import org.openledger.core.reward.PremiumRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Rule;
import org.openledger.core.stake.ProgrammeRules;
import org.openledger.core.stake.StakeRules;
import org.openledger.core.token.TokenRules;
import org.openledger.datanet.DatanetCommand;
import org.openledger.governance.GovernanceCommand;
import org.openledger.inference.InferenceCommand;
import org.openledger.ledger.LedgerCommand;
import org.openledger.model.ModelCommand;
import org.openledger.party.PartyCommand;
import org.openledger.reputation.ReputationCommand;
import org.openledger.review.ExpertCommand;
import org.openledger.review.ReviewCommand;
import org.openledger.reward.RewardCommand;
import org.openledger.stake.StakeCommand;
import org.openledger.token.TokenCommand;

/** Which rule decides which command, and which commands are the operator's. */
final class RuleBook {
    private final Map<Class<? extends Command>, Entry<?>> entries = new HashMap<>();

    RuleBook() {
        anybody(TokenCommand.Transfer.class, TokenRules::transfer);
        anybody(TokenCommand.Burn.class, TokenRules::burn);
        anybody(TokenCommand.Release.class, TokenRules::release);
        anybody(StakeCommand.Bond.class, StakeRules::bond);
        anybody(StakeCommand.Unbond.class, StakeRules::unbond);
        anybody(StakeCommand.ClaimIncome.class, StakeRules::claimIncome);
        operator(StakeCommand.OpenProgramme.class, ProgrammeRules::open);
        operator(StakeCommand.CloseProgramme.class, ProgrammeRules::close);
        anybody(StakeCommand.Enrol.class, ProgrammeRules::enrol);
        anybody(StakeCommand.CollectYield.class, ProgrammeRules::collect);
        anybody(DatanetCommand.Create.class, DatanetRules::create);
        anybody(DatanetCommand.Join.class, DatanetRules::join);
        anybody(DatanetCommand.Leave.class, DatanetRules::leave);
        anybody(DatanetCommand.Grant.class, DatanetRules::grant);
        anybody(DatanetCommand.Revise.class, DatanetRules::revise);
        anybody(DatanetCommand.PublishVersion.class, DatanetRules::publishVersion);
        anybody(DatanetCommand.ProposeChange.class, ChangeRules::propose);
        anybody(DatanetCommand.VoteChange.class, ChangeRules::vote);
        operator(DatanetCommand.RecordProfile.class, ProfileRules::record);
        anybody(DatanetCommand.Commit.class, ContributionRules::commit);
        anybody(DatanetCommand.Reveal.class, ContributionRules::reveal);
        anybody(DatanetCommand.Withdraw.class, ContributionRules::withdraw);
        anybody(DatanetCommand.Erase.class, ErasureRules::erase);
        operator(DatanetCommand.RecordErasure.class, ErasureRules::record);
        anybody(DatanetCommand.Restrict.class, RightsRules::restrict);
        anybody(ReviewCommand.CommitVote.class, ReviewRules::commitVote);
        anybody(ReviewCommand.RevealVote.class, ReviewRules::revealVote);
        anybody(ReviewCommand.Contest.class, ReviewRules::contest);
        anybody(ReviewCommand.Appeal.class, AppealRules::appeal);
        anybody(ReviewCommand.DeclareAffiliate.class, AffiliateRules::declare);
        anybody(ReviewCommand.RecordAffiliate.class, AffiliateRules::record);
        anybody(ExpertCommand.CertifyExpert.class, ExpertRules::certify);
        anybody(ExpertCommand.RevokeExpert.class, ExpertRules::revoke);
        anybody(ExpertCommand.ClaimReview.class, ExpertRules::claim);
        anybody(ExpertCommand.ExpertVerdict.class, ExpertRules::answer);
        operator(ReviewCommand.RecordScreening.class, ReviewRules::recordScreening);
        anybody(ModelCommand.Publish.class, ModelRules::publish);
        anybody(ModelCommand.OpenJob.class, JobRules::open);
        anybody(ModelCommand.MeterJob.class, JobRules::meter);
        anybody(ModelCommand.CloseJob.class, JobRules::close);
        anybody(ModelCommand.CancelJob.class, JobRules::cancel);
        anybody(InferenceCommand.Ask.class, InferenceRules::ask);
        operator(InferenceCommand.Settle.class, InferenceRules::settle);
        operator(InferenceCommand.Abandon.class, InferenceRules::abandon);
        operator(GovernanceCommand.ChangeParameters.class, GovernanceRules::change);
        operator(LedgerCommand.Begin.class, SystemRules::begin);
        operator(LedgerCommand.Tick.class, Tick::handle);
        operator(LedgerCommand.RecordSnapshot.class, SystemRules::recordSnapshot);
        anybody(LedgerCommand.Extend.class, SystemRules::extend);
        anybody(ReputationCommand.CommitGold.class, GoldRules::commit);
        anybody(ReputationCommand.RevealGold.class, GoldRules::reveal);
        anybody(ReputationCommand.ClaimValidation.class, PayRules::claim);
        anybody(ReputationCommand.ClaimApproval.class, ApprovalRules::claim);
        operator(RewardCommand.RecordGrade.class, GradeRules::record);
        anybody(RewardCommand.ClaimBonus.class, BonusRules::claim);
        anybody(RewardCommand.Rate.class, FeedbackRules::rate);
        operator(RewardCommand.MeterEnergy.class, PremiumRules::meter);
        anybody(PartyCommand.RotateKey.class, KeyRules::rotate);
        anybody(PartyCommand.CancelKeyChange.class, KeyRules::cancel);
        anybody(PartyCommand.SetGuardians.class, KeyRules::setGuardians);
        anybody(PartyCommand.Recover.class, KeyRules::recover);
    }

    boolean isOperators(Command command) {
        return entry(command).operatorOnly;
    }

    void decide(Command command, Context context, Draft draft) {
        entry(command).decide(command, context, draft);
    }

    private Entry<?> entry(Command command) {
        return Objects.requireNonNull(entries.get(command.getClass()), () -> "no rule decides " + command.getClass());
    }

    private <C extends Command> void anybody(Class<C> type, Rule<C> rule) {
        entries.put(type, new Entry<>(type, rule, false));
    }

    private <C extends Command> void operator(Class<C> type, Rule<C> rule) {
        entries.put(type, new Entry<>(type, rule, true));
    }

    private record Entry<C extends Command>(Class<C> type, Rule<C> rule, boolean operatorOnly) {
        void decide(Command command, Context context, Draft draft) {
            rule.decide(type.cast(command), context, draft);
        }
    }
}
