/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.inference;

import org.openledger.internal.Require;

/**
 * A request for an answer.
 *
 * @param ordinal its position among all requests, from 0
 */
public record RequestId(long ordinal) implements Comparable<RequestId> {
    /** Checks the bound. */
    public RequestId {
        Require.nonNegative(ordinal, "request id");
    }

    @Override
    public int compareTo(RequestId other) {
        return Long.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return "request-" + ordinal;
    }
}
