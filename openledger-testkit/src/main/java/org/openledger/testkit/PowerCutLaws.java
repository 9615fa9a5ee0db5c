/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import org.junit.jupiter.api.TestReporter;
import org.openledger.testkit.disk.Fault;
import org.openledger.testkit.disk.FaultPlan;

/** S100 to S103: lives by chance, under faults from which a storage can recover. */
interface PowerCutLaws extends DiskFixture {

    /** How many steps a life has before all goes well. */
    int STEPS = 24;

    /** The power goes out in one of 30 calls, and nothing else happens. */
    FaultPlan POWER_CUTS = FaultPlan.of(Fault.POWER_CUT, 33_000);

    /** One of 30 calls fails in one way or another. */
    FaultPlan FAULTS = FaultPlan.of(Fault.ERROR, 15_000)
            .with(Fault.FULL, 10_000)
            .with(Fault.SHORT, 20_000)
            .with(Fault.POWER_CUT, 5_000);

    /** One of 5 calls fails, so that most openings do. */
    FaultPlan STORM = FaultPlan.of(Fault.ERROR, 100_000)
            .with(Fault.FULL, 50_000)
            .with(Fault.SHORT, 100_000)
            .with(Fault.POWER_CUT, 30_000);

    @Law(
            "Through power cuts at any moment what was acknowledged or seen stays, to the byte and in order, and of any other append there is all or nothing.")
    default void S100_powerCutsTakeNothingBack(TestReporter reporter) {
        Lives.bySeed(this, POWER_CUTS, reporter, life -> life.live(STEPS));
    }

    @Law("So it is when calls fail besides, the disk is full now and then, writes end short and processes are killed.")
    default void S101_faultsTakeNothingBack(TestReporter reporter) {
        Lives.bySeed(this, FAULTS, reporter, life -> life.live(STEPS));
    }

    @Law("When the faults end, the storage opens, takes leases, appends and blobs and reads, and keeps them.")
    default void S102_itGoesOnWhenFaultsEnd(TestReporter reporter) {
        Lives.bySeed(this, STORM, reporter, life -> {
            life.live(STEPS);
            life.goesOnWhenAllIsWell();
        });
    }

    @Law(
            "A disk that is full for a while costs nothing that was there, and when there is space the storage goes on, opened again at the latest.")
    default void S103_aFullDiskIsNotTheEnd(TestReporter reporter) {
        Lives.bySeed(this, FaultPlan.CALM, reporter, life -> {
            life.live(STEPS / 4);
            life.disk().plan(FaultPlan.of(Fault.FULL, 1_000_000));
            life.live(STEPS / 4);
            life.disk().plan(FaultPlan.CALM);
            life.live(STEPS / 4);
            life.goesOnWhenAllIsWell();
        });
    }
}
