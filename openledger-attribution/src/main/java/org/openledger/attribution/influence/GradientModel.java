/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.util.List;
import org.openledger.datanet.ContributionId;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.GradientSource;
import org.openledger.spi.ModelArtefact;

/** A model whose gradients can be asked for. */
public interface GradientModel extends ModelArtefact {

    /** Returns which row each row of its gradient sources is, in order of the rows: the position is the number there. */
    List<ContributionId> trainedOn();

    /**
     * Opens the model's gradients for one output.
     *
     * @param query what was asked and answered: query 0 of each source, whose loss is that of the output
     * @return the model itself, or several that were trained on the same rows with other seeds; never empty
     */
    List<GradientSource> gradients(AttributionQuery query);
}
