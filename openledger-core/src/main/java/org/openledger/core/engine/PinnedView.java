/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import java.util.Optional;
import java.util.function.Function;
import org.openledger.LedgerView;
import org.openledger.core.state.LedgerState;

/**
 * The state at one height, for as long as somebody holds this view.
 *
 * <p>While that height is the newest, the committed state itself answers. Once it has moved on, the state is folded again from the nearest one that is known
 * ({@link History}), once per view, and kept with it.
 */
final class PinnedView implements AskedView {
    private final long height;
    private final Committed committed;
    private final History history;
    private volatile Optional<LedgerState> folded = Optional.empty();

    PinnedView(long height, Committed committed, History history) {
        this.height = height;
        this.committed = committed;
        this.history = history;
    }

    @Override
    public long height() {
        return height;
    }

    @Override
    public <T> T ask(Function<LedgerView, T> question) {
        return committed.askAt(height, question).orElseGet(() -> question.apply(state()));
    }

    private LedgerState state() {
        LedgerState known = folded.orElseGet(() -> history.at(height));
        folded = Optional.of(known);
        return known;
    }
}
