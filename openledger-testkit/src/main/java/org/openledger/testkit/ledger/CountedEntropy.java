/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.openledger.spi.Entropy;

/** Bytes that repeat themselves from run to run, the n-th asking by the n-th asking. */
final class CountedEntropy implements Entropy {

    private final AtomicLong asked = new AtomicLong();

    @Override
    public void fill(byte[] bytes) {
        new SplittableRandom(asked.incrementAndGet()).nextBytes(bytes);
    }
}
