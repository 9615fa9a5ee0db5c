/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.function.Function;
import org.openledger.LedgerView;

/** The newest committed state, another one at each question: for questions whose answers never change. */
final class NewestView implements AskedView {
    private final Committed committed;

    NewestView(Committed committed) {
        this.committed = committed;
    }

    @Override
    public <T> T ask(Function<LedgerView, T> question) {
        return committed.ask(question);
    }
}
