/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SortedSet;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;

/** Disks that each leave out one thing, and so make a careless storage of a careful one. */
final class CarelessDisks {

    private CarelessDisks() {}

    /** Says that bytes are durable, and does nothing about it. */
    static final class SkipsTheForce extends Careless {
        SkipsTheForce(Disk target) {
            super(target);
        }

        @Override
        void force(String name, DiskFile file) {}
    }

    /** Makes everything durable but blobs. */
    static final class SkipsTheForceOfBlobs extends Careless {
        SkipsTheForceOfBlobs(Disk target) {
            super(target);
        }

        @Override
        public void forceNames(String folder) throws IOException {
            if (!folder.startsWith("blobs")) {
                super.forceNames(folder);
            }
        }
    }

    /** Says that names are durable, and does nothing about it. */
    static final class SkipsTheForceOfNames extends Careless {
        SkipsTheForceOfNames(Disk target) {
            super(target);
        }

        @Override
        public void forceNames(String folder) {}
    }

    /** Tries a force that failed once more, and believes the second answer. */
    static final class RetriesTheForce extends Careless {
        RetriesTheForce(Disk target) {
            super(target);
        }

        @Override
        void force(String name, DiskFile file) throws IOException {
            try {
                file.force();
            } catch (IOException once) {
                file.force();
            }
        }
    }

    /** Takes no notice of a write that failed. */
    static final class IgnoresFailedWrites extends Careless {
        IgnoresFailedWrites(Disk target) {
            super(target);
        }

        @Override
        void write(DiskFile file, long position, ByteBuffer from) {
            try {
                file.write(position, from);
            } catch (IOException ignored) {
                from.position(from.limit());
            }
        }
    }

    /** A disk that does what another does, but for what a subclass changes. */
    private abstract static class Careless implements Disk {

        private final Disk target;

        Careless(Disk target) {
            this.target = target;
        }

        void force(String name, DiskFile file) throws IOException {
            file.force();
        }

        void write(DiskFile file, long position, ByteBuffer from) throws IOException {
            file.write(position, from);
        }

        @Override
        public DiskFile open(String name) throws IOException {
            return new CarelessFile(this, name, target.open(name));
        }

        @Override
        public DiskFile openToRead(String name) throws IOException {
            return target.openToRead(name);
        }

        @Override
        public SortedSet<String> list(String folder) throws IOException {
            return target.list(folder);
        }

        @Override
        public SortedSet<String> folders(String folder) throws IOException {
            return target.folders(folder);
        }

        @Override
        public void rename(String from, String to) throws IOException {
            target.rename(from, to);
        }

        @Override
        public void delete(String name) throws IOException {
            target.delete(name);
        }

        @Override
        public void forceNames(String folder) throws IOException {
            target.forceNames(folder);
        }

        @Override
        public boolean lock() throws IOException {
            return target.lock();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }

    private record CarelessFile(Careless disk, String name, DiskFile target) implements DiskFile {

        @Override
        public long size() throws IOException {
            return target.size();
        }

        @Override
        public int read(long position, ByteBuffer into) throws IOException {
            return target.read(position, into);
        }

        @Override
        public void write(long position, ByteBuffer from) throws IOException {
            disk.write(target, position, from);
        }

        @Override
        public void truncate(long size) throws IOException {
            target.truncate(size);
        }

        @Override
        public void force() throws IOException {
            disk.force(name, target);
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
