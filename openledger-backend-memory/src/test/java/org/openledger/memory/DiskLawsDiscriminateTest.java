/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openledger.core.FileStorage;
import org.openledger.spi.Disk;
import org.openledger.spi.Storage;
import org.openledger.testkit.DiskStorageLaws;

/** The laws of a failing disk are worth something: each careless storage fails the law that finds it out. */
class DiskLawsDiscriminateTest {

    @ParameterizedTest
    @CsvSource({
        "SkipsTheForce, S100",
        "SkipsTheForce, S113",
        "SkipsTheForceOfNames, S100",
        "SkipsTheForceOfNames, S113",
        "SkipsTheForceOfBlobs, S113",
        "RetriesTheForce, S101",
        "IgnoresFailedWrites, S112",
        "DropsALeaf, S100",
        "TearsABatch, S113",
        "IgnoresTheLease, S100",
        "LagsBehind, S100",
        "HandsOutFlippedBytes, S120"
    })
    void aCarelessStorageFailsTheLawThatFindsItOut(String subject, String law) throws ClassNotFoundException {
        Class<?> contract = Class.forName(getClass().getName() + "$" + subject);
        assertThat(Contracts.fails(contract, law)).isTrue();
    }

    /** The laws over a file storage with something before it or under it, on few lives: who is careless is found out early. */
    abstract static class Subject extends DiskStorageLaws {

        private static final int LIVES = 100;

        private final UnaryOperator<Disk> under;
        private final UnaryOperator<Storage> before;

        Subject(UnaryOperator<Disk> under, UnaryOperator<Storage> before) {
            this.under = under;
            this.before = before;
        }

        @Override
        protected Storage open(Disk disk) {
            return before.apply(FileStorage.on(under.apply(disk)));
        }

        @Override
        public int lives() {
            return LIVES;
        }
    }

    static class SkipsTheForce extends Subject {
        SkipsTheForce() {
            super(CarelessDisks.SkipsTheForce::new, UnaryOperator.identity());
        }
    }

    static class SkipsTheForceOfNames extends Subject {
        SkipsTheForceOfNames() {
            super(CarelessDisks.SkipsTheForceOfNames::new, UnaryOperator.identity());
        }
    }

    static class SkipsTheForceOfBlobs extends Subject {
        SkipsTheForceOfBlobs() {
            super(CarelessDisks.SkipsTheForceOfBlobs::new, UnaryOperator.identity());
        }
    }

    static class RetriesTheForce extends Subject {
        RetriesTheForce() {
            super(CarelessDisks.RetriesTheForce::new, UnaryOperator.identity());
        }
    }

    static class IgnoresFailedWrites extends Subject {
        IgnoresFailedWrites() {
            super(CarelessDisks.IgnoresFailedWrites::new, UnaryOperator.identity());
        }
    }

    static class DropsALeaf extends Subject {
        DropsALeaf() {
            super(UnaryOperator.identity(), BrokenStorages.DropsALeaf::new);
        }
    }

    static class TearsABatch extends Subject {
        TearsABatch() {
            super(UnaryOperator.identity(), BrokenStorages.TearsABatch::new);
        }
    }

    static class IgnoresTheLease extends Subject {
        IgnoresTheLease() {
            super(UnaryOperator.identity(), BrokenStorages.IgnoresTheLease::new);
        }
    }

    static class LagsBehind extends Subject {
        LagsBehind() {
            super(UnaryOperator.identity(), BrokenStorages.LagsBehind::new);
        }
    }

    static class HandsOutFlippedBytes extends Subject {
        HandsOutFlippedBytes() {
            super(UnaryOperator.identity(), BrokenStorages.HandsOutFlippedBytes::new);
        }
    }
}
