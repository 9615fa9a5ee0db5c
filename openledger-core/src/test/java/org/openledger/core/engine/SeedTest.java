/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openledger.audit.Hash;
import org.openledger.core.state.LedgerState;
import org.openledger.governance.Parameters;
import org.openledger.ledger.LedgerCommand;
import org.openledger.ledger.LedgerEvent;

/** Each epoch reveals the next link of the chain whose end stands in the genesis, across openings too. */
class SeedTest {

    @Test
    void eachLinkHashesToTheOneBefore() {
        SeedChain chain = SeedChain.of(World.OPERATOR, "o", 7);
        Hash revealed = chain.end();
        for (int i = 0; i < 100; i++) {
            Hash link = chain.before(revealed).orElseThrow();
            assertThat(Hash.sha256(link.bytes())).isEqualTo(revealed);
            revealed = link;
        }
        assertThat(chain.before(Hash.ZERO)).isEmpty();
    }

    @Test
    void anotherNameTimeOrOperatorHasAnotherChain() {
        assertThat(List.of(
                        SeedChain.of(World.OPERATOR, "o", 7).end(),
                        SeedChain.of(World.OPERATOR, "p", 7).end(),
                        SeedChain.of(World.OPERATOR, "o", 8).end(),
                        SeedChain.of(World.ADA, "o", 7).end()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theRulesTakeLinkAfterLinkAcrossOpenings() {
        try (World world = new World()) {
            long epoch = world.engine.genesis().parameters().number(Parameters.EPOCH);
            Hash end = world.engine.genesis().seedChain();
            SeedChain chain = SeedChain.of(World.OPERATOR, Founding.ORIGIN, World.BEGIN);
            assertThat(end).isEqualTo(chain.end());
            Hash last = end;
            for (int i = 0; i < 4; i++) {
                Hash link =
                        chain.before(world.engine.ask(LedgerState::seedLink)).orElseThrow();
                assertThat(Hash.sha256(link.bytes())).isEqualTo(last);
                assertThat(world.engine
                                .operator(new LedgerCommand.Tick(Optional.of(link)))
                                .events())
                        .hasAtLeastOneElementOfType(LedgerEvent.SeedRevealed.class);
                last = link;
                world.clock.addAndGet(epoch);
                world.reopen();
            }
        }
    }

    @Test
    void whereNothingIsDueATickLeavesNoLeaf() {
        try (World world = new World()) {
            assertThat(world.engine.tick()).isZero();
            assertThat(world.engine.read().height()).isEqualTo(1);
        }
    }
}
