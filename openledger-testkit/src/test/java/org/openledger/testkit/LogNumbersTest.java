/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.openledger.Command;
import org.openledger.Event;
import org.openledger.testkit.worlds.Worlds;

/** Numbers in a log are for ever: these lists may grow, and nothing in them may change. */
class LogNumbersTest {

    @Test
    void commandsKeepTheirNumbers() {
        assertThat(numbers(Worlds.everyCommand(), Command::type))
                .containsExactly(
                        "1 Transfer",
                        "2 Burn",
                        "3 Release",
                        "10 Bond",
                        "11 Unbond",
                        "12 ClaimIncome",
                        "13 OpenProgramme",
                        "14 CloseProgramme",
                        "15 Enrol",
                        "16 CollectYield",
                        "20 Create",
                        "21 Join",
                        "22 Leave",
                        "23 Grant",
                        "24 Revise",
                        "25 PublishVersion",
                        "26 ProposeChange",
                        "27 VoteChange",
                        "28 RecordProfile",
                        "30 Commit",
                        "31 Reveal",
                        "32 Withdraw",
                        "33 Erase",
                        "34 RecordErasure",
                        "35 Restrict",
                        "40 CommitVote",
                        "41 RevealVote",
                        "42 Contest",
                        "43 RecordScreening",
                        "44 Appeal",
                        "45 DeclareAffiliate",
                        "46 RecordAffiliate",
                        "47 CertifyExpert",
                        "48 RevokeExpert",
                        "49 ClaimReview",
                        "50 Publish",
                        "51 OpenJob",
                        "52 MeterJob",
                        "53 CloseJob",
                        "54 CancelJob",
                        "59 MeterEnergy",
                        "60 Ask",
                        "61 Settle",
                        "62 Abandon",
                        "70 ChangeParameters",
                        "90 Begin",
                        "91 Tick",
                        "92 RecordSnapshot",
                        "93 Extend",
                        "110 CommitGold",
                        "111 RevealGold",
                        "112 ClaimValidation",
                        "113 ClaimApproval",
                        "120 RecordGrade",
                        "121 ClaimBonus",
                        "122 Rate",
                        "140 ExpertVerdict",
                        "130 RotateKey",
                        "131 CancelKeyChange",
                        "132 SetGuardians",
                        "133 Recover");
    }

    @Test
    void eventsKeepTheirNumbers() {
        assertThat(numbers(Worlds.everyEvent(), Event::kind))
                .containsExactly(
                        "1 Minted",
                        "2 Moved",
                        "3 VestingReleased",
                        "10 Bonded",
                        "11 Unbonding",
                        "12 Released",
                        "13 Slashed",
                        "14 SlashDistributed",
                        "15 Held",
                        "16 Accrued",
                        "17 IncomeClaimed",
                        "18 ProgrammeOpened",
                        "19 ProgrammeClosed",
                        "20 Created",
                        "21 RolesSet",
                        "22 TermsRevised",
                        "23 VersionPublished",
                        "26 ChangeProposed",
                        "27 ChangeVoted",
                        "28 ChangeMoved",
                        "29 ProfileRecorded",
                        "30 Committed",
                        "31 Revealed",
                        "32 StatusChanged",
                        "33 Erased",
                        "35 Restricted",
                        "36 SharesMinted",
                        "37 SharesTaken",
                        "40 Screened",
                        "41 CommitteeDrawn",
                        "42 VoteCommitted",
                        "43 VoteRevealed",
                        "44 Decided",
                        "45 Contested",
                        "46 ChallengeClosed",
                        "47 Appealed",
                        "48 AppealClosed",
                        "49 Overturned",
                        "50 Published",
                        "51 Descended",
                        "52 JobOpened",
                        "53 JobMetered",
                        "54 JobEnded",
                        "59 EnergyMetered",
                        "60 Requested",
                        "61 Settled",
                        "62 Refunded",
                        "70 ParametersChanged",
                        "90 Begun",
                        "91 SeedRevealed",
                        "92 SnapshotRecorded",
                        "93 Extended",
                        "110 Observed",
                        "111 TakenBack",
                        "112 Scored",
                        "113 GoldCommitted",
                        "114 GoldRevealed",
                        "115 PayEpochClosed",
                        "116 ValidationClaimed",
                        "117 ApprovalsCredited",
                        "118 ApprovalClaimed",
                        "119 ApprovalsVoided",
                        "120 Graded",
                        "121 PoolOpened",
                        "122 InfluenceCredited",
                        "123 PoolClosed",
                        "124 PoolPaid",
                        "125 BonusPaid",
                        "126 Rated",
                        "127 RowsEarned",
                        "140 CreditRerouted",
                        "141 Affiliated",
                        "142 ExpertCertified",
                        "143 ExpertRevoked",
                        "144 ExpertsAsked",
                        "145 ReviewClaimed",
                        "146 ClaimLapsed",
                        "147 ExpertAnswered",
                        "130 KeyChangeBegun",
                        "131 KeyChangeCancelled",
                        "132 KeyChangePostponed",
                        "133 KeyChanged",
                        "134 GuardiansSet",
                        "135 RecoveryApproved",
                        "136 Enrolled",
                        "137 YieldPaid");
    }

    private static <T> List<String> numbers(List<Arbitrary<? extends T>> sources, Function<T, Integer> number) {
        return sources.stream()
                .<T>map(source -> Objects.requireNonNull(source.sample()))
                .map(value -> number.apply(value) + " " + value.getClass().getSimpleName())
                .toList();
    }
}
