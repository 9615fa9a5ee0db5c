/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.util.Optional;
import org.openledger.spi.DiskFile;

/** An open file of a {@link SimDisk}; it stays the same file whatever becomes of its name. */
final class SimDiskFile implements DiskFile {

    private final Medium medium;
    private final SimFile file;
    private final String name;
    private final boolean writable;
    private boolean closed;

    SimDiskFile(Medium medium, SimFile file, String name, boolean writable) {
        this.medium = medium;
        this.file = file;
        this.name = name;
        this.writable = writable;
    }

    @Override
    public long size() throws IOException {
        return call(Call.SIZE, "", how -> file.seen().length());
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        requirePosition(position);
        return call(
                Call.READ,
                " at " + position + ", " + into.remaining() + " bytes",
                how -> file.seen().read(position, into));
    }

    @Override
    public void write(long position, ByteBuffer from) throws IOException {
        requirePosition(position);
        String about = " at " + position + ", " + from.remaining() + " bytes";
        change(Call.WRITE, about, how -> {
            Fault fault = how.orElse(null);
            if (fault == Fault.SHORT) {
                file.writePart(position, from, medium.fate().chance());
                throw new IOException("no space left on device within a write to " + name);
            }
            if (fault == Fault.ASTRAY) {
                file.writeAstray(position, from, medium.fate().chance());
            } else {
                file.write(position, from);
            }
            return Optional.empty();
        });
    }

    @Override
    public void truncate(long size) throws IOException {
        change(Call.TRUNCATE, " to " + size, how -> {
            if (size < 0 || size > file.seen().length()) {
                throw new IllegalArgumentException(
                        "size " + size + ": give 0 to " + file.seen().length());
            }
            file.truncate(size);
            return Optional.empty();
        });
    }

    @Override
    public void force() throws IOException {
        call(Call.FORCE, "", how -> {
            if (how.isPresent()) {
                file.dropPending(medium.fate().chance());
                throw new IOException(how.get() + " while forcing " + name);
            }
            file.force();
            return Optional.empty();
        });
    }

    @Override
    public void close() {
        synchronized (medium) {
            closed = true;
        }
    }

    private void change(Call call, String about, Medium.Act<?> act) throws IOException {
        if (!writable) {
            throw new NonWritableChannelException();
        }
        call(call, about, act);
    }

    private <T> T call(Call call, String about, Medium.Act<T> act) throws IOException {
        synchronized (medium) {
            if (closed) {
                throw new ClosedChannelException();
            }
            return medium.call(call, name + about, act);
        }
    }

    private static void requirePosition(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("position " + position + ": give 0 or more");
        }
    }
}
