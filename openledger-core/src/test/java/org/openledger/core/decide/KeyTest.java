/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.CY;
import static org.openledger.core.decide.Town.OPERATOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.audit.Hash;
import org.openledger.core.state.LedgerState;
import org.openledger.datanet.ContributionId;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.party.Guardians;
import org.openledger.party.KeyChange;
import org.openledger.party.KeyType;
import org.openledger.party.PartyCommand.CancelKeyChange;
import org.openledger.party.PartyCommand.Recover;
import org.openledger.party.PartyCommand.RotateKey;
import org.openledger.party.PartyCommand.SetGuardians;
import org.openledger.party.PartyEvent.KeyChangeBegun;
import org.openledger.party.PartyEvent.KeyChangePostponed;
import org.openledger.party.PartyEvent.KeyChanged;
import org.openledger.party.VerificationKey;
import org.openledger.review.Claim;
import org.openledger.review.ReviewCommand.Contest;
import org.openledger.review.Vote;
import org.openledger.stake.StakeCommand.Bond;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/** L185 to L188: keys change late, and never during a dispute. */
class KeyTest {
    private static final VerificationKey OLD =
            VerificationKey.of(KeyType.ED25519, Hash.sha256(new byte[] {3}).bytes());
    private static final VerificationKey NEW = key("new");
    private static final VerificationKey OTHER = key("other");

    private final Village village = new Village().validators(4);
    private final Town town = village.town;

    @Test
    void l185ANewKeySpeaksFromTheMillisecondOnAndTheOldOneNoMore() {
        town.ok(ADA, new Bond(StakePurpose.SERVING, Amount.open(7)));
        KeyChange change = rotate();
        assertThat(change.due()).isEqualTo(town.clock + town.state.parameters().number(Parameters.ROTATION_DELAY));
        town.clock = change.due() - 1;
        assertThat(town.tick()).isEmpty();
        assertSpeaks(OLD, NEW);
        town.clock++;
        assertThat(town.tick()).containsExactly(new KeyChanged(change.number(), ADA, NEW));
        assertSpeaks(NEW, OLD);
        assertThat(town.state.changedKey(ADA)).contains(NEW);
        assertThat(town.state.stakes(ADA)).hasSize(1);
        LedgerState restored = LedgerState.restore(town.state.snapshot());
        assertThat(restored.speaksFor(ADA, NEW)).isTrue();
        assertThat(restored.speaksFor(ADA, OLD)).isFalse();
    }

    @Test
    void l185TheCurrentKeyStopsAChangeUntilItTakesEffect() {
        KeyChange change = rotate();
        assertThat(town.no(ADA, new RotateKey(OTHER))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(BOB, new CancelKeyChange(change.number()))).isEqualTo(Code.NOT_FOUND);
        assertThat(town.no(ADA, new CancelKeyChange(change.number() + 1))).isEqualTo(Code.NOT_FOUND);
        town.clock = change.due() - 1;
        town.ok(ADA, new CancelKeyChange(change.number()));
        town.clock = change.due();
        assertThat(town.tick()).isEmpty();
        assertSpeaks(OLD, NEW);
        assertThat(town.no(ADA, new CancelKeyChange(change.number()))).isEqualTo(Code.NOT_FOUND);
        assertThat(town.no(ADA, new RotateKey(OLD))).isEqualTo(Code.ALREADY_EXISTS);
    }

    @Test
    void l185TheOperatorsKeyIsThatOfTheGenesis() {
        assertThat(town.no(OPERATOR, new RotateKey(NEW))).isEqualTo(Code.NOT_PERMITTED);
    }

    @Test
    void l186EnoughGuardiansWhoAgreeToOneKeyRecoverAnAccountLater() {
        town.ok(ADA, new SetGuardians(new Guardians(List.of(BOB, CY, Town.person(6)), 2)));
        assertThat(town.no(Town.person(7), new Recover(ADA, NEW))).isEqualTo(Code.NOT_PERMITTED);
        town.ok(BOB, new Recover(ADA, NEW));
        town.ok(BOB, new Recover(ADA, NEW));
        town.ok(CY, new Recover(ADA, OTHER));
        assertThat(town.state.keyChange(ADA)).isEmpty();
        KeyChange change = begun(CY, new Recover(ADA, NEW));
        assertThat(change.recovery()).isTrue();
        assertThat(change.due()).isEqualTo(town.clock + town.state.parameters().number(Parameters.RECOVERY_DELAY));
        assertThat(town.no(Town.person(6), new Recover(ADA, OTHER))).isEqualTo(Code.WRONG_STATE);
        assertThat(town.no(ADA, new SetGuardians(Guardians.NONE))).isEqualTo(Code.WRONG_STATE);
        town.clock = change.due() - 1;
        assertThat(town.tick()).isEmpty();
        town.clock++;
        town.tick();
        assertSpeaks(NEW, OLD);
    }

    @Test
    void l186ARecoveryThatTheCurrentKeyCancelsStartsFromNothing() {
        town.ok(ADA, new SetGuardians(new Guardians(List.of(BOB, CY), 2)));
        town.ok(BOB, new Recover(ADA, NEW));
        KeyChange change = begun(CY, new Recover(ADA, NEW));
        town.ok(ADA, new CancelKeyChange(change.number()));
        town.ok(CY, new Recover(ADA, NEW));
        assertThat(town.state.keyChange(ADA)).isEmpty();
        assertThat(town.no(ADA, new SetGuardians(new Guardians(List.of(ADA), 1))))
                .isEqualTo(Code.NOT_PERMITTED);
    }

    @Test
    void l187DuringADisputeNoKeyChanges() {
        ContributionId row = village.active();
        town.ok(ADA, new SetGuardians(new Guardians(List.of(CY), 1)));
        KeyChange change = rotate();
        contest(row);
        town.clock = change.due();
        assertThat(town.tick()).anyMatch(KeyChangePostponed.class::isInstance);
        assertSpeaks(OLD, NEW);
        town.ok(ADA, new CancelKeyChange(change.number()));
        assertThat(town.no(ADA, new RotateKey(NEW))).isEqualTo(Code.KEYS_FROZEN);
        assertThat(town.no(CY, new Recover(ADA, NEW))).isEqualTo(Code.KEYS_FROZEN);
        assertThat(town.no(ADA, new SetGuardians(Guardians.NONE))).isEqualTo(Code.KEYS_FROZEN);
        assertThat(LedgerState.restore(town.state.snapshot()).inDispute(ADA)).isTrue();
        town.nextSeed();
        village.decide(row, Vote.ACCEPT);
        assertThat(town.state.inDispute(ADA)).isFalse();
        rotate();
    }

    @Test
    void l187APostponedChangeTakesEffectAfterTheDispute() {
        ContributionId row = village.active();
        KeyChange change = rotate();
        contest(row);
        town.clock = change.due();
        town.tick();
        long due = town.state.keyChange(ADA).orElseThrow().due();
        assertThat(due).isEqualTo(change.due() + town.state.parameters().number(Parameters.ROTATION_DELAY));
        town.nextSeed();
        village.decide(row, Vote.ACCEPT);
        town.clock =
                Math.max(town.clock, town.state.keyChange(ADA).orElseThrow().due());
        town.tick();
        assertSpeaks(NEW, OLD);
    }

    private KeyChange rotate() {
        return begun(ADA, new RotateKey(NEW));
    }

    private KeyChange begun(AccountId account, org.openledger.Command command) {
        return Town.only(KeyChangeBegun.class, town.ok(account, command)).change();
    }

    private void assertSpeaks(VerificationKey yes, VerificationKey no) {
        assertThat(town.state.speaksFor(ADA, yes)).isTrue();
        assertThat(town.state.speaksFor(ADA, no)).isFalse();
    }

    private void contest(ContributionId row) {
        town.ok(BOB, new Contest(row, Amount.open(5), Claim.quality("spam")));
    }

    private static VerificationKey key(String name) {
        return VerificationKey.of(
                KeyType.ED25519,
                Hash.sha256(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .bytes());
    }
}
