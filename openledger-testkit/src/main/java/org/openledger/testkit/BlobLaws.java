/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.openledger.Bytes;
import org.openledger.audit.Hash;
import org.openledger.spi.BlobStore;

/** S70 to S75: contents are found by what they are. */
interface BlobLaws {

    /** Returns a store, empty when a law begins. */
    BlobStore blobs();

    @Law(
            value = "A blob is found under the SHA-256 of its bytes and comes back to the byte, also when it is empty.",
            needs = Capability.BLOBS)
    default void S70_blobsComeBackExactly() {
        for (int length : List.of(0, 1, 31, 32, 33, 4_096, 1 << 20)) {
            byte[] blob = blob(length);
            Hash hash = blobs().put(blob);
            assertThat(hash).isEqualTo(Hash.sha256(blob));
            assertThat(blobs().get(hash).map(Bytes::of)).contains(Bytes.of(blob));
        }
    }

    @Law(value = "What was never put is not there.", needs = Capability.BLOBS)
    default void S71_absentBlobsAreAbsent() {
        assertThat(blobs().get(Hash.sha256(blob(1)))).isEmpty();
        blobs().put(blob(2));
        assertThat(blobs().get(Hash.sha256(blob(1)))).isEmpty();
        assertThat(blobs().get(Hash.ZERO)).isEmpty();
    }

    @Law(value = "Putting the same bytes again, from any thread, changes nothing.", needs = Capability.BLOBS)
    default void S72_puttingIsIdempotent() {
        Together.run(4, thread -> {
            for (int i = 0; i < 20; i++) {
                assertThat(blobs().put(blob(i))).isEqualTo(Hash.sha256(blob(i)));
            }
        });
        for (int i = 0; i < 20; i++) {
            assertThat(blobs().get(Hash.sha256(blob(i))).map(Bytes::of)).contains(Bytes.of(blob(i)));
        }
    }

    @Law(
            value = "A deleted blob is gone, deleting it again does nothing, and others stay; it may be put again.",
            needs = Capability.BLOBS)
    default void S73_deletedBlobsAreGone() {
        Hash kept = blobs().put(blob(7));
        Hash deleted = blobs().put(blob(8));
        blobs().delete(deleted);
        assertThatCode(() -> blobs().delete(deleted)).doesNotThrowAnyException();
        assertThatCode(() -> blobs().delete(Hash.ZERO)).doesNotThrowAnyException();
        assertThat(blobs().get(deleted)).isEmpty();
        assertThat(blobs().get(kept)).isPresent();
        blobs().put(blob(8));
        assertThat(blobs().get(deleted)).isPresent();
    }

    @Law(value = "A blob above the greatest size is refused.", needs = Capability.BLOBS)
    default void S74_blobsAreBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> blobs().put(new byte[BlobStore.MAX_BLOB + 1]));
    }

    @Law(value = "What the caller does to the array that it put or got changes nothing.", needs = Capability.BLOBS)
    default void S75_blobsAreTheStoresOwn() {
        byte[] put = blob(9);
        Hash hash = blobs().put(put);
        put[0] ^= 1;
        byte[] got = blobs().get(hash).orElseThrow();
        got[1] ^= 1;
        assertThat(blobs().get(hash).map(Bytes::of)).contains(Bytes.of(blob(9)));
    }

    private static byte[] blob(int length) {
        byte[] blob = new byte[length];
        for (int i = 0; i < length; i++) {
            blob[i] = (byte) (i * 13 + length);
        }
        return blob;
    }
}
