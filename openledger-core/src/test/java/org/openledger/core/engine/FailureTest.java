/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openledger.OpenLedgerException;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.SignedCommand;
import org.openledger.audit.Hash;
import org.openledger.spi.WriterId;

/** After a failed append: nothing acknowledged is lost, nothing unacknowledged is seen, nothing more is written. */
class FailureTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatWasNotStoredIsNotThereAndCanBeSubmittedAgain() {
        SignedCommand lost = fail(RamStorage.Failure.BEFORE_STORING);
        world.reopen();
        assertThat(world.engine.read().height()).isEqualTo(2);
        assertThat(world.submit(lost).height()).isEqualTo(2);
    }

    @Test
    void whatWasStoredAfterAllIsFoundAgainByTheSameReceipt() {
        SignedCommand stored = fail(RamStorage.Failure.AFTER_STORING);
        world.reopen();
        assertThat(world.engine.read().height()).isEqualTo(3);
        Receipt receipt = world.submit(stored);
        assertThat(receipt.height()).isEqualTo(2);
        assertThat(world.engine.read().height()).isEqualTo(3);
    }

    @Test
    void aFencedWriterWritesNoMore() {
        world.storage.lease(new WriterId("another"));
        assertThatThrownBy(() -> world.submit(World.ADA, "a", World.note("x")))
                .isInstanceOf(OpenLedgerException.class)
                .hasMessageContaining("NOT_WRITTEN");
        assertThat(world.engine.health().cause())
                .hasValueSatisfying(why -> assertThat(why).contains("STALE_WRITER"));
        assertThat(world.storage.size()).isEqualTo(1);
    }

    private SignedCommand fail(RamStorage.Failure how) {
        world.submit(World.ADA, "before", World.note("x"));
        Hash digest = world.engine.read().digest();
        SignedCommand command = world.signed(World.ADA, "a", World.note("x"));
        world.storage.failure = how;
        assertThatThrownBy(() -> world.submit(command))
                .isInstanceOf(OpenLedgerException.class)
                .hasMessageContaining("NOT_WRITTEN");
        assertThat(world.engine.read().height()).isEqualTo(2);
        assertThat(world.engine.read().digest()).isEqualTo(digest);
        assertThat(world.engine.proofs().checkpoint().size()).isEqualTo(2);
        assertThat(world.engine.proofs().inclusion(1).inclusion().treeSize()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.engine.proofs().inclusion(0, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.engine.proofs().consistency(1, 3));
        assertThat(world.engine.health().writable()).isFalse();
        assertThat(world.engine.health().cause())
                .hasValueSatisfying(why -> assertThat(why).contains("DISK"));
        assertThat(world.refusal(world.signed(World.ADA, "later", World.note("x")))
                        .code())
                .isEqualTo(Refusal.Code.READ_ONLY);
        assertThat(world.engine.health().waiting()).isZero();
        return command;
    }
}
