/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.audit.Hash;
import org.openledger.core.blob.Opening;
import org.openledger.core.blob.SealedBlobs;
import org.openledger.core.crypto.Sha256;
import org.openledger.party.AccountId;
import org.openledger.privacy.Salt;
import org.openledger.spi.KeyVault;

/**
 * Sealed blobs that are found by something else than their hash: a prompt and an output by its commitment in the log, an attribution record by its root, a draft
 * by the idempotency key under which it was made.
 *
 * <p>A pointer is 32 bytes, as long as a key, and lies in the key vault under the SHA-256 of what finds it: the vault is the one store that is as durable as the
 * blobs' keys and never in the log. The blob is stored before its pointer, so a pointer always leads somewhere; a crash between the two leaves a blob that nobody
 * finds. Thread-safe.
 */
public final class Openings {

    private static final byte[] OPENING = "openledger/opening/v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DRAFT = "openledger/draft/v1".getBytes(StandardCharsets.US_ASCII);

    private final SealedBlobs blobs;
    private final KeyVault vault;

    /** The openings that lie in these blobs, with their pointers in this vault. */
    public Openings(SealedBlobs blobs, KeyVault vault) {
        this.blobs = blobs;
        this.vault = vault;
    }

    /** Seals what opens a commitment; does nothing if that is kept already. */
    public synchronized void keep(Hash commitment, Salt salt, byte[] content) {
        keep(opening(commitment), () -> blobs.seal(salt, "", content));
    }

    /** Lets a commitment be opened by a blob that is there; does nothing if it can be opened already. */
    public synchronized void point(Hash commitment, Hash blob) {
        keep(opening(commitment), () -> blob);
    }

    /** Erases what opens a commitment, and the pointer. */
    public synchronized void forget(Hash commitment) {
        Hash name = opening(commitment);
        pointer(name).ifPresent(blobs::erase);
        vault.destroy(Bytes.of(name.bytes()));
    }

    /** What opens a commitment; empty if it was never kept, or was erased. */
    public Optional<Opening.Opened> open(Hash commitment) {
        return pointer(opening(commitment)).flatMap(this::opened);
    }

    /**
     * The blob that a step of a multi-step verb made when it was first called under this idempotency key: the same salt and bytes for every further call.
     *
     * @param account who calls
     * @param id under which key
     * @param seal makes the blob, if this is the first call
     */
    public synchronized Hash draft(AccountId account, CommandId id, Supplier<Hash> seal) {
        return keep(Sha256.of(DRAFT, account.toArray(), id.bytes().toArray()), seal);
    }

    private Hash keep(Hash name, Supplier<Hash> seal) {
        Optional<Hash> known = pointer(name);
        if (known.isPresent()) {
            return known.get();
        }
        Hash blob = seal.get();
        vault.create(Bytes.of(name.bytes()), blob.bytes());
        return blob;
    }

    private Optional<Hash> pointer(Hash name) {
        return vault.use(Bytes.of(name.bytes())).map(Hash::of);
    }

    private Optional<Opening.Opened> opened(Hash blob) {
        return blobs.open(blob) instanceof Opening.Opened opened ? Optional.of(opened) : Optional.empty();
    }

    private static Hash opening(Hash commitment) {
        return Sha256.of(OPENING, commitment.bytes());
    }
}
