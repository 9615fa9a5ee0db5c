/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.function.Function;
import org.openledger.LedgerView;

/** A view that holds nothing itself; what it is asked is answered by a state. */
interface Asked extends LedgerView {
    /** Asks a state; the answer is a value that no later leaf changes. */
    <T> T ask(Function<LedgerView, T> question);
}
