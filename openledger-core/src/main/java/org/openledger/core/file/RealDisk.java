/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;

/**
 * A directory of the machine as a {@link Disk}. Thread-safe.
 *
 * <p>The lock is the operating system's lock on the file {@code lock}; within this process a second one is refused by {@link JvmLocks}. Where directories cannot
 * be forced (Windows), {@link #forceNames} relies on the file system's journal.
 */
public final class RealDisk implements Disk {

    private final Path directory;
    private final Rights rights;
    private @Nullable FileChannel lock;

    private RealDisk(Path directory, Rights rights) {
        this.directory = directory;
        this.rights = rights;
    }

    /**
     * Opens a directory; makes it if there is none.
     *
     * @throws IOException if it cannot be made
     */
    public static RealDisk at(Path directory) throws IOException {
        return open(directory, Rights.USUAL);
    }

    /**
     * Opens a directory whose files only their owner may read, where the file system knows owners (POSIX); makes it if there is none.
     *
     * @throws IOException if it cannot be made
     */
    static RealDisk secret(Path directory) throws IOException {
        return open(directory, Rights.of(directory));
    }

    private static RealDisk open(Path directory, Rights rights) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory.toAbsolutePath(), rights.folder());
        }
        return new RealDisk(directory.toRealPath(), rights);
    }

    @Override
    public DiskFile open(String name) throws IOException {
        Path path = path(name);
        makeFolder(Names.folder(name));
        return RealFile.open(path, rights);
    }

    @Override
    public DiskFile openToRead(String name) throws IOException {
        return RealFile.openToRead(path(name));
    }

    @Override
    public SortedSet<String> list(String folder) throws IOException {
        return names(folder, Files::isRegularFile);
    }

    @Override
    public SortedSet<String> folders(String folder) throws IOException {
        return names(folder, Files::isDirectory);
    }

    private SortedSet<String> names(String folder, Predicate<Path> which) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(folder))) {
            for (Path entry : entries) {
                if (which.test(entry)) {
                    names.add((folder.isEmpty() ? "" : folder + "/") + entry.getFileName());
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return Collections.emptySortedSet();
        }
        return names;
    }

    @Override
    public void rename(String from, String to) throws IOException {
        makeFolder(Names.folder(to));
        Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    @Override
    public void forceNames(String folder) throws IOException {
        if (File.separatorChar == '\\') {
            return;
        }
        Path path = path(folder);
        force(path);
        if (path.getParent() != null) {
            force(path.getParent());
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            RealFile.force(names, true);
        }
    }

    @Override
    public synchronized boolean lock() throws IOException {
        if (!JvmLocks.take(directory)) {
            return false;
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(
                    path(Names.LOCK), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), rights.file());
            taken = channel.tryLock() != null;
            if (taken) {
                lock = channel;
            } else {
                channel.close();
            }
        } catch (OverlappingFileLockException heldByACopyOfThisClass) {
            return false; // the channel stays open: closing it would end the other's lock
        } finally {
            if (!taken) {
                JvmLocks.release(directory);
            }
        }
        return taken;
    }

    @Override
    public synchronized void close() throws IOException {
        FileChannel held = lock;
        if (held != null) {
            lock = null;
            try {
                held.close();
            } finally {
                JvmLocks.release(directory);
            }
        }
    }

    private void makeFolder(String folder) throws IOException {
        if (!Files.isDirectory(path(folder))) {
            Files.createDirectories(path(folder), rights.folder());
        }
    }

    private Path path(String name) {
        return name.isEmpty() ? directory : directory.resolve(name);
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
