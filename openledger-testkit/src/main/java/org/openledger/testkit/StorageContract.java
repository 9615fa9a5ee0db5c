/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.openledger.spi.BlobStore;
import org.openledger.spi.Storage;

/**
 * The laws of a {@link Storage}: is this store good enough to hold money?
 *
 * <p>A subclass opens stores and says what they claim. What is claimed is tested, what is not claimed is reported in {@code
 * target/openledger-conformance.txt}. JUnit and AssertJ are enough to run it. The laws S01 and on are those of the
 * specification page {@code docs/spec/storage.md}.
 */
public abstract class StorageContract
        implements AppendLaws,
                BoundLaws,
                FencingLaws,
                ReadLaws,
                ConcurrencyLaws,
                CrashLaws,
                BlobLaws,
                SnapshotLaws,
                TamperLaws {

    private final List<Storage> handles = new ArrayList<>();
    private StoreName name = new StoreName("before-each");

    /** Binds the laws to the stores that the subclass opens. */
    protected StorageContract() {}

    /**
     * Opens a store: empty if the name is new, else with what lies under the name.
     *
     * @param name which store; each law has its own
     * @return a new handle
     */
    protected abstract Storage open(StoreName name);

    /** Returns what the store claims. */
    protected abstract Capabilities capabilities();

    /**
     * Ends the storage as a power cut would: without a word to the open handles, which are not used again.
     *
     * <p>A storage that claims {@link Capability#DURABLE} must override this.
     */
    protected void crash() {
        throw new UnsupportedOperationException("claims DURABLE: override crash()");
    }

    /**
     * Inverts a bit behind the storage's back, while no handle is open.
     *
     * <p>A storage that claims {@link Capability#TAMPER_EVIDENT} must override this.
     *
     * @param bit which
     */
    protected void flip(StoredBit bit) {
        throw new UnsupportedOperationException("claims TAMPER_EVIDENT: override flip(StoredBit) for " + bit);
    }

    @BeforeEach
    final void openOneStore(TestInfo law) {
        name = StoreName.fresh(law.getTestMethod().orElseThrow().getName());
        anotherHandle();
    }

    @AfterEach
    final void closeEveryHandle() {
        handles.forEach(Storage::close);
        handles.clear();
    }

    @Override
    public final Storage storage() {
        return handles.get(handles.size() - 1);
    }

    @Override
    public final Storage anotherHandle() {
        handles.add(open(name));
        return storage();
    }

    @Override
    public final Storage reopened() {
        closeEveryHandle();
        return anotherHandle();
    }

    @Override
    public final Storage crashed() {
        crash();
        handles.clear();
        return anotherHandle();
    }

    @Override
    public final void flipWhileClosed(StoredBit bit) {
        closeEveryHandle();
        flip(bit);
    }

    @Override
    public final BlobStore blobs() {
        return storage().blobs();
    }
}
