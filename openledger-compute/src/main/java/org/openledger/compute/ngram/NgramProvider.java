/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import java.util.List;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.Generator;
import org.openledger.spi.Trainer;

/** Offers the infinite-gram family to a ledger's builder. */
public final class NgramProvider implements ComputeProvider {

    /** Creates the provider; the service loader calls it. */
    public NgramProvider() {}

    @Override
    public List<Trainer> trainers() {
        return List.of(new InfiniteGramTrainer());
    }

    @Override
    public List<Generator> generators() {
        return List.of(new InfiniteGramGenerator());
    }
}
