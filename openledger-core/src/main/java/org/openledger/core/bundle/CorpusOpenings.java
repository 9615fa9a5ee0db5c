/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.bundle;

import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.attribution.Attribution;
import org.openledger.model.ModelVersion;
import org.openledger.spi.Attributor.AttributionQuery;

/** What opens a model's commitment to its counts. */
@FunctionalInterface
public interface CorpusOpenings {

    /**
     * Opens what an attribution states.
     *
     * @param model which answered
     * @param query what was asked and answered
     * @param attribution what was settled
     * @return section 9 of a bundle; empty if the model cannot be built any more, or commits to nothing
     */
    Optional<Bytes> open(ModelVersion model, AttributionQuery query, Attribution attribution);
}
