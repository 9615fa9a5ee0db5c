/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Village.NET;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openledger.core.state.LedgerState;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetCommand.Join;
import org.openledger.datanet.DatanetCommand.Leave;
import org.openledger.party.AccountId;
import org.openledger.testkit.Soak;

/** L202: who owns how much, against a count of the rows alone. */
@AddLifecycleHook(Soak.class)
class ShareLaws {
    /** After a thousand random joins, leaves and rows the table sums to the total, and is what the rows say. */
    @Property(tries = 4)
    void l202HoldingsSumToTheTotal(@ForAll long seed) {
        Random random = new Random(seed);
        Commune commune = new Commune();
        Town town = commune.town;
        for (int i = 0; i < 1_000; i++) {
            AccountId somebody = Town.person(3 + random.nextInt(12));
            if (random.nextInt(50) == 0) {
                commune.active(Town.person(3 + random.nextInt(4)));
            } else if (town.state.roles(NET, somebody).isEmpty()) {
                town.ok(somebody, new Join(NET));
            } else {
                town.ask(somebody, new Leave(NET));
            }
        }
        assertOwned(town.state, town.state.shares(NET), 10);
        assertOwned(LedgerState.restore(town.state.snapshot()), town.state.shares(NET), 10);
    }

    /** Whatever people do, holders own what the rows earned that stand: no share without a row, none twice. */
    @Property(tries = 15)
    void l202SharesStandForRowsThatStand(@ForAll long seed) {
        Life life = new Life(seed);
        life.live(300);
        assertOwned(life.town.state, life.town.state.shares(NET), 10);
    }

    private static void assertOwned(LedgerState state, long total, long each) {
        Map<AccountId, Long> oracle = new TreeMap<>();
        for (long id = 0; id < state.contributions(); id++) {
            Contribution row = state.contribution(new ContributionId(id)).orElseThrow();
            if (state.isMinted(row.id())) {
                assertThat(row.status()).isNotIn(ContributionStatus.SLASHED, ContributionStatus.REJECTED);
                oracle.merge(row.author(), each, Long::sum);
            } else {
                assertThat(row.status()).isNotEqualTo(ContributionStatus.ACTIVE);
            }
        }
        long sum = 0;
        for (int person = 1; person < 20; person++) {
            AccountId account = Town.person(person);
            assertThat(state.shares(NET, account)).isEqualTo(oracle.getOrDefault(account, 0L));
            sum += state.shares(NET, account);
        }
        assertThat(sum).isEqualTo(total);
    }
}
