/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import java.util.List;
import org.openledger.Command;
import org.openledger.core.cbor.CborReader;
import org.openledger.core.cbor.CborWriter;
import org.openledger.core.codec.TypeTable.Entry;
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

/** The table of commands: the stable number and revision of each, and the shape of its body. */
public final class Commands {
    static final TypeTable<Command> TABLE = new TypeTable<>(
            "command",
            List.of(
                    new Entry<>(1, 1, TokenCommand.Transfer.class, TokenCodecs.TRANSFER),
                    new Entry<>(2, 1, TokenCommand.Burn.class, TokenCodecs.BURN),
                    new Entry<>(3, 1, TokenCommand.Release.class, TokenCodecs.RELEASE),
                    new Entry<>(10, 1, StakeCommand.Bond.class, StakeCodecs.BOND),
                    new Entry<>(11, 1, StakeCommand.Unbond.class, StakeCodecs.UNBOND),
                    new Entry<>(12, 1, StakeCommand.ClaimIncome.class, StakeCodecs.CLAIM_INCOME),
                    new Entry<>(13, 1, StakeCommand.OpenProgramme.class, StakeCodecs.OPEN_PROGRAMME),
                    new Entry<>(14, 1, StakeCommand.CloseProgramme.class, StakeCodecs.CLOSE_PROGRAMME),
                    new Entry<>(15, 1, StakeCommand.Enrol.class, StakeCodecs.ENROL),
                    new Entry<>(16, 1, StakeCommand.CollectYield.class, StakeCodecs.COLLECT_YIELD),
                    new Entry<>(20, 1, DatanetCommand.Create.class, DatanetCodecs.CREATE),
                    new Entry<>(21, 1, DatanetCommand.Join.class, DatanetCodecs.JOIN),
                    new Entry<>(22, 1, DatanetCommand.Leave.class, DatanetCodecs.LEAVE),
                    new Entry<>(23, 1, DatanetCommand.Grant.class, DatanetCodecs.GRANT),
                    new Entry<>(24, 1, DatanetCommand.Revise.class, DatanetCodecs.REVISE),
                    new Entry<>(25, 1, DatanetCommand.PublishVersion.class, DatanetCodecs.PUBLISH_VERSION),
                    new Entry<>(26, 1, DatanetCommand.ProposeChange.class, CommunityCodecs.PROPOSE),
                    new Entry<>(27, 1, DatanetCommand.VoteChange.class, CommunityCodecs.VOTE),
                    new Entry<>(28, 1, DatanetCommand.RecordProfile.class, CommunityCodecs.RECORD_PROFILE),
                    new Entry<>(30, 1, DatanetCommand.Commit.class, ContributionCodecs.COMMIT),
                    new Entry<>(31, 1, DatanetCommand.Reveal.class, ContributionCodecs.REVEAL),
                    new Entry<>(32, 1, DatanetCommand.Withdraw.class, ContributionCodecs.WITHDRAW),
                    new Entry<>(33, 1, DatanetCommand.Erase.class, ContributionCodecs.ERASE),
                    new Entry<>(34, 1, DatanetCommand.RecordErasure.class, ContributionCodecs.RECORD_ERASURE),
                    new Entry<>(35, 1, DatanetCommand.Restrict.class, ContributionCodecs.RESTRICT),
                    new Entry<>(40, 1, ReviewCommand.CommitVote.class, ReviewCodecs.COMMIT_VOTE),
                    new Entry<>(41, 1, ReviewCommand.RevealVote.class, ReviewCodecs.REVEAL_VOTE),
                    new Entry<>(42, 1, ReviewCommand.Contest.class, ReviewCodecs.CONTEST),
                    new Entry<>(43, 1, ReviewCommand.RecordScreening.class, ReviewCodecs.RECORD_SCREENING),
                    new Entry<>(44, 1, ReviewCommand.Appeal.class, ReviewCodecs.ASK_APPEAL),
                    new Entry<>(45, 1, ReviewCommand.DeclareAffiliate.class, ReviewCodecs.DECLARE_AFFILIATE),
                    new Entry<>(46, 1, ReviewCommand.RecordAffiliate.class, ReviewCodecs.RECORD_AFFILIATE),
                    new Entry<>(47, 1, ExpertCommand.CertifyExpert.class, ExpertCodecs.CERTIFY),
                    new Entry<>(48, 1, ExpertCommand.RevokeExpert.class, ExpertCodecs.REVOKE),
                    new Entry<>(49, 1, ExpertCommand.ClaimReview.class, ExpertCodecs.CLAIM_REVIEW),
                    new Entry<>(50, 1, ModelCommand.Publish.class, ModelCodecs.PUBLISH),
                    new Entry<>(51, 1, ModelCommand.OpenJob.class, ModelCodecs.OPEN_JOB),
                    new Entry<>(52, 1, ModelCommand.MeterJob.class, ModelCodecs.METER_JOB),
                    new Entry<>(53, 1, ModelCommand.CloseJob.class, ModelCodecs.CLOSE_JOB),
                    new Entry<>(54, 1, ModelCommand.CancelJob.class, ModelCodecs.CANCEL_JOB),
                    new Entry<>(59, 1, RewardCommand.MeterEnergy.class, RewardCodecs.METER_ENERGY),
                    new Entry<>(60, 1, InferenceCommand.Ask.class, InferenceCodecs.ASK),
                    new Entry<>(61, 1, InferenceCommand.Settle.class, InferenceCodecs.SETTLE),
                    new Entry<>(62, 1, InferenceCommand.Abandon.class, InferenceCodecs.ABANDON),
                    new Entry<>(70, 1, GovernanceCommand.ChangeParameters.class, LedgerCodecs.CHANGE_PARAMETERS),
                    new Entry<>(90, 1, LedgerCommand.Begin.class, LedgerCodecs.BEGIN),
                    new Entry<>(91, 1, LedgerCommand.Tick.class, LedgerCodecs.TICK),
                    new Entry<>(92, 1, LedgerCommand.RecordSnapshot.class, LedgerCodecs.RECORD_SNAPSHOT),
                    new Entry<>(93, 1, LedgerCommand.Extend.class, LedgerCodecs.EXTEND),
                    new Entry<>(110, 1, ReputationCommand.CommitGold.class, ReputationCodecs.COMMIT_GOLD),
                    new Entry<>(111, 1, ReputationCommand.RevealGold.class, ReputationCodecs.REVEAL_GOLD),
                    new Entry<>(112, 1, ReputationCommand.ClaimValidation.class, ReputationCodecs.CLAIM_VALIDATION),
                    new Entry<>(113, 1, ReputationCommand.ClaimApproval.class, ReputationCodecs.CLAIM_APPROVAL),
                    new Entry<>(120, 1, RewardCommand.RecordGrade.class, RewardCodecs.RECORD_GRADE),
                    new Entry<>(121, 1, RewardCommand.ClaimBonus.class, RewardCodecs.CLAIM_BONUS),
                    new Entry<>(122, 1, RewardCommand.Rate.class, RewardCodecs.RATE),
                    new Entry<>(130, 1, PartyCommand.RotateKey.class, PartyCodecs.ROTATE_KEY),
                    new Entry<>(131, 1, PartyCommand.CancelKeyChange.class, PartyCodecs.CANCEL_KEY_CHANGE),
                    new Entry<>(132, 1, PartyCommand.SetGuardians.class, PartyCodecs.SET_GUARDIANS),
                    new Entry<>(133, 1, PartyCommand.Recover.class, PartyCodecs.RECOVER),
                    new Entry<>(140, 1, ExpertCommand.ExpertVerdict.class, ExpertCodecs.VERDICT)));

    private Commands() {}

    /** Writes number, revision and body, three items of the array around them. */
    static void write(CborWriter out, Command command) {
        TABLE.write(out, command.type(), command.revision(), command);
    }

    /**
     * Reads number, revision and body.
     *
     * @throws IllegalArgumentException for a number or revision that is not in the table
     */
    static Command read(CborReader in) {
        return TABLE.read(in);
    }
}
