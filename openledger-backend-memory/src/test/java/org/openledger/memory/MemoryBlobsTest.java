/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import org.openledger.spi.BlobStore;
import org.openledger.testkit.BlobStoreContract;

class MemoryBlobsTest extends BlobStoreContract {

    @Override
    protected BlobStore open() {
        return new MemoryBlobs();
    }
}
