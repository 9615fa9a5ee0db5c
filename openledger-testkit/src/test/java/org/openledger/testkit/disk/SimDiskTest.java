/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openledger.spi.DiskFile;

/** The disk does what is asked, keeps what was forced, and does with the rest what disks do. */
class SimDiskTest {

    private static final int SEEDS = 200;

    @Test
    void bytesAndNamesComeBack() throws IOException {
        SimDisk disk = SimDisk.of(1, FaultPlan.CALM);
        write(disk, "a/b/c", 5_000, bytes(7, 9_000));
        write(disk, "a/d", 0, bytes(8, 3));
        assertThat(disk.folders("")).containsExactly("a");
        assertThat(disk.folders("a")).containsExactly("a/b");
        assertThat(disk.list("a")).containsExactly("a/d");
        byte[] expected = new byte[14_000];
        System.arraycopy(bytes(7, 9_000), 0, expected, 5_000, 9_000);
        assertThat(read(disk, "a/b/c")).isEqualTo(expected);
        disk.rename("a/d", "a/b/c");
        assertThat(read(disk, "a/b/c")).isEqualTo(bytes(8, 3));
        assertThat(disk.list("a")).isEmpty();
        disk.delete("a/b/c");
        disk.delete("a/b/c");
        assertThat(disk.files()).isEmpty();
        assertThatIOException().isThrownBy(() -> disk.openToRead("a/b/c")).isInstanceOf(NoSuchFileException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> disk.open("../x/"));
    }

    @Test
    void aFileEndsWhereItWasCutAndGrowsByZeros() throws IOException {
        SimDisk disk = SimDisk.of(1, FaultPlan.CALM);
        try (DiskFile file = disk.open("f")) {
            file.write(0, ByteBuffer.wrap(bytes(1, 10_000)));
            file.truncate(4_100);
            file.write(9_000, ByteBuffer.wrap(new byte[5]));
            file.write(1, ByteBuffer.wrap(new byte[2]));
            assertThat(file.size()).isEqualTo(9_005);
        }
        byte[] expected = Arrays.copyOf(bytes(1, 4_100), 9_005);
        expected[1] = 0;
        expected[2] = 0;
        assertThat(read(disk, "f")).isEqualTo(expected);
        assertThat(disk.files()).containsEntry("f", 4_100L);
    }

    @Test
    void whatWasForcedOutlivesAPowerCut() throws IOException {
        for (long seed = 0; seed < SEEDS; seed++) {
            SimDisk disk = SimDisk.of(seed, FaultPlan.CALM);
            write(disk, "f", 0, bytes(1, 9_000));
            force(disk, "f");
            disk.forceNames("");
            assertThat(read(disk.crash(), "f")).isEqualTo(bytes(1, 9_000));
        }
    }

    @Test
    void whatWasNotForcedIsLostKeptAndTornAtSectors() throws IOException {
        Set<String> sights = new TreeSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            SimDisk disk = SimDisk.of(seed, FaultPlan.CALM);
            write(disk, "f", 0, bytes(1, 8_192));
            force(disk, "f");
            disk.forceNames("");
            write(disk, "f", 0, bytes(2, 8_192));
            byte[] left = read(disk.crash(), "f");
            StringBuilder sectors = new StringBuilder();
            for (int at = 0; at < 8_192; at += 512) {
                byte[] sector = Arrays.copyOfRange(left, at, at + 512);
                boolean isOld = Arrays.equals(sector, Arrays.copyOfRange(bytes(1, 8_192), at, at + 512));
                boolean isNew = Arrays.equals(sector, Arrays.copyOfRange(bytes(2, 8_192), at, at + 512));
                assertThat(isOld ^ isNew).isTrue();
                sectors.append(isOld ? 'o' : 'n');
            }
            sights.add(sectors.toString());
        }
        assertThat(sights).contains("o".repeat(16), "n".repeat(16), "nnnnnnnnoooooooo", "oooooooonnnnnnnn");
        assertThat(sights).as("torn at single sectors").hasSizeGreaterThan(30);
    }

    @Test
    void namesAreDurableOnceTheyAreForced() throws IOException {
        Set<Set<String>> unforced = new java.util.HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            SimDisk disk = SimDisk.of(seed, FaultPlan.CALM);
            write(disk, "x/new", 0, bytes(1, 10));
            write(disk, "y/other", 0, bytes(1, 10));
            disk.rename("x/new", "x/file");
            disk.forceNames("x");
            SimDisk after = disk.crash();
            assertThat(after.list("x")).containsExactly("x/file");
            after.delete("x/file");
            SimDisk later = after.crash();
            unforced.add(Set.copyOf(later.files().keySet()));
        }
        assertThat(unforced).contains(Set.of(), Set.of("x/file"), Set.of("y/other"), Set.of("x/file", "y/other"));
    }

    @Test
    void aForceThatFailedIsNotMadeGoodByTheNext() throws IOException {
        int lost = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            SimDisk disk = SimDisk.of(seed, new FaultPlan.Once(Fault.ERROR, Call.FORCE, 1));
            write(disk, "f", 0, bytes(1, 100));
            disk.forceNames("");
            try (DiskFile file = disk.open("f")) {
                assertThatIOException().isThrownBy(file::force);
                file.force();
            }
            assertThat(read(disk, "f")).isEqualTo(bytes(1, 100));
            lost += Arrays.equals(read(disk.crash(), "f"), bytes(1, 100)) ? 0 : 1;
        }
        assertThat(lost).isBetween(SEEDS / 10, SEEDS * 9 / 10);
    }

    @Test
    void callsFailWhereThePlanSaysAndNowhereElse() throws IOException {
        SimDisk disk = SimDisk.of(1, new FaultPlan.Once(Fault.SHORT, Call.WRITE, 2));
        write(disk, "f", 0, bytes(1, 100));
        assertThatIOException().isThrownBy(() -> write(disk, "f", 100, bytes(1, 100)));
        assertThat(read(disk, "f")).hasSizeBetween(100, 199);
        write(disk, "f", 0, bytes(2, 300));
        assertThat(read(disk, "f")).isEqualTo(bytes(2, 300));
        disk.plan(FaultPlan.of(Fault.ERROR, 1_000_000));
        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable call :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> disk.open("f"),
                        () -> disk.openToRead("f"),
                        () -> disk.list(""),
                        () -> disk.folders(""),
                        () -> disk.rename("f", "g"),
                        () -> disk.delete("f"),
                        () -> disk.forceNames(""),
                        disk::lock)) {
            assertThatIOException().isThrownBy(call);
        }
        disk.plan(FaultPlan.CALM);
        assertThat(disk.files()).containsOnlyKeys("f");
        assertThat(disk.calls()).containsEntry(Call.WRITE, 3).containsEntry(Call.RENAME, 1);
    }

    @Test
    void theLockIsOneAndEndsWithItsProcess() throws IOException {
        SimDisk disk = SimDisk.of(1, FaultPlan.CALM);
        SimDisk other = disk.again();
        assertThat(disk.lock()).isTrue();
        assertThat(other.lock()).isFalse();
        disk.close();
        assertThat(other.lock()).isTrue();
        SimDisk next = other.kill();
        assertThat(next.lock()).isTrue();
        assertThat(next.crash().lock()).isTrue();
        assertThatIOException().isThrownBy(() -> other.list(""));
        assertThat(other.hasPower()).isFalse();
    }

    @Test
    void theSameSeedIsTheSameDisk() throws IOException {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(story(seed)).isEqualTo(story(seed));
        }
        assertThat(story(1)).isNotEqualTo(story(2));
    }

    private static List<String> story(long seed) throws IOException {
        SimDisk disk = SimDisk.of(
                seed,
                FaultPlan.of(Fault.ERROR, 100_000).with(Fault.ASTRAY, 50_000).with(Fault.FLIP, 50_000));
        for (int i = 0; i < 20; i++) {
            try {
                write(disk, "f" + i % 3, i * 100L, bytes(i, 700));
                disk.rename("f" + i % 3, "f" + i % 4);
                force(disk, "f" + i % 4);
            } catch (IOException expected) {
                disk = i % 5 == 0 ? disk.crash() : disk;
            }
        }
        disk.plan(FaultPlan.CALM);
        List<String> story = new ArrayList<>(disk.trace());
        for (String name : disk.files().keySet()) {
            story.add(name + " " + Arrays.toString(read(disk, name)));
        }
        return story;
    }

    private static void write(SimDisk disk, String name, long position, byte[] bytes) throws IOException {
        try (DiskFile file = disk.open(name)) {
            file.write(position, ByteBuffer.wrap(bytes));
        }
    }

    private static void force(SimDisk disk, String name) throws IOException {
        try (DiskFile file = disk.open(name)) {
            file.force();
        }
    }

    private static byte[] read(SimDisk disk, String name) throws IOException {
        try (DiskFile file = disk.openToRead(name)) {
            ByteBuffer into = ByteBuffer.allocate((int) file.size());
            assertThat(file.read(0, into)).isEqualTo(into.capacity());
            return into.array();
        }
    }

    private static byte[] bytes(int mark, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (1 + (i * 31 + mark * 17) % 127);
        }
        return bytes;
    }
}
