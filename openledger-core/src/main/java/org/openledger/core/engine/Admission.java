/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import org.openledger.Refusal;
import org.openledger.core.codec.Envelope;

/** What the checks said to a command before its turn. */
sealed interface Admission {

    /**
     * It is well-formed and speaks for its account.
     *
     * @param envelope what it says
     * @param evidenceDue whether its evidence cites something that is not committed yet, and is to be checked at its turn
     */
    record Admitted(Envelope envelope, boolean evidenceDue) implements Admission {}

    /**
     * The door says no.
     *
     * @param refusal why
     */
    record Rejected(Refusal refusal) implements Admission {}

    /**
     * It could not be checked.
     *
     * @param cause what failed
     */
    record Failed(RuntimeException cause) implements Admission {}
}
