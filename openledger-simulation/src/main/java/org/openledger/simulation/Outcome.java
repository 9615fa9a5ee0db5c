/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.List;
import org.openledger.audit.Hash;

/**
 * What came of one run.
 *
 * @param sweep which combination of the sweep, from 0
 * @param run which run of it, from 0
 * @param root the hash of the ledger's whole state and of every effect on the way there
 * @param events how many events there were
 * @param points what was measured, in order
 */
public record Outcome(int sweep, int run, Hash root, long events, List<Point> points) {
    /** Copies the list. */
    public Outcome {
        points = List.copyOf(points);
    }
}
