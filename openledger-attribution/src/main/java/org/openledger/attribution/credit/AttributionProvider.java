/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.List;
import org.openledger.attribution.screening.StandardScreener;
import org.openledger.spi.Attributor;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.Screener;

/** Offers the span method and the standard checks to a ledger's builder. */
public final class AttributionProvider implements ComputeProvider {

    /** Creates the provider; the service loader calls it. */
    public AttributionProvider() {}

    @Override
    public List<Attributor> attributors() {
        return List.of(new SpanAttributor());
    }

    @Override
    public List<Screener> screeners() {
        return List.of(new StandardScreener());
    }
}
