/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.util.Optional;
import org.openledger.Refusal;
import org.openledger.core.codec.Envelope;
import org.openledger.core.state.LedgerState;

@SuppressWarnings("DoNotCallSuggester")
public final class Decider {
    private Decider() {}

    public static Optional<Refusal> admits(LedgerState state, Envelope envelope) {
        throw new UnsupportedOperationException("being written");
    }

    public static Decision decide(LedgerState state, Envelope envelope, long time, boolean operator) {
        throw new UnsupportedOperationException("being written");
    }
}
