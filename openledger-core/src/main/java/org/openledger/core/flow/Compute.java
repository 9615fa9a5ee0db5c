/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.List;
import java.util.function.Predicate;
import org.openledger.OpenLedgerException;
import org.openledger.model.ModelFamily;
import org.openledger.spi.Attributor;
import org.openledger.spi.Generator;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Screener;
import org.openledger.spi.Trainer;

/**
 * Who builds models, answers, attributes and checks rows. What is absent is refused when it is needed, by name.
 *
 * @param trainers in order of preference
 * @param generators in order of preference
 * @param attributors in order of preference
 * @param screeners all of them check every row, in this order
 */
public record Compute(
        List<Trainer> trainers, List<Generator> generators, List<Attributor> attributors, List<Screener> screeners) {

    /** Copies the lists. */
    public Compute {
        trainers = List.copyOf(trainers);
        generators = List.copyOf(generators);
        attributors = List.copyOf(attributors);
        screeners = List.copyOf(screeners);
    }

    Trainer trainer(ModelFamily family) {
        return first(trainers, trainer -> trainer.builds(family), "NO_TRAINER", "builds " + family);
    }

    Generator generator(ModelFamily family) {
        return first(generators, generator -> generator.runs(family), "NO_GENERATOR", "runs " + family);
    }

    Attributor attributor(ModelArtefact model) {
        return first(attributors, one -> one.explains(model), "NO_ATTRIBUTOR", "explains " + model.family());
    }

    private static <T> T first(List<T> installed, Predicate<T> fits, String code, String what) {
        return installed.stream()
                .filter(fits)
                .findFirst()
                .orElseThrow(() -> new OpenLedgerException(
                        code,
                        "nothing here " + what + "; here are "
                                + installed.stream()
                                        .map(one -> one.getClass().getName())
                                        .toList()
                                + ": give the builder one that does"));
    }
}
