/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import org.openledger.internal.Require;
import org.openledger.party.Authorisation;

/**
 * A command in its envelope, signed: what the one write door takes.
 *
 * @param envelope the exact bytes that were signed, at most {@value #MAX_ENVELOPE}
 * @param authorisation why it may speak for its account
 */
public record SignedCommand(Bytes envelope, Authorisation authorisation) {

    /** The longest envelope, in bytes. */
    public static final int MAX_ENVELOPE = 32_768;

    /** Checks the size. */
    public SignedCommand {
        Require.inRange(envelope.length(), 1, MAX_ENVELOPE, "command envelope length");
    }
}
