/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.span;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;

/** Streams the parts of a segment into a file and a digest, in the order of {@link IndexLayout}. */
final class IndexWriter {

    private final FileChannel channel;
    private final MessageDigest digest;
    private final ByteBuffer buffer;

    IndexWriter(FileChannel channel, MessageDigest digest, int bufferBytes) {
        this.channel = channel;
        this.digest = digest;
        this.buffer = ByteBuffer.allocate(bufferBytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    void write(Segment segment) throws IOException {
        RowTable rows = segment.rows();
        for (int row = 0; row < rows.size(); row++) {
            room().putLong(rows.id(row));
        }
        for (long key : segment.samples().keys()) {
            room().putLong(key);
        }
        for (int row = 0; row < rows.size(); row++) {
            room().putInt(rows.start(row));
        }
        for (int row = 0; row < rows.size(); row++) {
            room().putInt(rows.owner(row));
        }
        TokenStore tokens = segment.tokens();
        for (int rank = 0; rank < tokens.size(); rank++) {
            room().putInt(segment.suffixes().at(rank));
        }
        boolean narrow = tokens.bytesPerToken() == Character.BYTES;
        for (int position = 0; position < tokens.size(); position++) {
            if (narrow) {
                room().putChar((char) tokens.at(position));
            } else {
                room().putInt(tokens.at(position));
            }
        }
        flush();
    }

    private ByteBuffer room() throws IOException {
        if (buffer.remaining() < Long.BYTES) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        digest.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
