/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.inference;

import org.openledger.Event;
import org.openledger.internal.Require;
import org.openledger.reward.FeeSplit;

/** What happened to requests. */
public sealed interface InferenceEvent extends Event {

    /**
     * A request was made; its fee lies in escrow.
     *
     * @param request everything that its settlement is pinned to
     */
    record Requested(InferenceRequest request) implements InferenceEvent {
        @Override
        public int kind() {
            return 60;
        }
    }

    /**
     * A request was answered and paid; the moves beside it say who got what.
     *
     * @param settlement what was served and who shaped it
     * @param split how the fee was divided among the buckets
     */
    record Settled(Settlement settlement, FeeSplit split) implements InferenceEvent {
        @Override
        public int kind() {
            return 61;
        }
    }

    /**
     * A request was refunded whole.
     *
     * @param request which
     * @param reason why
     */
    record Refunded(RequestId request, String reason) implements InferenceEvent {
        /** Checks the reason. */
        public Refunded {
            Require.text(reason, 200, "reason");
        }

        @Override
        public int kind() {
            return 62;
        }
    }
}
