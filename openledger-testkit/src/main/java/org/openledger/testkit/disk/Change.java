/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A change of a file's bytes that is not durable yet. */
sealed interface Change {

    void applyTo(Image image);

    /** Returns this as changes of which none crosses a multiple of the sector, in order of their places. */
    List<Change> pieces(int sector);

    /** Takes a write as it is asked for; what is left in the buffer is taken up. */
    static Change written(long position, ByteBuffer from) {
        if (isZero(from)) {
            int count = from.remaining();
            from.position(from.limit());
            return new Zeros(position, count);
        }
        byte[] bytes = new byte[from.remaining()];
        from.get(bytes);
        return new Written(position, ByteBuffer.wrap(bytes));
    }

    private static boolean isZero(ByteBuffer bytes) {
        ByteBuffer zeros = ByteBuffer.allocate(Math.min(bytes.remaining(), 1 << 16));
        for (int at = bytes.position(); at < bytes.limit(); at += zeros.capacity()) {
            int part = Math.min(bytes.limit() - at, zeros.capacity());
            if (!bytes.slice(at, part).equals(zeros.slice(0, part))) {
                return false;
            }
        }
        return true;
    }

    /** Bytes from a place on: all of the buffer's, which nobody changes. */
    record Written(long position, ByteBuffer bytes) implements Change {

        @Override
        public void applyTo(Image image) {
            image.write(position, bytes);
        }

        @Override
        public List<Change> pieces(int sector) {
            List<Change> pieces = new ArrayList<>();
            for (int done = 0; done < bytes.capacity(); ) {
                long at = position + done;
                int part = (int) Math.min(bytes.capacity() - done, sector - at % sector);
                pieces.add(new Written(at, bytes.slice(done, part)));
                done += part;
            }
            return pieces;
        }
    }

    /** Zeros from a place on, which are many when a file is laid out beforehand. */
    record Zeros(long position, long count) implements Change {

        @Override
        public void applyTo(Image image) {
            image.zero(position, count);
        }

        @Override
        public List<Change> pieces(int sector) {
            List<Change> pieces = new ArrayList<>();
            for (long at = position; at < position + count; ) {
                long part = Math.min(position + count - at, sector - at % sector);
                pieces.add(new Zeros(at, part));
                at += part;
            }
            return pieces;
        }
    }

    /** The file's end. */
    record Cut(long size) implements Change {

        @Override
        public void applyTo(Image image) {
            image.resize(Math.min(size, image.length()));
        }

        @Override
        public List<Change> pieces(int sector) {
            return List.of(this);
        }
    }
}
