/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;

/** A real directory whose process can die and whose calls can fail; it forces nothing, so that many openings are quick. */
final class BadDisk implements Disk {

    private final RealDisk disk;
    private volatile boolean dead;
    private volatile Predicate<String> failing = call -> false;
    private volatile boolean lockless;

    private BadDisk(RealDisk disk) {
        this.disk = disk;
    }

    static BadDisk at(Path directory) {
        try {
            return new BadDisk(RealDisk.at(directory));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets every call fail from now on, and gives the lock back, as the end of the process would. */
    void die() {
        dead = true;
        close();
    }

    /** Lets calls fail that read like "write log/0000000000000000000.segment". */
    BadDisk failing(Predicate<String> calls) {
        failing = calls;
        return this;
    }

    /** Grants every lock, like some network file systems. */
    BadDisk lockless() {
        lockless = true;
        return this;
    }

    private void call(String call) throws IOException {
        if (dead) {
            throw new IOException("the process is dead: " + call);
        }
        if (failing.test(call)) {
            throw new IOException("injected: " + call);
        }
    }

    @Override
    public DiskFile open(String name) throws IOException {
        call("open " + name);
        return new BadFile(name, disk.open(name));
    }

    @Override
    public DiskFile openToRead(String name) throws IOException {
        call("openToRead " + name);
        return new BadFile(name, disk.openToRead(name));
    }

    @Override
    public SortedSet<String> list(String folder) throws IOException {
        call("list " + folder);
        return disk.list(folder);
    }

    @Override
    public SortedSet<String> folders(String folder) throws IOException {
        call("folders " + folder);
        return disk.folders(folder);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        call("rename " + to);
        disk.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        call("delete " + name);
        disk.delete(name);
    }

    @Override
    public void forceNames(String folder) throws IOException {
        call("forceNames " + folder);
    }

    @Override
    public boolean lock() throws IOException {
        return lockless || disk.lock();
    }

    @Override
    public void close() {
        try {
            disk.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A file that fails with its disk. */
    private final class BadFile implements DiskFile {

        private final String name;
        private final DiskFile file;

        BadFile(String name, DiskFile file) {
            this.name = name;
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            call("size " + name);
            return file.size();
        }

        @Override
        public int read(long position, ByteBuffer into) throws IOException {
            call("read " + name);
            return file.read(position, into);
        }

        @Override
        public void write(long position, ByteBuffer from) throws IOException {
            call("write " + name);
            file.write(position, from);
        }

        @Override
        public void truncate(long size) throws IOException {
            call("truncate " + name);
            file.truncate(size);
        }

        @Override
        public void force() throws IOException {
            call("force " + name);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
