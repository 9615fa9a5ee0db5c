/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import org.openledger.testkit.StoredBit;

/** Changes what a memory storage has kept, behind its back. */
final class Spoil {

    private Spoil() {}

    static void flip(MemoryStorage storage, StoredBit which) {
        byte[] stored;
        if (which instanceof StoredBit.InLeaf leaf) {
            stored = storage.medium().log().sealedLeaf(leaf.index());
        } else if (which instanceof StoredBit.InBlob blob) {
            stored = storage.medium().blobs().stored(blob.blob()).orElseThrow();
        } else {
            stored = storage.medium().log().sealedCheckpoint().orElseThrow();
        }
        stored[(int) (which.bit() / 8)] ^= (byte) (1 << which.bit() % 8);
    }
}
