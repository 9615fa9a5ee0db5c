/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openledger.spi.Storage;
import org.openledger.testkit.Capabilities;
import org.openledger.testkit.Capability;
import org.openledger.testkit.StorageContract;
import org.openledger.testkit.StoreName;
import org.openledger.testkit.StoredBit;

/** The contract is worth something: each broken storage fails it, by the law that it breaks. */
class ContractDiscriminatesTest {

    @ParameterizedTest
    @CsvSource({
        "DropsALeaf, S02",
        "DropsALeaf, S03",
        "Reorders, S03",
        "LagsBehind, S07",
        "AcceptsAWrongSize, S09",
        "TearsABatch, S10",
        "TearsABatch, S50",
        "CutsLongLeaves, S21",
        "IgnoresTheLease, S31",
        "IgnoresTheLease, S32",
        "IgnoresTheLease, S33",
        "ClipsRanges, S41",
        "LocksReadersOut, S50",
        "ForgetsAtACrash, S61",
        "ForgetsAtACrash, S65",
        "ReturnsAnotherBlob, S71",
        "ReturnsAnotherBlob, S72",
        "SnapshotsFromTheFuture, S80",
        "TrustsItsDisk, S90"
    })
    void aBrokenStorageFailsByTheLawThatItBreaks(String subject, String law) throws ClassNotFoundException {
        Class<?> contract = Class.forName(getClass().getName() + "$" + subject);
        assertThat(Contracts.failedLaws(contract)).anyMatch(name -> name.startsWith(law + "_"));
    }

    @Test
    void whatIsNotClaimedIsReported(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("conformance.txt");
        assertThat(Contracts.failedLaws(ClaimsNothing.class, report)).isEmpty();
        assertThat(Files.readAllLines(report))
                .anyMatch(line -> line.matches("ClaimsNothing: \\d+ laws passed, 0 failed, 20 not claimed"))
                .anyMatch(line -> line.contains("not claimed  S61_") && line.contains("(not claimed: DURABLE)"))
                .anyMatch(line -> line.contains("not claimed  S31_") && line.contains("(not claimed: FENCED)"))
                .anyMatch(line -> line.contains("not claimed  S70_") && line.contains("(not claimed: BLOBS)"))
                .anyMatch(line -> line.contains("not claimed  S90_") && line.contains("(not claimed: TAMPER_EVIDENT)"));
    }

    @Test
    void whatFailsIsReportedWithItsRule(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("conformance.txt");
        Contracts.failedLaws(AcceptsAWrongSize.class, report);
        assertThat(Files.readString(report))
                .contains("FAILED  S09_anotherSizeIsStale: An append that expects another size");
    }

    /** A contract over a memory storage that something stands in front of. */
    abstract static class Subject extends StorageContract {

        final Map<String, MemoryStorage> newest = new TreeMap<>();
        private final UnaryOperator<Storage> front;

        Subject(UnaryOperator<Storage> front) {
            this.front = front;
        }

        @Override
        protected Storage open(StoreName name) {
            return front.apply(newest.merge(name.value(), MemoryStorage.create(), (before, fresh) -> before.reopen()));
        }

        @Override
        protected Capabilities capabilities() {
            return Capabilities.of(Capability.values());
        }

        @Override
        protected void crash() {
            newest.values().forEach(MemoryStorage::crash);
        }

        @Override
        protected void flip(StoredBit bit) {
            newest.values().forEach(storage -> Spoil.flip(storage, bit));
        }
    }

    static class DropsALeaf extends Subject {
        DropsALeaf() {
            super(BrokenStorages.DropsALeaf::new);
        }
    }

    static class Reorders extends Subject {
        Reorders() {
            super(BrokenStorages.Reorders::new);
        }
    }

    static class LagsBehind extends Subject {
        LagsBehind() {
            super(BrokenStorages.LagsBehind::new);
        }
    }

    static class AcceptsAWrongSize extends Subject {
        AcceptsAWrongSize() {
            super(BrokenStorages.AcceptsAWrongSize::new);
        }
    }

    static class TearsABatch extends Subject {
        TearsABatch() {
            super(BrokenStorages.TearsABatch::new);
        }
    }

    static class CutsLongLeaves extends Subject {
        CutsLongLeaves() {
            super(BrokenStorages.CutsLongLeaves::new);
        }
    }

    static class IgnoresTheLease extends Subject {
        IgnoresTheLease() {
            super(BrokenStorages.IgnoresTheLease::new);
        }
    }

    static class ClipsRanges extends Subject {
        ClipsRanges() {
            super(BrokenStorages.ClipsRanges::new);
        }
    }

    static class LocksReadersOut extends Subject {
        LocksReadersOut() {
            super(BrokenStorages.LocksReadersOut::new);
        }
    }

    static class ReturnsAnotherBlob extends Subject {
        ReturnsAnotherBlob() {
            super(BrokenStorages.ReturnsAnotherBlob::new);
        }
    }

    static class SnapshotsFromTheFuture extends Subject {
        SnapshotsFromTheFuture() {
            super(BrokenStorages.SnapshotsFromTheFuture::new);
        }
    }

    static class TrustsItsDisk extends Subject {
        TrustsItsDisk() {
            super(BrokenStorages.TrustsItsDisk::new);
        }
    }

    /** Claims to be durable and is plain memory. */
    static class ForgetsAtACrash extends Subject {
        ForgetsAtACrash() {
            super(UnaryOperator.identity());
        }

        @Override
        protected void crash() {
            newest.clear();
        }
    }

    /** Claims nothing, and so is held to the plain laws alone. */
    static class ClaimsNothing extends Subject {
        ClaimsNothing() {
            super(UnaryOperator.identity());
        }

        @Override
        protected Capabilities capabilities() {
            return Capabilities.of();
        }
    }
}
