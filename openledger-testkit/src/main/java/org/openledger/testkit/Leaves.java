/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.spi.Storage;
import org.openledger.spi.WriterId;
import org.openledger.spi.WriterLease;

/** Leaves and checkpoints that tell where they belong, so that any mix-up shows. */
final class Leaves {

    private static final WriterId WRITER = new WriterId("contract");

    private Leaves() {}

    /** Returns the leaf that belongs at an index: its length and every byte depend on it. */
    static byte[] leaf(long index) {
        byte[] leaf = new byte[9 + (int) (index % 50)];
        for (int i = 8; i < leaf.length; i++) {
            leaf[i] = (byte) (index * 31 + i);
        }
        ByteBuffer.wrap(leaf).putLong(index);
        return leaf;
    }

    /** Returns the leaves that belong at {@code from} and on. */
    static List<byte[]> batch(long from, int count) {
        return LongStream.range(from, from + count).mapToObj(Leaves::leaf).toList();
    }

    /** Returns a batch whose leaves are made only when the storage asks for them. */
    static List<byte[]> lazyBatch(int count, IntFunction<byte[]> leaf) {
        return new AbstractList<>() {
            @Override
            public byte[] get(int index) {
                return leaf.apply(index);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    /** Returns a note in the checkpoint's format over that many leaves; its root and signature are those of nobody. */
    static byte[] note(long size) {
        String root = Base64.getEncoder().encodeToString(Hash.sha256(leaf(size)).bytes());
        String note = "example.org/contract\n" + size + "\n" + root + "\n\n— example.org/contract AAAAAA==\n";
        return note.getBytes(StandardCharsets.UTF_8);
    }

    static WriterLease lease(Storage storage) {
        return storage.lease(WRITER);
    }

    /** Appends the next leaves with their note, and returns the new size. */
    static long append(Storage storage, WriterLease lease, int count) {
        long size = storage.size();
        return storage.append(lease, size, batch(size, count), note(size + count));
    }

    static List<Bytes> read(Storage storage, long from, long to) {
        List<Bytes> leaves = new ArrayList<>();
        storage.read(from, to, (index, leaf) -> {
            if (index != from + leaves.size()) {
                throw new AssertionError("visited index " + index + " instead of " + (from + leaves.size()));
            }
            leaves.add(Bytes.of(leaf));
        });
        return leaves;
    }

    static List<Bytes> bytes(List<byte[]> leaves) {
        return leaves.stream().map(Bytes::of).toList();
    }
}
