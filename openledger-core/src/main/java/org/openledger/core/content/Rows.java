/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.content;

import java.util.Optional;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.core.blob.Opening;
import org.openledger.core.blob.SealedBlobs;
import org.openledger.datanet.Content;
import org.openledger.datanet.Contribution;
import org.openledger.privacy.Commitments;

/** The contents behind the rows, each checked against its commitment in the log before anybody sees it. Thread-safe. */
public final class Rows {

    private final SealedBlobs blobs;

    /** The rows whose contents lie in these blobs. */
    public Rows(SealedBlobs blobs) {
        this.blobs = blobs;
    }

    /**
     * Opens a row.
     *
     * @return what people contributed; empty while it is not revealed, and after it was erased
     * @throws TamperedException if what opens is not what the author committed to
     */
    public Optional<Content> content(Contribution row) {
        return opening(row).map(opened -> new Content(opened.name(), opened.bytes()));
    }

    /**
     * Opens a row together with the salt of its commitment.
     *
     * @return what shows strangers that the row is what was committed; empty as {@link #content}
     * @throws TamperedException if it does not
     */
    public Optional<Opening.Opened> opening(Contribution row) {
        if (row.blob().isEmpty() || !(blobs.open(row.blob().get()) instanceof Opening.Opened opened)) {
            return Optional.empty();
        }
        Hash found = Commitments.contribution(
                opened.salt(), row.author(), opened.bytes().toArray());
        if (!found.equals(row.commitment())) {
            throw new TamperedException(
                    "content of " + row.id(), row.commitment().toString(), found.toString());
        }
        return Optional.of(opened);
    }
}
