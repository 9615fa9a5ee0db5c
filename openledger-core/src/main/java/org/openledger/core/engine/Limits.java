/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import org.openledger.internal.Require;

/**
 * How much of everything an engine takes.
 *
 * @param threads how many threads check signatures and blobs, 1 to {@value #MAX_THREADS}
 * @param waiting how many commands may wait for their answers; beyond it the door says BUSY
 * @param remembered how many decided ids are kept until their commands expire; beyond it the door says BUSY, so that ids of commands that live for {@code L}
 *     seconds allow {@code remembered / L} commands a second for ever
 * @param snapshotEvery how many leaves lie between two snapshots, at least 2
 */
public record Limits(int threads, int waiting, int remembered, long snapshotEvery) {
    /** The most threads that check. */
    public static final int MAX_THREADS = 64;

    /** How many commands may wait, if nothing else is said: with the longest envelopes, 256 MiB. */
    public static final int WAITING = 8_192;

    /** How many ids are remembered, if nothing else is said: some 600 MiB when all are used. */
    public static final int REMEMBERED = 1 << 21;

    /** How many leaves lie between two snapshots, if nothing else is said. */
    public static final long SNAPSHOT_EVERY = 1L << 20;

    /** Checks the bounds. */
    public Limits {
        Require.inRange(threads, 1, MAX_THREADS, "threads");
        Require.inRange(waiting, 1, 1 << 20, "waiting commands");
        Require.inRange(remembered, 1, 1 << 26, "remembered ids");
        Require.inRange(snapshotEvery, 2, Long.MAX_VALUE, "leaves between snapshots");
    }

    /** The usual limits with that many checking threads. */
    public static Limits standard(int threads) {
        return new Limits(threads, WAITING, REMEMBERED, SNAPSHOT_EVERY);
    }
}
