/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;

/** The files that readers have open: the {@value #MAX_IDLE} used last stay open. Thread-safe; a file is not closed under a reader. */
final class Handles implements AutoCloseable {

    /** How many files stay open that nobody reads. */
    static final int MAX_IDLE = 64;

    private final Disk disk;
    private final Map<String, Handle> open = new LinkedHashMap<>(16, 0.75f, true);
    private boolean closed;

    Handles(Disk disk) {
        this.disk = disk;
    }

    /** Works on a file that is there. */
    <T> T with(String name, Work<T> work) throws IOException {
        Handle handle = take(name);
        try {
            return work.on(handle.file);
        } finally {
            give(handle);
        }
    }

    private synchronized Handle take(String name) throws IOException {
        if (closed) {
            throw Failures.closed();
        }
        Handle handle = open.get(name);
        if (handle == null) {
            handle = new Handle(disk.openToRead(name));
            open.put(name, handle);
        }
        handle.readers++;
        return handle;
    }

    private synchronized void give(Handle handle) throws IOException {
        handle.readers--;
        closeIdle(closed ? 0 : MAX_IDLE);
    }

    /** Closes what nobody reads, but for so many that were used last. */
    private void closeIdle(int kept) throws IOException {
        Iterator<Handle> oldestFirst = open.values().iterator();
        while (open.size() > kept && oldestFirst.hasNext()) {
            Handle handle = oldestFirst.next();
            if (handle.readers == 0) {
                oldestFirst.remove();
                handle.file.close();
            }
        }
    }

    /** Closes every file, those that are being read when they no longer are. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        closeIdle(0);
    }

    /** An open file and how many read it. */
    private static final class Handle {
        private final DiskFile file;
        private int readers;

        Handle(DiskFile file) {
            this.file = file;
        }
    }

    /** What is done with a file. */
    interface Work<T> {
        T on(DiskFile file) throws IOException;
    }
}
