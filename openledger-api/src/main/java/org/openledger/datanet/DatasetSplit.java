/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * Cuts a version's rows into those to train on and those to measure with, the same for everybody: a row is held out if
 * the first eight bytes of SHA-256({@code openledger/split/v1} ‖ manifest ‖ row), read as an unsigned integer, modulo 1,000,000, are below the part.
 *
 * <p>A row's side does not depend on the other rows that are asked about; another version cuts anew.
 *
 * @param version of which version
 * @param evalPpm the part that is held out, in parts per million
 */
public record DatasetSplit(DatasetVersion version, int evalPpm) {

    private static final byte[] DOMAIN = "openledger/split/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int WHOLE = 1_000_000;

    /** Checks the part. */
    public DatasetSplit {
        Require.inRange(evalPpm, 0, WHOLE, "held-out part");
    }

    /**
     * Tells whether a row is held out to measure with.
     *
     * @param row one of the version's
     * @return whether it is, and not to be trained on
     */
    public boolean isHeldOut(ContributionId row) {
        byte[] input = ByteBuffer.allocate(DOMAIN.length + Hash.BYTES + Long.BYTES)
                .put(DOMAIN)
                .put(version.manifest().bytes())
                .putLong(row.ordinal())
                .array();
        long head = ByteBuffer.wrap(Hash.sha256(input).bytes()).getLong();
        return Long.remainderUnsigned(head, WHOLE) < evalPpm;
    }
}
