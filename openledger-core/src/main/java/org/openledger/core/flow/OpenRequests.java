/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openledger.core.state.LedgerState;
import org.openledger.governance.Parameters;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;

/** The requests that still wait for their answer. */
final class OpenRequests {

    /** No request stays open longer: it is refunded when its window has passed. */
    private static final long LONGEST_WINDOW = Parameters.ANSWER_WINDOW.most().longValueExact();

    private OpenRequests() {}

    /**
     * Looks back from the newest request to one that was made so long ago that whatever came before it has passed its deadline.
     *
     * @return the open ones, in order
     */
    static List<RequestId> of(LedgerState state) {
        List<RequestId> open = new ArrayList<>();
        for (long ordinal = state.requests() - 1; ordinal >= 0; ordinal--) {
            InferenceRequest request = state.request(new RequestId(ordinal)).orElseThrow();
            if (request.status() == InferenceRequest.Status.OPEN) {
                open.add(request.id());
            }
            if (request.deadline() + LONGEST_WINDOW < state.time()) {
                break;
            }
        }
        Collections.reverse(open);
        return open;
    }
}
