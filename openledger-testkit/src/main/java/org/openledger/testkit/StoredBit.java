/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import org.openledger.audit.Hash;

/** One bit of what a storage has kept, for {@link StorageContract#flip} to invert behind the storage's back. */
public sealed interface StoredBit {

    /** Returns which bit, from 0: the lowest of the first byte. */
    long bit();

    /**
     * A bit of a leaf.
     *
     * @param index which leaf
     * @param bit which bit of its bytes
     */
    record InLeaf(long index, long bit) implements StoredBit {}

    /**
     * A bit of the newest checkpoint.
     *
     * @param bit which bit of its bytes
     */
    record InCheckpoint(long bit) implements StoredBit {}

    /**
     * A bit of a blob.
     *
     * @param blob the hash under which it was put
     * @param bit which bit of its bytes
     */
    record InBlob(Hash blob, long bit) implements StoredBit {}
}
