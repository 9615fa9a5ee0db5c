/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.spi.StaleWriterException;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterLease;
import org.openledger.testkit.disk.Chance;
import org.openledger.testkit.disk.FaultPlan;
import org.openledger.testkit.disk.SimDisk;

/**
 * The life of a storage on a simulated disk: it is opened, written, read, killed and cut off, and at every step what it shows is compared with what it said.
 *
 * <p>A step may fail as a storage may, with an {@link OpenLedgerException}; to call what a failing disk did tampering is a mistake.
 */
final class Life {

    private final DiskFixture fixture;
    private final Chance chance;
    private final ExpectedLog log = new ExpectedLog();
    private final ExpectedBlobs blobs = new ExpectedBlobs();
    private SimDisk disk;
    private @Nullable Storage storage;
    private @Nullable WriterLease lease;
    private @Nullable WriterLease last;
    private @Nullable OpenLedgerException lastFailure;

    Life(DiskFixture fixture, SimDisk disk, long seed) {
        this.fixture = fixture;
        this.disk = disk;
        this.chance = new Chance(~seed);
    }

    SimDisk disk() {
        return disk;
    }

    /** Takes some steps by chance. */
    void live(int steps) {
        for (int i = 0; i < steps; i++) {
            if (storage == null) {
                open();
            }
            switch (chance.below(16)) {
                case 0 -> kill();
                case 1 -> crash();
                case 2 -> close();
                case 3 -> putBlob();
                case 4 -> deleteBlob();
                case 5 -> checkAll();
                case 6 -> takeLease();
                default -> append();
            }
        }
    }

    /** A short life that makes every kind of call. */
    void script() {
        open();
        append();
        putBlob();
        append();
        close();
        open();
        putBlob();
        deleteBlob();
        append();
        append();
        checkAll();
        kill();
        open();
        append();
        close();
    }

    /** Whatever was before: from now on all goes well, and nothing that was said is taken back. */
    void goesOnWhenAllIsWell() {
        disk.plan(FaultPlan.CALM);
        if (chance.coin()) {
            crash();
        } else {
            kill();
        }
        for (int openings = 0; openings < 2; openings++) {
            must(open());
            must(append());
            must(putBlob());
            must(checkAll());
            crash();
        }
        must(open());
        must(checkAll());
        close();
    }

    boolean open() {
        end();
        boolean isOpen = tries(() -> {
            Storage opened = fixture.opened(disk);
            boolean isSound = false;
            try {
                log.opened(Contents.of(opened));
                blobs.check(opened.blobs());
                storage = opened;
                isSound = true;
            } finally {
                if (!isSound) {
                    opened.close();
                }
            }
        });
        if (!isOpen && disk.hasPower()) {
            disk.close();
            disk = disk.again();
        }
        return isOpen;
    }

    boolean takeLease() {
        lease = null;
        return onStorage(on -> {
            WriterLease taken = Leaves.lease(on);
            assertThat(taken.term())
                    .as("the term of a lease, after %s", last)
                    .isGreaterThan(last == null ? Long.MIN_VALUE : last.term());
            log.leased();
            WriterLease before = last;
            last = taken;
            lease = taken;
            if (before != null) {
                Contents.refusedWithoutTrace(
                        on,
                        () -> on.append(before, log.size(), Leaves.batch(0, 1), Leaves.note(1)),
                        OpenLedgerException.class);
            }
        });
    }

    boolean append() {
        if (lease == null) {
            takeLease();
        }
        WriterLease with = lease;
        if (with == null) {
            return false;
        }
        ExpectedLog.Batch batch = log.next(chance);
        boolean isDone = onStorage(on -> {
            long size = (long) log.size() + batch.leaves().size();
            assertThat(on.append(with, log.size(), batch.arrays(), batch.note().toArray()))
                    .isEqualTo(size);
            log.acknowledged(batch);
        });
        if (!isDone) {
            log.failed(batch);
            onStorage(
                    on -> assertThat(on.size()).as("size after a failed append").isEqualTo(log.size()));
        }
        return isDone;
    }

    boolean putBlob() {
        return onStorage(on -> blobs.put(on.blobs(), chance));
    }

    boolean deleteBlob() {
        return onStorage(on -> blobs.delete(on.blobs(), chance));
    }

    /** Compares everything with what it should be. */
    boolean checkAll() {
        return onStorage(on -> {
            assertThat(Contents.of(on)).isEqualTo(log.now());
            int from = chance.below(log.size() + 1);
            int to = from + chance.below(log.size() + 1 - from);
            assertThat(Leaves.read(on, from, to)).isEqualTo(log.now().leaves().subList(from, to));
            blobs.check(on.blobs());
        });
    }

    void close() {
        onStorage(Storage::close);
        disk = disk.hasPower() ? disk.again() : disk.crash();
        end();
    }

    void kill() {
        disk = disk.hasPower() ? disk.kill() : disk.crash();
        end();
    }

    void crash() {
        disk = disk.crash();
        end();
    }

    private void end() {
        storage = null;
        lease = null;
    }

    private boolean onStorage(Consumer<Storage> step) {
        Storage on = storage;
        return on != null && tries(() -> step.accept(on));
    }

    /** Returns whether a step went well; if it did not, it said so in the way that a storage may. */
    private boolean tries(Runnable step) {
        try {
            step.run();
            return true;
        } catch (TamperedException | StaleWriterException wrong) {
            throw new AssertionError("nobody touched the disk and nobody else writes, and yet: " + wrong, wrong);
        } catch (OpenLedgerException failed) {
            lastFailure = failed;
            if (!disk.hasPower()) {
                crash();
            }
            return false;
        }
    }

    private void must(boolean isDone) {
        if (!isDone) {
            throw new AssertionError("no fault is left and yet: " + lastFailure, lastFailure);
        }
    }
}
