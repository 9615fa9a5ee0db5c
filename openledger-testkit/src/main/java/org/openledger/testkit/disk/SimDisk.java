/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;

/**
 * A disk in memory that fails as real ones do, and whose power can be cut.
 *
 * <p>What was not forced outlives a power cut in any part and order, torn at sectors of 512 bytes or pages of 4,096; so do names without {@link #forceNames}. Calls
 * fail as a {@link FaultPlan} says. Everything follows from the seed and the order of the calls. Thread-safe, although several threads make an order of their own.
 *
 * <p>Zeros take no memory, so files may be laid out beforehand. A folder outlives its last file, but not the next power cut.
 */
public final class SimDisk implements Disk {

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+(/[a-z0-9._-]+)*");

    private final Medium medium;
    private boolean closed;

    private SimDisk(Medium medium) {
        this.medium = medium;
    }

    /**
     * Creates an empty disk.
     *
     * @param seed what all luck follows from
     * @param plan which calls fail
     * @return a handle on it
     */
    public static SimDisk of(long seed, FaultPlan plan) {
        return new SimDisk(new Medium(new Fate(seed, plan), new Names()));
    }

    /**
     * Opens the same disk once more, as another process would, or the next one after an orderly end.
     *
     * @return a handle that shares everything with this one but the lock
     */
    public SimDisk again() {
        return new SimDisk(medium);
    }

    /**
     * Cuts the power: this handle and all others fail from now on.
     *
     * @return a handle on what is found when the power is back; the plan, the luck and the counts go on
     */
    public SimDisk crash() {
        synchronized (medium) {
            return new SimDisk(medium.cutPower());
        }
    }

    /**
     * Ends the process as a signal would, and not the power: this handle and all others fail from now on, and their locks are gone.
     *
     * @return a handle of the next process; nothing is lost
     */
    public SimDisk kill() {
        synchronized (medium) {
            return new SimDisk(medium.endProcess());
        }
    }

    /**
     * Tells whether calls can still succeed.
     *
     * @return false after {@link Fault#POWER_CUT}, {@link #crash} and {@link #kill}
     */
    public boolean hasPower() {
        synchronized (medium) {
            return medium.hasPower();
        }
    }

    /**
     * Changes what goes wrong from now on.
     *
     * @param plan which calls fail
     */
    public void plan(FaultPlan plan) {
        synchronized (medium) {
            medium.fate().plan(plan);
        }
    }

    /**
     * Inverts a bit where it lies; no call is told.
     *
     * @param name which file
     * @param bit which of its bits, from 0: the lowest of the first byte
     */
    public void flip(String name, long bit) {
        synchronized (medium) {
            file(name).flip(bit);
            medium.fate().remember("bit " + bit + " of " + name + " inverted");
        }
    }

    /**
     * Lists all files as their handles see them; no call is counted.
     *
     * @return how far each is written: the end of its last byte that is not zero
     */
    public SortedMap<String, Long> files() {
        synchronized (medium) {
            return medium.names().seen().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().seen().extent(), (a, b) -> a, TreeMap::new));
        }
    }

    /**
     * Counts the calls, through all power cuts.
     *
     * @return how often each kind was called
     */
    public SortedMap<Call, Integer> calls() {
        synchronized (medium) {
            return medium.fate().counts();
        }
    }

    /**
     * Tells what happened last.
     *
     * @return the last calls, power cuts and inversions, oldest first, at most 200
     */
    public List<String> trace() {
        synchronized (medium) {
            return medium.fate().trace();
        }
    }

    @Override
    public DiskFile open(String name) throws IOException {
        return call(Call.OPEN, checked(name), how -> {
            requireNoFolder(name);
            SimFile file =
                    medium.names().find(name).orElseGet(() -> medium.names().create(name));
            return new SimDiskFile(medium, file, name, true);
        });
    }

    @Override
    public DiskFile openToRead(String name) throws IOException {
        return call(Call.OPEN_TO_READ, checked(name), how -> new SimDiskFile(medium, existing(name), name, false));
    }

    @Override
    public SortedSet<String> list(String folder) throws IOException {
        return call(
                Call.LIST,
                folder,
                how -> medium.names().seen().keySet().stream()
                        .filter(name -> Names.folder(name).equals(folder))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public SortedSet<String> folders(String folder) throws IOException {
        return call(
                Call.FOLDERS,
                folder,
                how -> medium.names().folders().stream()
                        .filter(name -> Names.folder(name).equals(folder))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        call(Call.RENAME, checked(from) + " to " + checked(to), how -> {
            requireNoFolder(to);
            medium.names().rename(from, to, existing(from));
            return Optional.empty();
        });
    }

    @Override
    public void delete(String name) throws IOException {
        call(Call.DELETE, checked(name), how -> {
            medium.names().find(name).ifPresent(file -> medium.names().delete(name, file));
            return Optional.empty();
        });
    }

    @Override
    public void forceNames(String folder) throws IOException {
        call(Call.FORCE_NAMES, folder, how -> {
            medium.names().force(folder);
            return Optional.empty();
        });
    }

    @Override
    public boolean lock() throws IOException {
        return call(Call.LOCK, "", how -> medium.lock(this));
    }

    @Override
    public void close() {
        synchronized (medium) {
            closed = true;
            medium.unlock(this);
        }
    }

    @Override
    public String toString() {
        synchronized (medium) {
            return "simulated disk of " + medium.fate();
        }
    }

    private <T> T call(Call call, String about, Medium.Act<T> act) throws IOException {
        synchronized (medium) {
            if (closed) {
                throw new IOException("this handle of the disk is closed: use again()");
            }
            return medium.call(call, about, act);
        }
    }

    private SimFile existing(String name) throws NoSuchFileException {
        return medium.names().find(name).orElseThrow(() -> new NoSuchFileException(name));
    }

    private SimFile file(String name) {
        return medium.names()
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("no file " + name + ": give one of "
                        + medium.names().seen().keySet()));
    }

    private void requireNoFolder(String name) throws IOException {
        if (medium.names().folders().contains(name)) {
            throw new IOException(name + " is a folder, and no file");
        }
        for (String folder = Names.folder(name); !folder.isEmpty(); folder = Names.folder(folder)) {
            if (medium.names().find(folder).isPresent()) {
                throw new IOException(folder + " is a file, and no folder for " + name);
            }
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name \"" + name + "\": give parts of a-z, 0-9, ., _ and - with / between them");
        }
        return name;
    }
}
