/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.decision;

import java.util.List;
import org.openledger.attribution.credit.SpanAttributor;
import org.openledger.attribution.influence.EkFac;
import org.openledger.attribution.influence.InfluenceAttributor;
import org.openledger.attribution.screening.StandardScreener;
import org.openledger.spi.Attributor;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.GradientSource;
import org.openledger.spi.Screener;

/**
 * Offers the standard methods and checks to a ledger's builder.
 *
 * <p>A model that shows both its counts and its gradients is attributed by both in one decision; one that shows only either, by that. Influence is EK-FAC with one outcome drawn for each row and
 * damping 0.1.
 */
public final class AttributionProvider implements ComputeProvider {

    private static final double DAMPING = 0.1;
    private static final int MODELS_KEPT_READY = 4;

    /** Creates the provider; the service loader calls it. */
    public AttributionProvider() {}

    @Override
    public List<Attributor> attributors() {
        SpanAttributor spans = new SpanAttributor();
        InfluenceAttributor influence = new InfluenceAttributor(
                new EkFac(DAMPING, new GradientSource.Outcomes.Sampled(1, 0)), 1, MODELS_KEPT_READY);
        return List.of(new CombinedAttributor(spans, influence), spans, influence);
    }

    @Override
    public List<Screener> screeners() {
        return List.of(new StandardScreener());
    }
}
