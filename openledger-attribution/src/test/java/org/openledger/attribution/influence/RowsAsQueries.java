/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.nio.charset.StandardCharsets;
import org.openledger.audit.Hash;
import org.openledger.spi.GradientSource;

/** A model whose queries are its own rows. */
record RowsAsQueries(GradientSource inner) implements SameSource {

    @Override
    public Hash identity() {
        return Hash.sha256(("rows as queries of " + inner.identity()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int queries() {
        return inner.rows();
    }

    @Override
    public void factors(int checkpoint, Examples examples, Target target, FactorSink sink) {
        inner.factors(checkpoint, Examples.rows(examples.from(), examples.to()), target, sink);
    }
}
