/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.openledger.Command;
import org.openledger.Event;

/**
 * Everything that may stand in a log, for properties that must hold for all of it.
 *
 * <p>Values are well-formed and need not fit together: they are what a codec must carry, not what a ledger would accept.
 */
public final class Worlds {

    private Worlds() {}

    /** Returns commands of every type. */
    public static Arbitrary<Command> commands() {
        return Arbitraries.oneOf(everyCommand());
    }

    /** Returns events of every kind. */
    public static Arbitrary<Event> events() {
        return Arbitraries.oneOf(everyEvent());
    }

    /** Returns one source per type of command, in order of the types' numbers. */
    public static List<Arbitrary<? extends Command>> everyCommand() {
        return List.of(
                TokenWorlds.transfer(),
                TokenWorlds.burn(),
                TokenWorlds.release(),
                PartyWorlds.bond(),
                PartyWorlds.unbond(),
                PartyWorlds.claimIncome(),
                PartyWorlds.openProgramme(),
                PartyWorlds.closeProgramme(),
                PartyWorlds.enrol(),
                PartyWorlds.collectYield(),
                DatanetWorlds.create(),
                DatanetWorlds.join(),
                DatanetWorlds.leave(),
                DatanetWorlds.grant(),
                DatanetWorlds.revise(),
                DatanetWorlds.publishVersion(),
                DatanetWorlds.proposeChange(),
                DatanetWorlds.voteChange(),
                DatanetWorlds.recordProfile(),
                DatanetWorlds.commit(),
                DatanetWorlds.reveal(),
                DatanetWorlds.withdraw(),
                DatanetWorlds.erase(),
                DatanetWorlds.recordErasure(),
                DatanetWorlds.restrict(),
                ReviewWorlds.commitVote(),
                ReviewWorlds.revealVote(),
                ReviewWorlds.contest(),
                ReviewWorlds.recordScreening(),
                AppealWorlds.appeal(),
                AppealWorlds.declareAffiliate(),
                AppealWorlds.recordAffiliate(),
                ExpertWorlds.certify(),
                ExpertWorlds.revoke(),
                ExpertWorlds.claim(),
                ModelWorlds.publish(),
                ModelWorlds.openJob(),
                ModelWorlds.meterJob(),
                ModelWorlds.closeJob(),
                ModelWorlds.cancelJob(),
                RewardWorlds.meterEnergy(),
                ModelWorlds.ask(),
                ModelWorlds.settle(),
                ModelWorlds.abandon(),
                LedgerWorlds.changeParameters(),
                LedgerWorlds.begin(),
                LedgerWorlds.tick(),
                LedgerWorlds.recordSnapshot(),
                LedgerWorlds.extend(),
                ReputationWorlds.commitGold(),
                ReputationWorlds.revealGold(),
                ReputationWorlds.claimValidation(),
                ReputationWorlds.claimApproval(),
                RewardWorlds.recordGrade(),
                RewardWorlds.claimBonus(),
                RewardWorlds.rate(),
                ExpertWorlds.verdict(),
                PartyWorlds.rotateKey(),
                PartyWorlds.cancelKeyChange(),
                PartyWorlds.setGuardians(),
                PartyWorlds.recover());
    }

    /** Returns one source per kind of event, in order of the kinds' numbers. */
    public static List<Arbitrary<? extends Event>> everyEvent() {
        return List.of(
                TokenWorlds.minted(),
                TokenWorlds.moved(),
                TokenWorlds.vestingReleased(),
                PartyWorlds.bonded(),
                PartyWorlds.unbonding(),
                PartyWorlds.released(),
                PartyWorlds.slashed(),
                PartyWorlds.slashDistributed(),
                PartyWorlds.held(),
                PartyWorlds.accrued(),
                PartyWorlds.incomeClaimed(),
                PartyWorlds.programmeOpened(),
                PartyWorlds.programmeClosed(),
                DatanetWorlds.created(),
                DatanetWorlds.rolesSet(),
                DatanetWorlds.termsRevised(),
                DatanetWorlds.versionPublished(),
                DatanetWorlds.changeProposed(),
                DatanetWorlds.changeVoted(),
                DatanetWorlds.changeMoved(),
                DatanetWorlds.profileRecorded(),
                DatanetWorlds.committed(),
                DatanetWorlds.revealed(),
                DatanetWorlds.statusChanged(),
                DatanetWorlds.erased(),
                DatanetWorlds.restricted(),
                DatanetWorlds.sharesMinted(),
                DatanetWorlds.sharesTaken(),
                ReviewWorlds.screened(),
                ReviewWorlds.committeeDrawn(),
                ReviewWorlds.voteCommitted(),
                ReviewWorlds.voteRevealed(),
                ReviewWorlds.decided(),
                ReviewWorlds.contested(),
                ReviewWorlds.challengeClosed(),
                AppealWorlds.appealed(),
                AppealWorlds.appealClosed(),
                AppealWorlds.overturned(),
                ModelWorlds.published(),
                ModelWorlds.descended(),
                ModelWorlds.jobOpened(),
                ModelWorlds.jobMetered(),
                ModelWorlds.jobEnded(),
                RewardWorlds.energyMetered(),
                ModelWorlds.requested(),
                ModelWorlds.settled(),
                ModelWorlds.refunded(),
                LedgerWorlds.parametersChanged(),
                LedgerWorlds.begun(),
                LedgerWorlds.seedRevealed(),
                LedgerWorlds.snapshotRecorded(),
                LedgerWorlds.extended(),
                ReputationWorlds.observed(),
                ReputationWorlds.takenBack(),
                ReputationWorlds.scored(),
                ReputationWorlds.goldCommitted(),
                ReputationWorlds.goldRevealed(),
                ReputationWorlds.payEpochClosed(),
                ReputationWorlds.validationClaimed(),
                ReputationWorlds.approvalsCredited(),
                ReputationWorlds.approvalClaimed(),
                ReputationWorlds.approvalsVoided(),
                RewardWorlds.graded(),
                RewardWorlds.poolOpened(),
                RewardWorlds.influenceCredited(),
                RewardWorlds.poolClosed(),
                RewardWorlds.poolPaid(),
                RewardWorlds.bonusPaid(),
                RewardWorlds.rated(),
                RewardWorlds.rowsEarned(),
                AppealWorlds.creditRerouted(),
                AppealWorlds.affiliated(),
                ExpertWorlds.certified(),
                ExpertWorlds.revoked(),
                ExpertWorlds.asked(),
                ExpertWorlds.claimed(),
                ExpertWorlds.lapsed(),
                ExpertWorlds.answered(),
                PartyWorlds.keyChangeBegun(),
                PartyWorlds.keyChangeCancelled(),
                PartyWorlds.keyChangePostponed(),
                PartyWorlds.keyChanged(),
                PartyWorlds.guardiansSet(),
                PartyWorlds.recoveryApproved(),
                PartyWorlds.enrolled(),
                PartyWorlds.yieldPaid());
    }
}
