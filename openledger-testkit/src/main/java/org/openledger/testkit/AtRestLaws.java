/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestReporter;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterLease;
import org.openledger.testkit.disk.Chance;
import org.openledger.testkit.disk.Fault;
import org.openledger.testkit.disk.FaultPlan;
import org.openledger.testkit.disk.SimDisk;

/** S120 and S121: what lies on the disk is not what was written. */
interface AtRestLaws extends DiskFixture {

    /** How many leaves lie there, in batches of ten. */
    int LEAVES_AT_REST = 60;

    @Law("A bit that is inverted anywhere on the disk is found out, or changes nothing.")
    default void S120_invertedBitsAreFoundOut(TestReporter reporter) {
        int found = 0;
        for (long seed = 0; seed < lives(); seed++) {
            SimDisk disk = SimDisk.of(seed, FaultPlan.CALM);
            Hash blob = filled(disk);
            Chance chance = new Chance(seed);
            List<Map.Entry<String, Long>> files = disk.files().entrySet().stream()
                    .filter(file -> file.getValue() > 0)
                    .toList();
            Map.Entry<String, Long> file = files.get((int) (seed % files.size()));
            long bit = chance.below(8 * file.getValue());
            disk.flip(file.getKey(), bit);
            found += isFoundOut(disk.again(), blob, "bit " + bit + " of " + file.getKey()) ? 1 : 0;
        }
        reporter.publishEntry(Map.of("inversions", Integer.toString(lives()), "found out", Integer.toString(found)));
        assertThat(found).isPositive();
    }

    @Law("After a write that went elsewhere, what is handed out is true as far as it goes, or is said to be tampered.")
    default void S121_noWrongByteAfterAWriteWentAstray(TestReporter reporter) {
        int found = 0;
        for (long seed = 0; seed < lives(); seed++) {
            SimDisk disk = SimDisk.of(seed, FaultPlan.of(Fault.ASTRAY, 100_000));
            try {
                filled(disk);
            } catch (OpenLedgerException noticed) {
                found++;
            }
            SimDisk next = disk.kill();
            next.plan(FaultPlan.CALM);
            try (Storage storage = opened(next)) {
                assertThat(Leaves.read(storage, 0, storage.size()))
                        .isEqualTo(Leaves.bytes(Leaves.batch(0, (int) storage.size())));
            } catch (TamperedException said) {
                found++;
            }
        }
        reporter.publishEntry(Map.of("lives", Integer.toString(lives()), "found out", Integer.toString(found)));
        assertThat(found).isPositive();
    }

    private Hash filled(SimDisk disk) {
        try (Storage storage = opened(disk)) {
            WriterLease lease = Leaves.lease(storage);
            for (int i = 0; i < LEAVES_AT_REST; i += 10) {
                Leaves.append(storage, lease, 10);
            }
            return storage.blobs().put(Leaves.leaf(1));
        }
    }

    /** Reads everything, and goes on writing: what is handed out, now and later, is what was written. */
    private boolean isFoundOut(SimDisk disk, Hash blob, String what) {
        try (Storage storage = opened(disk)) {
            assertThat(Contents.of(storage))
                    .as("contents after %s was inverted", what)
                    .isEqualTo(Contents.ofSize(LEAVES_AT_REST));
            assertThat(storage.blobs().get(blob).map(Bytes::of))
                    .as("the blob after %s was inverted", what)
                    .contains(Bytes.of(Leaves.leaf(1)));
            Leaves.append(storage, Leaves.lease(storage), 1);
            assertThat(Contents.of(storage)).isEqualTo(Contents.ofSize(LEAVES_AT_REST + 1));
            return false;
        } catch (OpenLedgerException said) {
            return true;
        }
    }
}
