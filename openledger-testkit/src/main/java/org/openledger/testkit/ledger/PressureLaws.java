/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openledger.CommandId;
import org.openledger.OpenLedger;
import org.openledger.Receipt;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.SignedCommand;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterLease;
import org.openledger.testkit.ForwardingStorage;
import org.openledger.testkit.Law;
import org.openledger.token.Amount;

/** W70: what cannot be taken in is refused, and what was taken in is answered. */
interface PressureLaws extends TownFixture {

    /** More submissions than any ledger should let wait. */
    int MOST = 200_000;

    @Law(
            "While the storage stands still the door fills up and says BUSY; afterwards everything that was taken in is answered, once.")
    default void W70_aFullDoorSaysBusy() throws Exception {
        try (Town town = found()) {
            town.ledger().close();
            Gated gated = new Gated(town.storage());
            try (OpenLedger ledger = town.build(gated, 2)) {
                SignedCommand gift = new PlainWallet(ledger.id(), Town.person(0))
                        .transfer(
                                CommandId.of("gift"),
                                town.soon(),
                                Town.person(1).account(),
                                Amount.open(3));
                gated.shut();
                List<CompletableFuture<Receipt>> waiting = new ArrayList<>();
                boolean busy = false;
                while (!busy) {
                    assertThat(waiting).as("submissions that wait").hasSizeLessThan(MOST);
                    CompletableFuture<Receipt> answer = ledger.submit(gift).toCompletableFuture();
                    busy = isBusy(answer);
                    if (!busy) {
                        waiting.add(answer);
                    }
                }
                assertThat(ledger.health().waiting()).isEqualTo(waiting.size());
                assertThat(waiting).noneMatch(CompletableFuture::isDone);
                gated.open();
                List<Long> heights = new ArrayList<>();
                for (CompletableFuture<Receipt> answer : waiting) {
                    heights.add(answer.get(60, TimeUnit.SECONDS).height());
                }
                assertThat(heights).containsOnly(heights.get(0));
                assertThat(Answers.accepted(ledger.submit(gift)).height()).isEqualTo(heights.get(0));
                assertThat(ledger.as(Town.person(1)).account().balance()).isEqualTo(Amount.open(1_003));
            }
        }
    }

    private static boolean isBusy(CompletableFuture<Receipt> answer) {
        try {
            answer.getNow(null);
            return false;
        } catch (java.util.concurrent.CompletionException e) {
            assertThat(e.getCause())
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            no -> assertThat(no.refusal().code()).isEqualTo(Refusal.Code.BUSY));
            return true;
        }
    }

    /** A storage whose appends wait while a gate is shut. */
    final class Gated extends ForwardingStorage {

        private volatile CountDownLatch gate = new CountDownLatch(0);

        Gated(Storage target) {
            super(target);
        }

        void shut() {
            gate = new CountDownLatch(1);
        }

        void open() {
            gate.countDown();
        }

        @Override
        public long append(WriterLease lease, long expectedSize, List<byte[]> leaves, byte[] signedCheckpoint) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.append(lease, expectedSize, leaves, signedCheckpoint);
        }
    }
}
