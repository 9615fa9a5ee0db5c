/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.openledger.spi.Disk;
import org.openledger.spi.DiskFile;

/**
 * The next segment, filled with zeros and forced beside the appends, so that none of them waits for it.
 *
 * <p>It lies under a temporary name until it is taken; what a power cut leaves of it is cleared at the next opening. For one thread, which may wait for another.
 */
final class SpareSegment implements AutoCloseable {

    private final Disk disk;
    private final WholeFiles files;
    private @Nullable CompletableFuture<String> coming;
    private long length;

    SpareSegment(Disk disk, WholeFiles files) {
        this.disk = disk;
        this.files = files;
    }

    /** Begins to make a segment on a thread of its own, unless one is coming. */
    void prepare(long wanted) {
        if (coming == null) {
            length = wanted;
            coming = CompletableFuture.supplyAsync(() -> made(wanted), work -> {
                Thread thread = new Thread(work, "openledger-segment");
                thread.setDaemon(true);
                thread.start();
            });
        }
    }

    /**
     * Returns a segment of zeros of exactly that length, under a temporary name: the one that is coming if it fits, else a new one.
     *
     * @throws IOException without room for it; nothing has changed then
     */
    String take(long wanted) throws IOException {
        CompletableFuture<String> taken = coming;
        coming = null;
        if (taken != null) {
            String name = await(taken);
            if (name != null && length == wanted) {
                return name;
            }
            if (name != null) {
                disk.delete(name);
            }
        }
        return make(wanted);
    }

    /** The name of what was made; nothing if it could not be made beside, which the caller then tries for itself. */
    private static @Nullable String await(CompletableFuture<String> coming) {
        try {
            return coming.join();
        } catch (CompletionException notMade) {
            return null;
        }
    }

    private String made(long wanted) {
        try {
            return make(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String make(long wanted) throws IOException {
        String temporary = files.temporary();
        try (DiskFile fresh = disk.open(temporary)) {
            try {
                Zeros.write(fresh, 0, wanted);
            } catch (IOException e) {
                files.discard(temporary, e);
                throw Failures.io(
                        "make room for a segment of " + wanted
                                + " bytes; nothing was appended, and it may be tried again",
                        e);
            }
            fresh.force();
        }
        return temporary;
    }

    @Override
    public void close() throws IOException {
        CompletableFuture<String> left = coming;
        coming = null;
        String name = left == null ? null : await(left);
        if (name != null) {
            disk.delete(name);
        }
    }
}
