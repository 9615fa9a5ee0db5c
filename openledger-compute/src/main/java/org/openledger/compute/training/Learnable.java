/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.training;

import java.util.List;
import org.openledger.compute.kernel.Kernels;
import org.openledger.compute.neural.PackedMaps;
import org.openledger.compute.neural.Pass;
import org.openledger.compute.neural.Weights;

/** What a training changes: some tables, how a pass comes to run with them, and how its gradient of them is read off. */
interface Learnable {

    /** The model that passes run. */
    Weights base();

    /** Its maps, packed. */
    PackedMaps maps();

    /** The tables that change, in a fixed order; the arrays themselves. */
    List<float[]> tables();

    /** Brings the passes up to what the tables hold now. */
    void refresh(List<Pass> passes);

    /** In how many parts gradients are summed up, which may go side by side. */
    int parts();

    /** Adds a pass's gradient of the tables of one part; {@code gradients} is as long as {@link #tables()}. */
    void addGradients(int part, Pass pass, Kernels kernels, List<float[]> gradients);
}
