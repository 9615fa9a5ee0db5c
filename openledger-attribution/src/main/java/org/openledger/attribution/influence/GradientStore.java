/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.openledger.OpenLedgerBug;
import org.openledger.audit.Hash;
import org.openledger.spi.GradientSource;

/**
 * A model's gradients in a file: computed once, read from then on without the model.
 *
 * <p>The file holds the factors of all rows and queries at every checkpoint for the targets that were asked for, and those of the curvature at the last one. Scores computed from it are those computed from the model to the bit. What
 * a row of weight 0 holds is not written. The file ends with the SHA-256 of all before, which is checked when it is opened; then it is mapped into memory, read-only. Thread-safe.
 */
public final class GradientStore implements GradientSource {

    private static final long MAGIC = 0x4F4C_4752_4144_0001L; // OLGRAD, version 1
    private static final int BUFFER_BYTES = 1 << 20;
    private static final int TAIL_BYTES = Long.BYTES + Hash.BYTES;

    private final Path file;
    private final StoreDirectory directory;
    private final StoreRecords records;

    private GradientStore(Path file, StoreDirectory directory, StoreRecords records) {
        this.file = file;
        this.directory = directory;
        this.records = records;
    }

    /**
     * Writes a model's gradients; a file that is there is replaced once the new one is whole.
     *
     * @param source the model
     * @param targets which gradients of rows and queries, each once
     * @param outcomes which curvatures, each once
     * @param file where to
     * @throws IllegalArgumentException if a factor is not finite, naming its row and block, or a target is given twice
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(
            GradientSource source, List<? extends Target> targets, List<? extends Outcomes> outcomes, Path file) {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        MessageDigest digest = sha256();
        try {
            try (DataOutputStream out = new DataOutputStream(new DigestOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER_BYTES), digest))) {
                out.writeLong(MAGIC);
                StoreWriter writer = new StoreWriter(source, out, Long.BYTES);
                byte[] directory = StoreDirectory.of(source, writer.write(targets, outcomes))
                        .encoded();
                out.write(directory);
                out.writeLong(directory.length);
                out.write(digest.digest());
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write gradient store " + file, e);
        } finally {
            deleteIfLeft(temporary);
        }
    }

    private static void deleteIfLeft(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete temporary file " + temporary, e);
        }
    }

    /**
     * Opens a file after checking all of it.
     *
     * @param file written by {@link #write}
     * @param identity of the model that it must be of
     * @throws CorruptStoreException if it is no such file, was changed or cut, or is of another model
     * @throws UncheckedIOException if it cannot be read
     */
    public static GradientStore open(Path file, Hash identity) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < Long.BYTES + TAIL_BYTES) {
                throw new CorruptStoreException(file, size + " bytes, shorter than the shortest");
            }
            long magic = read(channel, 0, Long.BYTES).getLong();
            if (magic != MAGIC) {
                throw new CorruptStoreException(
                        file,
                        "starts with " + Long.toHexString(magic) + ", not " + Long.toHexString(MAGIC)
                                + ": no gradients, or of another version");
            }
            checkDigest(channel, size, file);
            long length = read(channel, size - TAIL_BYTES, Long.BYTES).getLong();
            if (length < 0 || length > Math.min(Integer.MAX_VALUE, size - TAIL_BYTES - Long.BYTES)) {
                throw new CorruptStoreException(file, "a directory of " + length + " bytes in a file of " + size);
            }
            long end = size - TAIL_BYTES - length;
            StoreDirectory directory = directory(read(channel, end, (int) length), file);
            if (!directory.identity().equals(identity)) {
                throw new CorruptStoreException(
                        file, "gradients of model " + directory.identity() + ", not of " + identity);
            }
            return new GradientStore(file, directory, StoreRecords.map(channel, directory, end, file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read gradient store " + file, e);
        }
    }

    private static StoreDirectory directory(ByteBuffer bytes, Path file) {
        try {
            return StoreDirectory.decoded(bytes);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new CorruptStoreException(file, "its directory cannot be read: " + e.getMessage());
        }
    }

    private static void checkDigest(FileChannel channel, long size, Path file) throws IOException {
        MessageDigest digest = sha256();
        for (long at = 0; at < size - Hash.BYTES; at += BUFFER_BYTES) {
            digest.update(read(channel, at, (int) Math.min(BUFFER_BYTES, size - Hash.BYTES - at)));
        }
        Hash found = Hash.of(digest.digest());
        Hash expected = Hash.of(read(channel, size - Hash.BYTES, Hash.BYTES).array());
        if (!found.equals(expected)) {
            throw new CorruptStoreException(
                    file, "changed or cut: its SHA-256 is " + found + ", it ends with " + expected);
        }
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("the file shrank while it was read");
            }
        }
        return buffer.flip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new OpenLedgerBug("every Java platform has SHA-256", e);
        }
    }

    @Override
    public Hash identity() {
        return directory.identity();
    }

    @Override
    public List<Block> blocks() {
        return directory.blocks();
    }

    @Override
    public int rows() {
        return directory.weights().size();
    }

    @Override
    public int queries() {
        return directory.queries();
    }

    @Override
    public double weight(int row) {
        return directory.weights().get(row);
    }

    @Override
    public double weightDecay() {
        return directory.decay();
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return directory.checkpoints();
    }

    /** Hands over what was written; rows of weight 0 are left out. */
    @Override
    public void factors(int checkpoint, Examples examples, Target target, FactorSink sink) {
        records.read(StoreWriter.name(checkpoint, examples.side(), target), examples, sink);
    }

    /** Hands over what was written; rows of weight 0 are left out. */
    @Override
    public void curvature(int checkpoint, Examples examples, Outcomes outcomes, FactorSink sink) {
        records.read(StoreWriter.name(checkpoint, outcomes), examples, sink);
    }

    @Override
    public String toString() {
        return "gradient store " + file + " of model " + identity() + ": "
                + Arrays.toString(directory.sections().stream()
                        .map(StoreDirectory.Section::name)
                        .toArray());
    }
}
