/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import org.openledger.spi.Storage;

/** What the laws of a storage work on: one store, empty when a law begins. */
interface StorageFixture {

    /** Returns the newest handle on the store. */
    Storage storage();

    /** Opens one more handle beside those that are open. */
    Storage anotherHandle();

    /** Closes every handle in an orderly way and opens one again. */
    Storage reopened();

    /** Ends the store as a power cut would and opens it again. */
    Storage crashed();

    /** Closes every handle and inverts a bit of what lies there. */
    void flipWhileClosed(StoredBit bit);
}
