/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.List;
import org.openledger.attribution.numeric.Workers;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.Generator;
import org.openledger.spi.Trainer;

/** Offers the neural families to a ledger's builder; trains on as many threads as the machine has processors, which changes no bit. */
public final class DecoderProvider implements ComputeProvider {

    /** Creates the provider; the service loader calls it. */
    public DecoderProvider() {}

    @Override
    public List<Trainer> trainers() {
        int threads = Math.min(Workers.MAX_THREADS, Runtime.getRuntime().availableProcessors());
        return List.of(new DecoderTrainer(threads), new LoraTrainer(threads));
    }

    @Override
    public List<Generator> generators() {
        return List.of(new DecoderGenerator());
    }
}
