/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.NET;
import static org.openledger.core.decide.Village.hash;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.core.log.Merkle;
import org.openledger.core.log.MerkleTree;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetCommand.Commit;
import org.openledger.datanet.DatanetCommand.Erase;
import org.openledger.datanet.DatanetCommand.Grant;
import org.openledger.datanet.DatanetCommand.Join;
import org.openledger.datanet.DatanetCommand.Leave;
import org.openledger.datanet.DatanetCommand.PublishVersion;
import org.openledger.datanet.DatanetCommand.RecordErasure;
import org.openledger.datanet.DatanetCommand.Reveal;
import org.openledger.datanet.DatanetCommand.Revise;
import org.openledger.datanet.DatanetCommand.Withdraw;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.DatasetVersion;
import org.openledger.datanet.Purge;
import org.openledger.datanet.Role;
import org.openledger.governance.Parameters;
import org.openledger.stake.StakeCommand;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** L20 to L35: Datanets, and the life of a row outside its reviews. */
class DatanetTest {
    private final Village village = new Village();
    private final Town town = village.town;

    @Test
    void l20TheFounderHasEveryRole() {
        assertThat(town.state.roles(NET, ADA)).containsExactlyInAnyOrder(Role.values());
        assertThat(town.state.datanet(NET).orElseThrow().members()).isEqualTo(1);
    }

    @Test
    void l21AnybodyJoinsAnOpenDatanetOnce() {
        town.ok(BOB, new Join(NET));
        assertThat(town.state.roles(NET, BOB)).containsExactly(Role.CONTRIBUTOR);
        assertThat(town.no(BOB, new Join(NET))).isEqualTo(Code.ALREADY_EXISTS);
        assertThat(town.no(BOB, new Join(new DatanetId(1)))).isEqualTo(Code.NOT_FOUND);
        town.ok(ADA, new Revise(NET, terms().byInvitation()));
        assertThat(town.no(CY, new Join(NET))).isEqualTo(Code.NOT_PERMITTED);
    }

    @Test
    void l22TheLastOwnerStays() {
        assertThat(town.no(ADA, new Leave(NET))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(ADA, new Grant(NET, ADA, Set.of(Role.CURATOR)))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.no(BOB, new Leave(NET))).isEqualTo(Code.NOT_A_MEMBER);
        assertThat(town.no(BOB, new Grant(NET, BOB, Set.of(Role.OWNER)))).isEqualTo(Code.NOT_A_MEMBER);
        town.ok(ADA, new Grant(NET, BOB, Set.of(Role.OWNER)));
        town.ok(ADA, new Leave(NET));
        assertThat(town.no(BOB, new Leave(NET))).isEqualTo(Code.NOT_PERMITTED);
        assertThat(town.state.datanet(NET).orElseThrow().members()).isEqualTo(1);
    }

    @Test
    void l23TermsChangeAndTheKindStays() {
        assertThat(town.no(ADA, new Revise(NET, DatanetTerms.of("Code", ContentKind.CODE))))
                .isEqualTo(Code.WRONG_KIND);
        town.ok(BOB, new Join(NET));
        assertThat(town.no(BOB, new Revise(NET, terms()))).isEqualTo(Code.NOT_PERMITTED);
        town.ok(ADA, new Revise(NET, terms().withPurpose("verse")));
        assertThat(terms().purpose()).isEqualTo("verse");
    }

    @Test
    void l24AVersionIsTheMerkleRootOverTheActiveRows() {
        village.validators(4);
        assertThat(town.no(ADA, new PublishVersion(NET))).isEqualTo(Code.EMPTY);
        ContributionId first = village.active();
        village.revealed();
        ContributionId third = village.active();
        town.ok(ADA, new PublishVersion(NET));
        MerkleTree oracle = new MerkleTree();
        for (ContributionId id : java.util.List.of(first, third)) {
            byte[] content = java.nio.ByteBuffer.allocate(40)
                    .putLong(id.ordinal())
                    .put(town.row(id).commitment().bytes())
                    .array();
            oracle.append(Merkle.leaf(content));
        }
        DatasetVersion version = new DatasetVersion(NET, 1, 2, oracle.root());
        assertThat(town.state.datanet(NET).orElseThrow().latest()).contains(version);
        assertThat(town.state.rows(version)).containsExactly(first, third);
        town.ok(ADA, new Withdraw(first));
        town.ok(ADA, new PublishVersion(NET));
        assertThat(town.state.rows(version)).containsExactly(first, third);
        assertThat(town.state.version(NET, 2).orElseThrow().rows()).isEqualTo(1);
        town.ok(BOB, new Join(NET));
        assertThat(town.no(BOB, new PublishVersion(NET))).isEqualTo(Code.NOT_PERMITTED);
    }

    @Test
    void l30ACommitNeedsTheRoleTheStakeAndTheMoney() {
        Amount least = terms().minStake();
        assertThat(town.no(BOB, new Commit(NET, hash("c", 1), least))).isEqualTo(Code.NOT_A_MEMBER);
        assertThat(town.no(ADA, new Commit(NET, hash("c", 1), least.minus(Amount.ofUnits(1)))))
                .isEqualTo(Code.STAKE_TOO_SMALL);
        assertThat(town.no(ADA, new Commit(NET, hash("c", 1), Amount.open(10_001))))
                .isEqualTo(Code.INSUFFICIENT_BALANCE);
        town.ok(ADA, new Commit(NET, hash("c", 1), least));
        assertThat(town.locked(ADA)).isEqualTo(least);
        assertThat(town.no(
                        ADA,
                        new StakeCommand.Unbond(town.row(new ContributionId(0)).stake())))
                .isEqualTo(Code.NOT_PERMITTED);
    }

    @Test
    void l31ARevealIsTheAuthorsInTimeAndNew() {
        ContributionId row = village.committed();
        long revealBy = town.row(row).deadline();
        assertThat(revealBy).isEqualTo(town.clock + town.state.parameters().number(Parameters.REVEAL_WINDOW));
        assertThat(town.no(BOB, new Reveal(row, hash("b", 1), 1))).isEqualTo(Code.NOT_PERMITTED);
        town.clock = revealBy;
        assertThat(town.no(ADA, new Reveal(row, hash("b", 1), 1))).isEqualTo(Code.WINDOW_CLOSED);
        town.clock = revealBy - 1;
        town.ok(ADA, new Reveal(row, hash("b", 1), 1));
        assertThat(town.no(ADA, new Reveal(row, hash("b", 2), 1))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(ADA, new Reveal(village.committed(), hash("b", 1), 1)))
                .isEqualTo(Code.ALREADY_EXISTS);
        assertThat(town.no(ADA, new Reveal(new ContributionId(9), hash("b", 1), 1)))
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void l32AnUnrevealedRowLosesAPartOfItsStake() {
        ContributionId row = village.committed();
        town.clock = town.row(row).deadline() - 1;
        assertThat(town.tick()).isEmpty();
        town.clock++;
        town.tick();
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.EXPIRED);
        assertThat(town.pot(Pot.Kind.COMMONS, 0)).isEqualTo(Amount.open(1));
        assertThat(town.free(ADA)).isEqualTo(Town.FORTUNE.minus(Amount.open(1)));
        assertThat(town.locked(ADA)).isEqualTo(Amount.ZERO);
    }

    @Test
    void l35OnlyTheAuthorWithdrawsAnAcceptedOrActiveRow() {
        village.validators(4);
        ContributionId accepted = village.accepted();
        assertThat(town.no(BOB, new Withdraw(accepted))).isEqualTo(Code.NOT_PERMITTED);
        town.ok(ADA, new Withdraw(accepted));
        assertThat(town.row(accepted).status()).isEqualTo(ContributionStatus.WITHDRAWN);
        assertThat(town.locked(ADA)).isEqualTo(Amount.ZERO);
        assertThat(town.no(ADA, new Withdraw(village.revealed()))).isEqualTo(Code.WRONG_STATE);
    }

    @Test
    void l36OnlyTheAuthorErasesARowThatIsNeitherUnderReviewNorChallenged() {
        village.validators(4);
        assertThat(town.no(ADA, new Erase(village.committed()))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(ADA, new Erase(village.revealed()))).isEqualTo(Code.WRONG_STATE);
        ContributionId row = village.accepted();
        assertThat(town.no(BOB, new Erase(row))).isEqualTo(Code.NOT_PERMITTED);
        Amount locked = town.locked(ADA);
        RecordErasure record = new RecordErasure(row, Set.of(Purge.KEY_DESTROYED, Purge.BLOB_DELETED));
        assertThat(town.no(OPERATOR, record)).isEqualTo(Code.WRONG_STATE);
        town.ok(ADA, new Erase(row));
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ERASING);
        assertThat(town.state.erasing()).containsExactly(row);
        assertThat(town.locked(ADA)).isLessThan(locked);
        assertThat(town.no(ADA, new Erase(row))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(ADA, new Withdraw(row))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(BOB, record)).isEqualTo(Code.OPERATOR_ONLY);
        town.ok(OPERATOR, record);
        assertThat(town.row(row).status()).isEqualTo(ContributionStatus.ERASED);
        assertThat(town.state.erasing()).isEmpty();
        assertThat(town.no(OPERATOR, record)).isEqualTo(Code.WRONG_STATE);
        ContributionId withdrawn = village.accepted();
        town.ok(ADA, new Withdraw(withdrawn));
        town.ok(ADA, new Erase(withdrawn));
    }

    private DatanetTerms terms() {
        return town.state.datanet(NET).orElseThrow().terms();
    }
}
