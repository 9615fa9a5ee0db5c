/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.openledger.core.decide.Village.NET;
import static org.openledger.core.decide.Village.hash;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openledger.Command;
import org.openledger.model.Job;
import org.openledger.model.JobId;
import org.openledger.model.Lineage;
import org.openledger.model.ModelCommand.CancelJob;
import org.openledger.model.ModelCommand.CloseJob;
import org.openledger.model.ModelCommand.MeterJob;
import org.openledger.model.ModelCommand.OpenJob;
import org.openledger.model.ModelCommand.Publish;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.RoyaltyMode;
import org.openledger.party.AccountId;
import org.openledger.party.Guardians;
import org.openledger.party.KeyChange;
import org.openledger.party.KeyType;
import org.openledger.party.PartyCommand.CancelKeyChange;
import org.openledger.party.PartyCommand.Recover;
import org.openledger.party.PartyCommand.RotateKey;
import org.openledger.party.PartyCommand.SetGuardians;
import org.openledger.party.VerificationKey;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeCommand.Bond;
import org.openledger.stake.StakeCommand.ClaimIncome;
import org.openledger.stake.StakeCommand.CloseProgramme;
import org.openledger.stake.StakeCommand.CollectYield;
import org.openledger.stake.StakeCommand.Enrol;
import org.openledger.stake.StakeCommand.OpenProgramme;
import org.openledger.stake.StakeCommand.Unbond;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
import org.openledger.token.BasisPoints;
import org.openledger.token.TokenCommand.Burn;
import org.openledger.token.TokenCommand.Release;
import org.openledger.token.TokenCommand.Transfer;

/** What random people do with their tokens beside a row's life. */
final class TokenLife {
    private final Town town;
    private final Random random;

    TokenLife(Town town, Random random) {
        this.town = town;
        this.random = random;
        town.ok(Town.ADA, new Transfer(Town.PATIENT, Amount.open(1)));
        town.ok(Town.ADA, new Transfer(Town.NODE, Amount.open(1)));
    }

    /** One act now and then. */
    void act() {
        if (random.nextInt(3) == 0) {
            AccountId account = Town.person(3 + random.nextInt(12));
            town.ask(account, command(account));
        }
        if (random.nextInt(6) == 0) {
            AccountId account = Town.person(3 + random.nextInt(12));
            town.ask(account, aboutKeys(account));
        }
        if (random.nextInt(9) == 0) {
            AccountId account = random.nextBoolean() ? Town.NODE : Town.person(3 + random.nextInt(4));
            town.ask(account, aboutJobs());
        }
        programmes();
        if (random.nextInt(20) == 0) {
            town.ask(Town.PATIENT, new Release(random.nextInt(10) == 0 ? 1 : 0));
        }
    }

    private Command command(AccountId account) {
        return switch (random.nextInt(6)) {
            case 0 -> new Burn(Amount.ofUnits(1 + random.nextInt(1_000)));
            case 1 ->
                new Bond(StakePurpose.HOLDING, Amount.ofUnits(1 + random.nextLong(1L << 60)), random.nextInt(9_000));
            case 2 -> new Unbond(holding(account));
            case 3 -> publish();
            default -> new ClaimIncome(holding(account));
        };
    }

    private Command aboutKeys(AccountId account) {
        long change = town.state.keyChange(account).map(KeyChange::number).orElse(0L);
        return switch (random.nextInt(5)) {
            case 0 -> new RotateKey(key());
            case 1 -> new CancelKeyChange(change);
            case 2 -> new SetGuardians(new Guardians(List.of(Town.person(3), Town.person(4)), 1 + random.nextInt(2)));
            default -> new Recover(Town.person(3 + random.nextInt(12)), key());
        };
    }

    private Command aboutJobs() {
        JobId job = new JobId(Math.max(0, town.state.jobs() - 1));
        int metered = town.state.job(job).map(Job::metered).orElse(0);
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new OpenJob(NET, 1 + random.nextInt(2), Amount.ofUnits(1 + random.nextLong(1L << 58)), "build");
            case 2 -> new CancelJob(job);
            case 3 -> new CloseJob(job);
            default -> new MeterJob(job, metered, random.nextInt(9), 1 + random.nextInt(9_999));
        };
    }

    private void programmes() {
        if (random.nextInt(40) == 0) {
            town.ask(
                    Town.OPERATOR,
                    random.nextInt(3) > 0
                            ? new OpenProgramme(
                                    BasisPoints.of(random.nextInt(10_001)), 1 + random.nextInt(60_000), Amount.open(1))
                            : new CloseProgramme(random.nextInt(3)));
        }
        if (random.nextInt(5) == 0) {
            AccountId account = Town.person(3 + random.nextInt(12));
            StakeId stake = holding(account);
            town.ask(account, random.nextBoolean() ? new Enrol(random.nextInt(3), stake) : new CollectYield(stake));
        }
    }

    private VerificationKey key() {
        return VerificationKey.of(
                KeyType.ED25519, hash("key", random.nextInt(9)).bytes());
    }

    private StakeId holding(AccountId account) {
        List<StakeId> holdings = town.state.stakes(account).stream()
                .filter(stake -> stake.purpose() == StakePurpose.HOLDING)
                .map(Stake::id)
                .toList();
        return holdings.isEmpty() ? new StakeId(random.nextInt(9)) : holdings.get(random.nextInt(holdings.size()));
    }

    private Publish publish() {
        long models = town.state.models();
        List<ModelId> parents = random.nextBoolean() ? List.of() : List.of(new ModelId(random.nextLong(models + 1)));
        Lineage lineage =
                new Lineage(RoyaltyMode.values()[random.nextInt(2)], BasisPoints.of(random.nextInt(3_000)), parents);
        return new Publish(ModelSpec.infiniteGram(NET), 1 + random.nextInt(2), hash("m", models), Optional.of(lineage));
    }
}
