/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Leaf;
import org.openledger.core.codec.Leaves;
import org.openledger.governance.Parameters;
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
    void oneTickInEachEpochRevealsASeedAndTheOthersNothing() {
        try (World world = new World()) {
            long epoch = world.engine.genesis().parameters().number(Parameters.EPOCH);
            for (int i = 0; i < 4; i++) {
                assertThat(world.engine.tick()).isPositive();
                assertThat(world.engine.tick()).isZero();
                world.clock.addAndGet(i == 1 ? 3 * epoch : epoch);
                world.reopen();
            }
            Hash revealed = world.engine.genesis().seedChain();
            List<Hash> links = links(world);
            assertThat(links).hasSize(4);
            for (Hash link : links) {
                assertThat(Hash.sha256(link.bytes())).isEqualTo(revealed);
                revealed = link;
            }
        }
    }

    private static List<Hash> links(World world) {
        List<Hash> links = new ArrayList<>();
        for (byte[] bytes : world.storage.leaves) {
            Leaf leaf = Leaves.decode(bytes);
            leaf.events().stream()
                    .filter(LedgerEvent.SeedRevealed.class::isInstance)
                    .map(event -> ((LedgerEvent.SeedRevealed) event).link())
                    .forEach(links::add);
        }
        return links;
    }
}
