/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.function.Consumer;
import org.junit.jupiter.api.TestReporter;
import org.openledger.testkit.disk.FaultPlan;
import org.openledger.testkit.disk.SimDisk;

/** Tells the same story in many lives, and of a life that breaks a law says how to live it again. */
final class Lives {

    private static final String SEED = "openledger.seed";

    private Lives() {}

    /** Lives by each of the seeds 0 and on, or by the one that the system property asks for. */
    static void bySeed(DiskFixture fixture, FaultPlan plan, TestReporter reporter, Consumer<Life> story) {
        Long only = Long.getLong(SEED);
        long first = only == null ? 0 : only;
        long end = only == null ? fixture.lives() : only + 1;
        for (long seed = first; seed < end; seed++) {
            live(fixture, plan, seed, story);
        }
        reporter.publishEntry("lives", Long.toString(end - first));
    }

    /** Lives once. */
    static void live(DiskFixture fixture, FaultPlan plan, long seed, Consumer<Life> story) {
        Life life = new Life(fixture, SimDisk.of(seed, plan), seed);
        try {
            story.accept(life);
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError(
                    wrong + "\n  repeat: -D" + SEED + "=" + seed + ", " + life.disk() + "\n  last calls:\n    "
                            + String.join("\n    ", life.disk().trace()),
                    wrong);
        }
    }
}
