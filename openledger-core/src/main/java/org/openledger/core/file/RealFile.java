/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.openledger.spi.DiskFile;

/**
 * A file of the machine as a {@link DiskFile}. Thread-safe.
 *
 * <p>Interrupting a thread closes the channel it works on, for all threads. Reads and writes have their positions, so they are done again on a new channel, and
 * the interrupt is handed on afterwards; a force is not, for nobody knows what became of the first.
 */
final class RealFile implements DiskFile {

    private final Path path;
    private final Set<OpenOption> options;
    private volatile FileChannel channel;
    private volatile boolean closed;

    private RealFile(Path path, Set<OpenOption> options, FileChannel channel) {
        this.path = path;
        this.options = options;
        this.channel = channel;
    }

    static RealFile open(Path path, Rights rights) throws IOException {
        FileChannel channel = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                rights.file());
        return new RealFile(path, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE), channel);
    }

    static RealFile openToRead(Path path) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.READ);
        return new RealFile(path, options, FileChannel.open(path, options));
    }

    @Override
    public long size() throws IOException {
        return persistently(FileChannel::size);
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        int start = into.position();
        return persistently(open -> {
            into.position(start);
            int read = 0;
            while (read >= 0 && into.hasRemaining()) {
                read = open.read(into, position + into.position() - start);
            }
            return into.position() - start;
        });
    }

    @Override
    public void write(long position, ByteBuffer from) throws IOException {
        int start = from.position();
        persistently(open -> {
            from.position(start);
            while (from.hasRemaining()) {
                open.write(from, position + from.position() - start);
            }
            return from;
        });
    }

    @Override
    public void truncate(long size) throws IOException {
        persistently(open -> open.truncate(size));
    }

    @Override
    public void force() throws IOException {
        force(channel, false);
    }

    /** Forces a channel although the thread may have been interrupted before. */
    static void force(FileChannel channel, boolean withMetadata) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            channel.force(withMetadata);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }

    private <T> T persistently(Work<T> work) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                FileChannel open = channel;
                try {
                    return work.on(open);
                } catch (ClosedChannelException gone) {
                    reopen(open, gone);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void reopen(FileChannel gone, ClosedChannelException why) throws IOException {
        if (closed) {
            throw why;
        }
        if (channel == gone) {
            channel = FileChannel.open(path, options);
        }
    }

    /** What is done on a channel. */
    private interface Work<T> {
        T on(FileChannel open) throws IOException;
    }
}
