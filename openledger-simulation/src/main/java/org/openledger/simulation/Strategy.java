/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.Locale;
import org.openledger.token.Amount;

/**
 * What somebody does, epoch after epoch, as an ordinary account on the real rules.
 *
 * <p>One strategy stands for many actors, and runs go side by side: it holds no state of its own. What an actor remembers is {@link Turn#own}, what all actors of the
 * strategy share {@link Turn#shared}. Whatever is random comes from {@link Turn#random}. A no of the ledger that the strategy does not catch ends its turn, and is counted.
 *
 * <p>An epoch has four moments. At its beginning everybody acts, in an order that is drawn anew; rows that were contributed in the epoch before have their committees then, so
 * votes are committed now. Then votes are revealed. Then rounds are decided, and accepted rows can be challenged. At the end of the last epoch nobody acts any more: what is under way
 * ends, and everybody draws what is owed.
 */
@FunctionalInterface
public interface Strategy {
    /** Acts at the beginning of an epoch. */
    void act(Turn turn);

    /** Acts when the votes of this epoch may be revealed: reveals all, unless the strategy has other plans. */
    default void reveal(Turn turn) {
        turn.actor().reviews().revealAll();
    }

    /** Acts when this epoch's rounds are decided, and what was accepted may be challenged: does nothing, unless the strategy has plans. */
    default void watch(Turn turn) {}

    /** Returns what each actor begins with. */
    default Amount endowment() {
        return Amount.open(1_000);
    }

    /** Returns what tables call it: the name of the class, unless the strategy says otherwise. */
    default String name() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
