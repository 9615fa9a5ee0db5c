/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.training;

import java.util.List;
import org.openledger.audit.Hash;

/** A training's state between two steps: how many were made, the hash they left, the tables and the optimiser's moments. Immutable. */
public final class Checkpoint {

    private final int step;
    private final Hash state;
    private final List<float[]> tables;
    private final List<float[]> moments;

    Checkpoint(int step, Hash state, List<float[]> tables, List<float[]> moments) {
        this.step = step;
        this.state = state;
        this.tables = tables.stream().map(float[]::clone).toList();
        this.moments = moments.stream().map(float[]::clone).toList();
    }

    /** How many steps were made. */
    public int step() {
        return step;
    }

    /** The hash that the last of them left. */
    public Hash state() {
        return state;
    }

    List<float[]> tables() {
        return tables;
    }

    List<float[]> moments() {
        return moments;
    }
}
