/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openledger.Refusal.Code;
import org.openledger.governance.Parameters;
import org.openledger.party.PartyCommand.RotateKey;
import org.openledger.party.Signer;
import org.openledger.token.Amount;
import org.openledger.token.TokenCommand.Transfer;

/** L188: whose signature the door takes after a key has changed. */
class KeyDoorTest {
    private static final Signer NEXT = World.ed25519(9);

    @Test
    void l188OldSignaturesAreRefusedAfterTheChangeAndReplayDoesNotAskForThem() {
        try (World world = new World()) {
            Signer adas = NEXT.speakingFor(World.ADA.account());
            Transfer gift = new Transfer(World.BOB.account(), Amount.open(1));
            world.submit(World.ADA, "rotate", new RotateKey(NEXT.key()));
            assertThat(world.refusal(world.signed(adas, "early", gift)).code()).isEqualTo(Code.BAD_SIGNATURE);
            world.submit(World.ADA, "old", gift);
            world.clock.addAndGet(world.engine.read().parameters().number(Parameters.ROTATION_DELAY));
            world.engine.tick();
            assertThat(world.refusal(world.signed(World.ADA, "late", gift)).code())
                    .isEqualTo(Code.BAD_SIGNATURE);
            world.submit(adas, "new", gift);
            assertThat(world.refusal(world.signed(NEXT.speakingFor(World.BOB.account()), "theft", gift))
                            .code())
                    .isEqualTo(Code.BAD_SIGNATURE);
            long height = world.engine.read().height();
            world.reopen();
            assertThat(world.engine.read().height()).isEqualTo(height);
            assertThat(world.refusal(world.signed(World.ADA, "later", gift)).code())
                    .isEqualTo(Code.BAD_SIGNATURE);
            world.submit(adas, "newer", gift);
        }
    }
}
