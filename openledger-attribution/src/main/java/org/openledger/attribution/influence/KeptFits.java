/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openledger.attribution.influence.Ensemble.Fit;
import org.openledger.attribution.numeric.Workers;
import org.openledger.audit.Hash;
import org.openledger.spi.GradientSource;

/** A method made ready for the models that were asked about last, so that a model's next query finds it ready. Thread-safe. */
final class KeptFits {

    private final int most;

    /** By model and seed, the longest unused first. */
    private final Map<Hash, Fitted> fits = new LinkedHashMap<>(16, 0.75f, true);

    KeptFits(int most) {
        this.most = most;
    }

    /**
     * Returns the method as it is, but for taking what is ready of a model.
     *
     * @param fit of the method
     * @param model the hash that the gradients of all rows follow from
     */
    Fit keeping(Fit fit, Hash model) {
        return (source, position, workers) -> ready(fit, key(model, position, source), source, position, workers);
    }

    private Fitted ready(Fit fit, Hash key, GradientSource source, int position, Workers workers) {
        Optional<Fitted> shared = find(key).flatMap(kept -> kept.reading(source, workers));
        if (shared.isPresent()) {
            return shared.get();
        }
        Fitted fitted = fit.fit(source, position, workers);
        keep(key, fitted);
        return fitted;
    }

    private synchronized Optional<Fitted> find(Hash key) {
        return Optional.ofNullable(fits.get(key));
    }

    private synchronized void keep(Hash key, Fitted fitted) {
        fits.put(key, fitted);
        while (fits.size() > most) {
            fits.remove(fits.keySet().iterator().next());
        }
    }

    /** Rows and weights stand in it so that a source that is plainly another model's is never taken for this one. */
    private static Hash key(Hash model, int position, GradientSource source) {
        long size =
                source.blocks().stream().mapToLong(GradientSource.Block::size).sum();
        return Hash.sha256(ByteBuffer.allocate(Hash.BYTES + 3 * Integer.BYTES + 2 * Long.BYTES)
                .put(model.bytes())
                .putInt(position)
                .putInt(source.rows())
                .putInt(source.checkpoints().size())
                .putLong(size)
                .putDouble(source.weightDecay())
                .array());
    }
}
