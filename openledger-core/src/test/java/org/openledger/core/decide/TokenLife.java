/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.openledger.core.decide.Village.NET;
import static org.openledger.core.decide.Village.hash;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openledger.Command;
import org.openledger.model.Lineage;
import org.openledger.model.ModelCommand.Publish;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.RoyaltyMode;
import org.openledger.party.AccountId;
import org.openledger.stake.Stake;
import org.openledger.stake.StakeCommand.Bond;
import org.openledger.stake.StakeCommand.ClaimIncome;
import org.openledger.stake.StakeCommand.Unbond;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;
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
    }

    /** One act now and then. */
    void act() {
        if (random.nextInt(3) == 0) {
            AccountId account = Town.person(3 + random.nextInt(12));
            town.ask(account, command(account));
        }
        if (random.nextInt(20) == 0) {
            town.ask(Town.PATIENT, new Release(random.nextInt(10) == 0 ? 1 : 0));
        }
    }

    private Command command(AccountId account) {
        return switch (random.nextInt(6)) {
            case 0 -> new Burn(Amount.ofUnits(1 + random.nextInt(1_000)));
            case 1 -> new Bond(StakePurpose.HOLDING, Amount.ofUnits(1 + random.nextLong(1L << 60)), random.nextInt(9_000));
            case 2 -> new Unbond(holding(account));
            case 3 -> publish();
            default -> new ClaimIncome(holding(account));
        };
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
        Lineage lineage = new Lineage(
                RoyaltyMode.values()[random.nextInt(2)],
                org.openledger.token.BasisPoints.of(random.nextInt(3_000)),
                parents);
        return new Publish(ModelSpec.infiniteGram(NET), 1 + random.nextInt(2), hash("m", models), Optional.of(lineage));
    }
}
