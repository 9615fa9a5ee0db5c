/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import org.openledger.OpenLedgerException;
import org.openledger.TamperedException;
import org.openledger.spi.Disk;

/** The file {@code format}: one line that says what lies in a directory and in which version of the format. */
enum Format {
    /** A storage. */
    STORAGE("openledger-storage "),
    /** A key vault. */
    KEYS("openledger-keys ");

    /** The version that this program writes and reads. */
    static final int VERSION = 1;

    private static final int MAX_BYTES = 64;

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /**
     * Checks that the directory holds what this program understands; begins it in an empty directory.
     *
     * @throws OpenLedgerException if it is in a newer version or something else
     */
    void check(Disk disk, WholeFiles files) throws IOException {
        Optional<byte[]> line = files.read(Names.FORMAT, MAX_BYTES);
        if (line.isPresent()) {
            checkVersion(disk, new String(line.get(), StandardCharsets.UTF_8));
            disk.forceNames(""); // who wrote the line may have failed right afterwards
            return;
        }
        TreeSet<String> strangers = new TreeSet<>(disk.list(""));
        strangers.addAll(disk.folders(""));
        strangers.remove(Names.LOCK);
        strangers.remove(Names.TEMP);
        if (!strangers.isEmpty()) {
            throw new OpenLedgerException(
                    "STORAGE_FOREIGN",
                    disk + " holds " + strangers.first() + " and no file named " + Names.FORMAT
                            + ": give an empty directory, or one whose " + Names.FORMAT + " begins with "
                            + word.strip());
        }
        files.putDurably(Names.FORMAT, ByteBuffer.wrap(line(VERSION).getBytes(StandardCharsets.US_ASCII)));
    }

    private void checkVersion(Disk disk, String found) {
        if (found.equals(line(VERSION))) {
            return;
        }
        if (found.matches(word + "[1-9][0-9]{0,8}\n")) {
            throw new OpenLedgerException(
                    "STORAGE_FORMAT",
                    disk + " is in version " + found.substring(word.length()).strip()
                            + " of the format, this program reads " + VERSION + ": use a newer program");
        }
        throw new TamperedException("file " + Names.FORMAT, line(VERSION).strip(), found.strip());
    }

    private String line(int version) {
        return word + version + "\n";
    }
}
