/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import static java.util.Objects.requireNonNull;

import org.openledger.inference.RequestId;
import org.openledger.reward.Rewards;
import org.openledger.reward.Statement;
import org.openledger.token.Amount;

/** What an account has earned. */
final class RewardHands implements Rewards {

    private final Pen pen;

    RewardHands(Pen pen) {
        this.pen = pen;
    }

    @Override
    public Amount earned() {
        return pen.desk().ask(state -> state.earned(pen.account()));
    }

    @Override
    public Statement statement(RequestId request) {
        return pen.desk().answers().settled(requireNonNull(request, "request")).statement();
    }
}
