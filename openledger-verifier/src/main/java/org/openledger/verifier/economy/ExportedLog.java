/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ObjLongConsumer;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.log.Checkpoint;
import org.openledger.verifier.log.GrowingRoot;
import org.openledger.verifier.log.SignedNote;

/**
 * A log as its operator exports it (C2SP tlog-tiles): {@code checkpoint} and the entry bundles {@code tile/entries/…}. The hash tiles are not read: whoever hashes every
 * entry needs none.
 */
public final class ExportedLog {
    /** How many entries a full bundle has. */
    static final int WIDTH = 256;

    private static final int LENGTH_BYTES = 2;
    private static final int MAX_ENTRY = 65_535;
    private static final int GROUP = 1_000;

    private final Path directory;
    private final Checkpoint checkpoint;

    private ExportedLog(Path directory, Checkpoint checkpoint) {
        this.directory = directory;
        this.checkpoint = checkpoint;
    }

    /**
     * The log in a directory.
     *
     * @throws IOException when the directory has no checkpoint that can be read
     * @throws MalformedException when its checkpoint is none
     */
    public static ExportedLog in(Path directory) throws IOException {
        Octets note = read(directory.resolve("checkpoint"), SignedNote.MAX_BYTES);
        return new ExportedLog(directory, Checkpoint.parse(note));
    }

    /** What the log says of itself; nobody has checked it yet. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /**
     * Shows every leaf in order.
     *
     * @return the root over them
     * @throws IOException when a bundle cannot be read
     * @throws MalformedException when a bundle does not hold the entries that it should
     */
    public Digest leaves(ObjLongConsumer<Octets> visitor) throws IOException {
        GrowingRoot tree = new GrowingRoot();
        for (long bundle = 0; bundle * WIDTH < checkpoint.size(); bundle++) {
            int width = (int) Math.min(WIDTH, checkpoint.size() - bundle * WIDTH);
            String path = path(bundle, width);
            Octets entries = read(directory.resolve(path), width * (MAX_ENTRY + LENGTH_BYTES));
            int at = 0;
            for (int i = 0; i < width; i++) {
                int length =
                        at + LENGTH_BYTES > entries.length() ? -1 : entries.at(at) << Byte.SIZE | entries.at(at + 1);
                int end = at + LENGTH_BYTES + length;
                if (length < 0 || end > entries.length()) {
                    throw new MalformedException(path, "cut off in entry " + i, width + " whole entries");
                }
                Octets leaf = entries.slice(at + LENGTH_BYTES, end);
                tree.append(leaf);
                visitor.accept(leaf, bundle * WIDTH + i);
                at = end;
            }
            if (at != entries.length()) {
                throw new MalformedException(path, (entries.length() - at) + " more bytes", width + " entries");
            }
        }
        return tree.root();
    }

    /** Where a bundle lies; 1234067 is x001/x234/067. */
    static String path(long bundle, int width) {
        String path = threeDigits(bundle % GROUP);
        for (long rest = bundle / GROUP; rest > 0; rest /= GROUP) {
            path = "x" + threeDigits(rest % GROUP) + "/" + path;
        }
        return "tile/entries/" + path + (width == WIDTH ? "" : ".p/" + width);
    }

    private static String threeDigits(long number) {
        return Long.toString(GROUP + number).substring(1);
    }

    private static Octets read(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new MalformedException(file.toString(), "longer than " + most + " bytes", "at most " + most);
            }
            return Octets.of(bytes);
        }
    }
}
