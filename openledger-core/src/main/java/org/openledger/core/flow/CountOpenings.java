/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.Optional;
import java.util.Set;
import org.openledger.Bytes;
import org.openledger.OpenLedgerException;
import org.openledger.attribution.Attribution;
import org.openledger.core.bundle.CorpusOpenings;
import org.openledger.model.ModelVersion;
import org.openledger.spi.Attributor.AttributionInputs;
import org.openledger.spi.Attributor.AttributionQuery;

/** Opens a model's counts with the built model; where it cannot be built here any more, there is nothing to open. */
final class CountOpenings implements CorpusOpenings {

    private static final Set<String> NOT_HERE = Set.of("ROW_ERASED", "NO_TRAINER", "NO_ATTRIBUTOR");

    private final Artefacts artefacts;
    private final Compute compute;

    CountOpenings(Artefacts artefacts, Compute compute) {
        this.artefacts = artefacts;
        this.compute = compute;
    }

    @Override
    public Optional<Bytes> open(ModelVersion model, AttributionQuery query, Attribution attribution) {
        try (Artefacts.Use use = artefacts.of(model)) {
            AttributionInputs inputs = new AttributionInputs(use.artefact(), artefacts.rows(model.data()));
            return compute.attributor(use.artefact()).openings(query, attribution, inputs);
        } catch (OpenLedgerException e) {
            if (NOT_HERE.contains(e.code())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
