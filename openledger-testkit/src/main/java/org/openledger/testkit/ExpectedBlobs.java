/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.spi.BlobStore;
import org.openledger.testkit.disk.Chance;

/** Which blobs must be there, and which must not. */
final class ExpectedBlobs {

    private static final int LONGEST = 9_000;

    private final Map<Hash, Blob> blobs = new LinkedHashMap<>();

    /** Puts a blob that was not there before. */
    void put(BlobStore store, Chance chance) {
        byte[] bytes = java.util.Arrays.copyOf(Leaves.leaf(blobs.size()), 8 + chance.below(LONGEST));
        Hash hash = Hash.sha256(bytes);
        blobs.put(hash, new Blob(Bytes.of(bytes), State.DOUBTFUL));
        assertThat(store.put(bytes)).isEqualTo(hash);
        blobs.put(hash, new Blob(Bytes.of(bytes), State.PRESENT));
    }

    /** Deletes some blob, if there was ever one. */
    void delete(BlobStore store, Chance chance) {
        if (!blobs.isEmpty()) {
            Map.Entry<Hash, Blob> one = List.copyOf(blobs.entrySet()).get(chance.below(blobs.size()));
            Hash hash = one.getKey();
            Bytes bytes = one.getValue().bytes();
            blobs.put(hash, new Blob(bytes, State.DOUBTFUL));
            store.delete(hash);
            blobs.put(hash, new Blob(bytes, State.ABSENT));
        }
    }

    /** Checks every blob. */
    void check(BlobStore store) {
        blobs.forEach((hash, expected) -> {
            Optional<Bytes> found = store.get(hash).map(Bytes::of);
            found.ifPresent(bytes -> assertThat(bytes).as("blob %s", hash).isEqualTo(expected.bytes()));
            if (expected.state() != State.DOUBTFUL) {
                assertThat(found.isPresent())
                        .as("that blob %s is there, which is %s", hash, expected.state())
                        .isEqualTo(expected.state() == State.PRESENT);
            }
        });
    }

    private enum State {
        PRESENT,
        ABSENT,
        /** An act on it failed. */
        DOUBTFUL
    }

    private record Blob(Bytes bytes, State state) {}
}
