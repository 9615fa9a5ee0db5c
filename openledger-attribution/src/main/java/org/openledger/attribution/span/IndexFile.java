/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The file form of one segment: a header, then the parts in the order of {@link IndexLayout}, all little-endian. The header ends with the
 * SHA-256 of everything else in the file, its own other fields first.
 */
final class IndexFile {

    private static final int BUFFER_BYTES = 1 << 20;
    private static final int CHUNK_BYTES_LOG2 = 30;

    private IndexFile() {}

    static void write(Segment segment, Path file) {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        IndexLayout layout = IndexLayout.of(segment);
        try {
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                MessageDigest digest = Digests.sha256();
                digest.update(layout.header());
                channel.position(IndexLayout.HEADER_BYTES);
                IndexWriter writer = new IndexWriter(channel, digest, BUFFER_BYTES);
                writer.write(segment);
                channel.write(ByteBuffer.wrap(layout.header()), 0);
                channel.write(ByteBuffer.wrap(digest.digest()), IndexLayout.DIGEST_AT);
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write index file " + file, e);
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

    static Segment open(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] header = readHeader(channel, file);
            IndexLayout layout = IndexLayout.parse(header, channel.size(), file);
            checkDigest(channel, header, file);
            return map(channel, layout, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read index file " + file, e);
        }
    }

    private static byte[] readHeader(FileChannel channel, Path file) throws IOException {
        if (channel.size() < IndexLayout.HEADER_BYTES) {
            throw new CorruptIndexException(
                    file, channel.size() + " bytes, shorter than a header of " + IndexLayout.HEADER_BYTES);
        }
        ByteBuffer header = ByteBuffer.allocate(IndexLayout.HEADER_BYTES);
        while (header.hasRemaining()) {
            if (channel.read(header, header.position()) < 0) {
                throw new CorruptIndexException(file, "ends within its header");
            }
        }
        return header.array();
    }

    private static void checkDigest(FileChannel channel, byte[] header, Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        digest.update(header, 0, IndexLayout.DIGEST_AT);
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        channel.position(IndexLayout.HEADER_BYTES);
        while (channel.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        byte[] found = digest.digest();
        byte[] expected = Arrays.copyOfRange(header, IndexLayout.DIGEST_AT, IndexLayout.HEADER_BYTES);
        if (!MessageDigest.isEqual(found, expected)) {
            HexFormat hex = HexFormat.of();
            throw new CorruptIndexException(
                    file, "SHA-256 expected " + hex.formatHex(expected) + ", found " + hex.formatHex(found));
        }
    }

    private static Segment map(FileChannel channel, IndexLayout layout, Path file) throws IOException {
        long[] ids = new long[layout.rows()];
        int[] starts = new int[layout.rows()];
        int[] owners = new int[layout.rows()];
        long[] keys = new long[KeySamples.count(layout.size())];
        mapPart(channel, layout.idsAt(), (long) Long.BYTES * ids.length)
                .asLongBuffer()
                .get(ids);
        mapPart(channel, layout.keysAt(), (long) Long.BYTES * keys.length)
                .asLongBuffer()
                .get(keys);
        mapPart(channel, layout.startsAt(), (long) Integer.BYTES * starts.length)
                .asIntBuffer()
                .get(starts);
        mapPart(channel, layout.ownersAt(), (long) Integer.BYTES * owners.length)
                .asIntBuffer()
                .get(owners);
        RowTable rows = new RowTable(ids, starts, owners, layout.size());
        SuffixStore suffixes =
                new SuffixStore.Mapped(mapInts(channel, layout.suffixesAt(), layout.size()), CHUNK_BYTES_LOG2 - 2);
        TokenStore tokens = layout.bytesPerToken() == Character.BYTES
                ? new TokenStore.MappedNarrow(
                        mapChars(channel, layout.tokensAt(), layout.size()), CHUNK_BYTES_LOG2 - 1, layout.size())
                : new TokenStore.MappedWide(
                        mapInts(channel, layout.tokensAt(), layout.size()), CHUNK_BYTES_LOG2 - 2, layout.size());
        layout.checkRows(rows, tokens, file);
        return new Segment(tokens, suffixes, new KeySamples(keys, layout.size(), layout.bytesPerToken()), rows);
    }

    private static IntBuffer[] mapInts(FileChannel channel, long at, int size) throws IOException {
        ByteBuffer[] chunks = mapChunks(channel, at, (long) Integer.BYTES * size);
        return Arrays.stream(chunks).map(ByteBuffer::asIntBuffer).toArray(IntBuffer[]::new);
    }

    private static CharBuffer[] mapChars(FileChannel channel, long at, int size) throws IOException {
        ByteBuffer[] chunks = mapChunks(channel, at, (long) Character.BYTES * size);
        return Arrays.stream(chunks).map(ByteBuffer::asCharBuffer).toArray(CharBuffer[]::new);
    }

    private static ByteBuffer[] mapChunks(FileChannel channel, long at, long bytes) throws IOException {
        long chunk = 1L << CHUNK_BYTES_LOG2;
        ByteBuffer[] chunks = new ByteBuffer[(int) ((bytes + chunk - 1) / chunk)];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = mapPart(channel, at + i * chunk, Math.min(chunk, bytes - i * chunk));
        }
        return chunks;
    }

    private static ByteBuffer mapPart(FileChannel channel, long at, long bytes) throws IOException {
        return channel.map(MapMode.READ_ONLY, at, bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
