/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import org.junit.jupiter.api.BeforeEach;
import org.openledger.spi.BlobStore;

/** The laws of a {@link BlobStore} that stands alone; a {@link StorageContract} holds the one inside a storage to the same. */
public abstract class BlobStoreContract implements BlobLaws {

    private @org.jspecify.annotations.Nullable BlobStore blobs;

    /** Binds the laws to the stores that the subclass opens. */
    protected BlobStoreContract() {}

    /** Returns a new and empty store. */
    protected abstract BlobStore open();

    @BeforeEach
    final void openOneStore() {
        blobs = open();
    }

    @Override
    public final BlobStore blobs() {
        return java.util.Objects.requireNonNull(blobs, "opened before each law");
    }
}
