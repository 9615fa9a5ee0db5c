/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The steps that writing an adapter takes on a disk, each of which can fail. */
interface AdapterDisk {

    /** The disk of the machine. */
    AdapterDisk REAL = new AdapterDisk() {

        private static final int BUFFER_BYTES = 1 << 16;

        @Override
        public void write(Path file, AdapterBytes.Content content) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
        }

        @Override
        public void force(Path folder) throws IOException {
            if (File.separatorChar == '\\') {
                return; // Windows cannot; its file systems write names into a journal
            }
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    };

    /** Writes a new file; it is on the disk on return. */
    void write(Path file, AdapterBytes.Content content) throws IOException;

    /** Has a folder's names on the disk on return. */
    void force(Path folder) throws IOException;

    /** Renames a folder to a name that no folder with something in it has, in one step. */
    void rename(Path from, Path to) throws IOException;
}
