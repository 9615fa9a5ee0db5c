/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.TestReporter;
import org.openledger.OpenLedgerException;
import org.openledger.spi.StaleWriterException;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterLease;
import org.openledger.testkit.disk.Call;
import org.openledger.testkit.disk.Fault;
import org.openledger.testkit.disk.FaultPlan;
import org.openledger.testkit.disk.SimDisk;

/** S110 to S114: one fault, at every single call of a short life. */
interface LoneFaultLaws extends DiskFixture {

    /** How often each fault is tried with other luck. */
    int LUCK = 2;

    @Law("Whichever single call fails, nothing wrong is said, and the storage goes on, opened again at the latest.")
    default void S110_anyCallMayFail(TestReporter reporter) {
        atEveryCall(Fault.ERROR, reporter);
    }

    @Law("So it is when any single call finds the disk full.")
    default void S111_anyCallMayFindTheDiskFull(TestReporter reporter) {
        atEveryCall(Fault.FULL, reporter);
    }

    @Law("So it is when any single write ends short.")
    default void S112_anyWriteMayEndShort(TestReporter reporter) {
        atEveryCall(Fault.SHORT, reporter);
    }

    @Law("So it is when the power goes out in any single call.")
    default void S113_thePowerMayGoOutInAnyCall(TestReporter reporter) {
        atEveryCall(Fault.POWER_CUT, reporter);
    }

    @Law("Who opens a storage that another process has open is refused, or its lease fences that of the other.")
    default void S114_oneProcessWrites() {
        SimDisk disk = SimDisk.of(0, FaultPlan.CALM);
        try (Storage first = opened(disk)) {
            WriterLease earlier = Leaves.lease(first);
            Leaves.append(first, earlier, 2);
            try (Storage second = opened(disk.again())) {
                WriterLease later = Leaves.lease(second);
                assertThat(later.term()).isGreaterThan(earlier.term());
                Contents.refusedWithoutTrace(
                        first,
                        () -> first.append(earlier, 2, Leaves.batch(2, 1), Leaves.note(3)),
                        StaleWriterException.class);
            } catch (OpenLedgerException refused) {
                Leaves.append(first, earlier, 1);
            }
        }
        try (Storage third = opened(disk.again())) {
            assertThat(third.size()).isBetween(2L, 3L);
        }
    }

    private void atEveryCall(Fault fault, TestReporter reporter) {
        int lives = 0;
        for (Map.Entry<Call, Integer> calls : callsOfTheScript().entrySet()) {
            for (int occurrence = 1; fault.befalls(calls.getKey()) && occurrence <= calls.getValue(); occurrence++) {
                FaultPlan plan = new FaultPlan.Once(fault, calls.getKey(), occurrence);
                for (long seed = 0; seed < LUCK; seed++) {
                    Lives.live(this, plan, seed, life -> {
                        life.script();
                        life.goesOnWhenAllIsWell();
                    });
                    lives++;
                }
            }
        }
        reporter.publishEntry("lives", Integer.toString(lives));
    }

    private SortedMap<Call, Integer> callsOfTheScript() {
        Life life = new Life(this, SimDisk.of(0, FaultPlan.CALM), 0);
        life.script();
        return life.disk().calls();
    }
}
