/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.util.List;
import org.openledger.Event;
import org.openledger.inference.InferenceRequest;
import org.openledger.reward.Statement;

@SuppressWarnings("DoNotCallSuggester")
public final class StatementOf {
    private StatementOf() {}

    public static Statement settlement(InferenceRequest request, List<Event> events) {
        throw new UnsupportedOperationException("being written");
    }
}
