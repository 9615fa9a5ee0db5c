/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.openledger.OpenLedgerException;
import org.openledger.core.FileStorage;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/** A program that appends to a file storage and says how many leaves were acknowledged, until it is done or the storage takes no more. */
final class AppendingChild {

    /** How many batches it appends. */
    static final int BATCHES = 6;

    /** How many leaves a batch has. */
    static final int BATCH = 3;

    private AppendingChild() {}

    /**
     * Runs the program.
     *
     * @param arguments the directory
     */
    public static void main(String[] arguments) {
        try (Storage storage = FileStorage.at(Path.of(arguments[0]))) {
            WriterLease lease = storage.lease(new WriterId("child"));
            for (int i = 0; i < BATCHES; i++) {
                long size = storage.size();
                storage.append(lease, size, batch(size), new byte[] {1, (byte) size});
                System.out.println("acknowledged " + storage.size());
            }
        } catch (OpenLedgerException failed) {
            System.out.println("failed " + failed.code());
        }
    }

    /** Returns the leaves that belong at a size and behind. */
    static List<byte[]> batch(long size) {
        return LongStream.range(size, size + BATCH)
                .mapToObj(index -> ByteBuffer.allocate(300).putLong(index).array())
                .toList();
    }
}
