/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterLease;

/** S60 to S65: nothing acknowledged is lost. */
interface CrashLaws extends StorageFixture {

    @Law(value = "What was appended is there after an orderly close.", needs = Capability.DURABLE)
    default void S60_closingLosesNothing() {
        Leaves.append(storage(), Leaves.lease(storage()), 20);
        assertThat(Contents.of(reopened())).isEqualTo(Contents.ofSize(20));
    }

    @Law(
            value = "What was acknowledged is there after a crash, leaves and checkpoint; so again after the next.",
            needs = Capability.DURABLE)
    default void S61_whatWasAcknowledgedSurvives() {
        int size = 0;
        for (int round = 1; round <= 4; round++) {
            WriterLease lease = Leaves.lease(storage());
            for (int batch = 1; batch <= round; batch++) {
                Leaves.append(storage(), lease, batch);
                size += batch;
            }
            assertThat(Contents.of(crashed())).isEqualTo(Contents.ofSize(size));
        }
    }

    @Law(value = "Of a batch that was being appended at a crash there is all or nothing.", needs = Capability.DURABLE)
    default void S62_aBatchInFlightIsWholeOrAbsent() throws Exception {
        Storage before = storage();
        WriterLease lease = Leaves.lease(before);
        Leaves.append(before, lease, 3);
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch crash = new CountDownLatch(1);
        CompletableFuture<Long> append = CompletableFuture.supplyAsync(() -> before.append(
                lease,
                3,
                Leaves.lazyBatch(4, i -> {
                    if (i == 2) {
                        halfway.countDown();
                        await(crash);
                    }
                    return Leaves.leaf(3L + i);
                }),
                Leaves.note(7)));
        await(halfway);
        Storage after = crashed();
        crash.countDown();
        boolean acknowledged = append.handle((size, failure) -> failure == null).get(30, TimeUnit.SECONDS);
        Contents whole = Contents.ofSize(7);
        if (acknowledged) {
            assertThat(Contents.of(after)).isEqualTo(whole);
        } else {
            assertThat(Contents.of(after)).isIn(Contents.ofSize(3), whole);
        }
    }

    @Law(value = "After a crash the next writer goes on where the log ends.", needs = Capability.DURABLE)
    default void S63_theLogGoesOn() {
        Leaves.append(storage(), Leaves.lease(storage()), 4);
        Storage after = crashed();
        Leaves.append(after, Leaves.lease(after), 2);
        assertThat(Contents.of(reopened())).isEqualTo(Contents.ofSize(6));
    }

    @Law(
            value = "A lease from before a crash is fenced by the first one after it.",
            needs = {Capability.DURABLE, Capability.FENCED})
    default void S64_fencesSurvive() {
        WriterLease old = Leaves.lease(storage());
        Leaves.append(storage(), old, 1);
        Storage after = crashed();
        WriterLease next = Leaves.lease(after);
        assertThat(next.term()).isGreaterThan(old.term());
        Contents.refusedWithoutTrace(
                after,
                () -> after.append(old, 1, Leaves.batch(1, 1), Leaves.note(2)),
                org.openledger.spi.StaleWriterException.class);
    }

    @Law(
            value = "Blobs that were put are there after a crash, and blobs that were deleted are not.",
            needs = {Capability.DURABLE, Capability.BLOBS})
    default void S65_blobsSurvive() {
        Hash kept = storage().blobs().put(Leaves.leaf(1));
        Hash deleted = storage().blobs().put(Leaves.leaf(2));
        storage().blobs().delete(deleted);
        Storage after = crashed();
        assertThat(after.blobs().get(kept).map(Bytes::of)).contains(Bytes.of(Leaves.leaf(1)));
        assertThat(after.blobs().get(deleted)).isEqualTo(Optional.empty());
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the append did not get there within 30 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
