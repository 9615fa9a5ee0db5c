/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.CommandId;
import org.openledger.SignedCommand;
import org.openledger.core.codec.Envelopes;
import org.openledger.party.Authorisation;
import org.openledger.party.Signer;

/** One signature over many commands lets each of them in. */
class BatchTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64})
    void eachCommandOfABatchIsDecidedOnItsOwn(int size) {
        try (World world = new World()) {
            for (Signer signer : List.of(World.ADA, World.BOB)) {
                List<SignedCommand> batch = batch(world, signer, size);
                for (int i = size - 1; i >= 0; i--) {
                    assertThat(world.submit(batch.get(i)).events()).hasSize(1);
                }
            }
            assertThat(world.engine.read().height()).isEqualTo(1 + 2L * size);
        }
    }

    private static List<SignedCommand> batch(World world, Signer signer, int size) {
        List<byte[]> envelopes = IntStream.range(0, size)
                .mapToObj(i -> world.engine.prepare(signer.account(), CommandId.of("batch " + i), World.note("x")))
                .map(Envelopes::encode)
                .toList();
        List<SignedCommand> batch = BatchSigner.sign(envelopes, signer, world.engine.id());
        assertThat(batch.stream()
                        .map(command -> ((Authorisation.BatchSignature) command.authorisation()).signature())
                        .distinct())
                .hasSize(1);
        return batch;
    }
}
