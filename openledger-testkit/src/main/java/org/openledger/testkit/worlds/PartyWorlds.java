/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.worlds;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openledger.Bytes;
import org.openledger.SignedCommand;
import org.openledger.audit.InclusionProof;
import org.openledger.datanet.ContributionStatus;
import org.openledger.party.AccountId;
import org.openledger.party.Authorisation;
import org.openledger.party.Guardians;
import org.openledger.party.KeyChange;
import org.openledger.party.KeyType;
import org.openledger.party.PartyCommand;
import org.openledger.party.PartyEvent;
import org.openledger.party.VerificationKey;
import org.openledger.stake.Enrolment;
import org.openledger.stake.Programme;
import org.openledger.stake.StakeCommand;
import org.openledger.stake.StakeEvent;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;

/** Accounts, their keys, their signatures (of the right shape and of nobody) and their stakes. */
public final class PartyWorlds {

    private PartyWorlds() {}

    /** Returns accounts. */
    public static Arbitrary<AccountId> accounts() {
        return BasicWorlds.bytes(32).map(AccountId::new);
    }

    /** Returns public keys of the right length; hardly any is a point on its curve. */
    public static Arbitrary<VerificationKey> keys() {
        return Arbitraries.of(KeyType.class)
                .flatMap(type -> BasicWorlds.bytes(type.keyLength()).map(bytes -> new VerificationKey(type, bytes)));
    }

    /** Returns single and batch signatures that no key has made. */
    public static Arbitrary<Authorisation> authorisations() {
        return Arbitraries.oneOf(signatures(), batchSignatures());
    }

    private static Arbitrary<Authorisation> signatures() {
        return Combinators.combine(keys(), signatureBytes()).as(Authorisation.Signature::new);
    }

    private static Arbitrary<Authorisation> batchSignatures() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, Authorisation.MAX_BATCH);
        return sizes.flatMap(size -> Arbitraries.integers()
                .between(0, size - 1)
                .flatMap(index -> Combinators.combine(
                                keys(),
                                BasicWorlds.hashes(),
                                BasicWorlds.hashes().list().ofSize(InclusionProof.length(index, size)),
                                signatureBytes())
                        .as((key, root, path, signature) ->
                                new Authorisation.BatchSignature(key, root, size, index, path, signature))));
    }

    private static Arbitrary<Bytes> signatureBytes() {
        return BasicWorlds.bytes(Authorisation.SIGNATURE_LENGTH);
    }

    /** Returns signed commands whose envelopes are any bytes: what a stranger may send to the door. */
    public static Arbitrary<SignedCommand> strangersCommands() {
        return Combinators.combine(BasicWorlds.bytes(1, SignedCommand.MAX_ENVELOPE), authorisations())
                .as(SignedCommand::new);
    }

    /** Returns stakes' ids. */
    public static Arbitrary<StakeId> stakeIds() {
        return BasicWorlds.ordinals().map(StakeId::new);
    }

    static Arbitrary<StakeCommand.Bond> bond() {
        return Combinators.combine(
                        Arbitraries.of(StakePurpose.VALIDATION, StakePurpose.SERVING, StakePurpose.HOLDING),
                        TokenWorlds.positiveAmounts(),
                        Arbitraries.longs().between(0, StakeCommand.Bond.MAX_LOCK))
                .as((purpose, amount, lock) ->
                        new StakeCommand.Bond(purpose, amount, purpose == StakePurpose.HOLDING ? lock : 0));
    }

    static Arbitrary<StakeCommand.ClaimIncome> claimIncome() {
        return stakeIds().map(StakeCommand.ClaimIncome::new);
    }

    static Arbitrary<StakeEvent.Held> held() {
        return Combinators.combine(stakeIds(), BasicWorlds.times(), TokenWorlds.amounts())
                .as((stake, until, weight) -> new StakeEvent.Held(stake, until, weight.units()));
    }

    static Arbitrary<StakeEvent.Accrued> accrued() {
        return Combinators.combine(TokenWorlds.amounts(), TokenWorlds.amounts(), TokenWorlds.amounts())
                .as((perWeight, carry, spread) -> new StakeEvent.Accrued(perWeight.units(), carry.units(), spread));
    }

    static Arbitrary<StakeEvent.IncomeClaimed> incomeClaimed() {
        return Combinators.combine(stakeIds(), TokenWorlds.amounts(), TokenWorlds.amounts())
                .as((stake, paid, rest) -> new StakeEvent.IncomeClaimed(stake, paid, rest.units()));
    }

    static Arbitrary<StakeCommand.Unbond> unbond() {
        return stakeIds().map(StakeCommand.Unbond::new);
    }

    static Arbitrary<StakeEvent.Bonded> bonded() {
        return Combinators.combine(stakeIds(), accounts(), Arbitraries.of(StakePurpose.class), TokenWorlds.amounts())
                .as(StakeEvent.Bonded::new);
    }

    static Arbitrary<StakeEvent.Unbonding> unbonding() {
        return Combinators.combine(stakeIds(), BasicWorlds.times()).as(StakeEvent.Unbonding::new);
    }

    static Arbitrary<StakeEvent.Released> released() {
        return stakeIds().map(StakeEvent.Released::new);
    }

    static Arbitrary<StakeEvent.Slashed> slashed() {
        return Combinators.combine(
                        BasicWorlds.ordinals(),
                        stakeIds(),
                        DatanetWorlds.contributionIds(),
                        BasicWorlds.counts(),
                        TokenWorlds.amounts(),
                        BasicWorlds.times(),
                        Arbitraries.of(ContributionStatus.class),
                        BasicWorlds.ordinals().optional())
                .as(StakeEvent.Slashed::new);
    }

    static Arbitrary<StakeEvent.SlashDistributed> slashDistributed() {
        return BasicWorlds.ordinals().map(StakeEvent.SlashDistributed::new);
    }

    /** Returns guardians, from none to the most. */
    public static Arbitrary<Guardians> guardians() {
        return accounts()
                .set()
                .ofMaxSize(Guardians.MAX)
                .map(set -> new Guardians(List.copyOf(set), (set.size() + 1) / 2));
    }

    private static Arbitrary<KeyChange> keyChanges() {
        return Combinators.combine(
                        BasicWorlds.ordinals(), accounts(), keys(), Arbitraries.of(true, false), BasicWorlds.times())
                .as(KeyChange::new);
    }

    static Arbitrary<PartyCommand.RotateKey> rotateKey() {
        return keys().map(PartyCommand.RotateKey::new);
    }

    static Arbitrary<PartyCommand.CancelKeyChange> cancelKeyChange() {
        return BasicWorlds.ordinals().map(PartyCommand.CancelKeyChange::new);
    }

    static Arbitrary<PartyCommand.SetGuardians> setGuardians() {
        return guardians().map(PartyCommand.SetGuardians::new);
    }

    static Arbitrary<PartyCommand.Recover> recover() {
        return Combinators.combine(accounts(), keys()).as(PartyCommand.Recover::new);
    }

    static Arbitrary<PartyEvent.KeyChangeBegun> keyChangeBegun() {
        return keyChanges().map(PartyEvent.KeyChangeBegun::new);
    }

    static Arbitrary<PartyEvent.KeyChangeCancelled> keyChangeCancelled() {
        return BasicWorlds.ordinals().map(PartyEvent.KeyChangeCancelled::new);
    }

    static Arbitrary<PartyEvent.KeyChangePostponed> keyChangePostponed() {
        return Combinators.combine(BasicWorlds.ordinals(), BasicWorlds.times()).as(PartyEvent.KeyChangePostponed::new);
    }

    static Arbitrary<PartyEvent.KeyChanged> keyChanged() {
        return Combinators.combine(BasicWorlds.ordinals(), accounts(), keys()).as(PartyEvent.KeyChanged::new);
    }

    static Arbitrary<PartyEvent.GuardiansSet> guardiansSet() {
        return Combinators.combine(accounts(), guardians()).as(PartyEvent.GuardiansSet::new);
    }

    static Arbitrary<PartyEvent.RecoveryApproved> recoveryApproved() {
        return Combinators.combine(accounts(), accounts(), keys()).as(PartyEvent.RecoveryApproved::new);
    }

    static Arbitrary<StakeCommand.OpenProgramme> openProgramme() {
        return Combinators.combine(
                        TokenWorlds.basisPoints(),
                        Arbitraries.longs().between(1, Programme.MAX_DURATION),
                        TokenWorlds.amounts())
                .as(StakeCommand.OpenProgramme::new);
    }

    static Arbitrary<StakeCommand.CloseProgramme> closeProgramme() {
        return BasicWorlds.ordinals().map(StakeCommand.CloseProgramme::new);
    }

    static Arbitrary<StakeCommand.Enrol> enrol() {
        return Combinators.combine(BasicWorlds.ordinals(), stakeIds()).as(StakeCommand.Enrol::new);
    }

    static Arbitrary<StakeCommand.CollectYield> collectYield() {
        return stakeIds().map(StakeCommand.CollectYield::new);
    }

    static Arbitrary<StakeEvent.ProgrammeOpened> programmeOpened() {
        return Combinators.combine(
                        BasicWorlds.ordinals(),
                        TokenWorlds.basisPoints(),
                        Arbitraries.longs().between(1, Programme.MAX_DURATION),
                        TokenWorlds.amounts(),
                        Arbitraries.of(true, false))
                .as(Programme::new)
                .map(StakeEvent.ProgrammeOpened::new);
    }

    static Arbitrary<StakeEvent.ProgrammeClosed> programmeClosed() {
        return BasicWorlds.ordinals().map(StakeEvent.ProgrammeClosed::new);
    }

    static Arbitrary<StakeEvent.Enrolled> enrolled() {
        return Combinators.combine(
                        stakeIds(),
                        BasicWorlds.ordinals(),
                        TokenWorlds.amounts(),
                        BasicWorlds.times(),
                        TokenWorlds.amounts(),
                        TokenWorlds.amounts())
                .as(Enrolment::new)
                .map(StakeEvent.Enrolled::new);
    }

    static Arbitrary<StakeEvent.YieldPaid> yieldPaid() {
        return Combinators.combine(stakeIds(), TokenWorlds.amounts(), Arbitraries.of(true, false))
                .as(StakeEvent.YieldPaid::new);
    }
}
