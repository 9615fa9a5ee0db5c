/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.reward;

import java.util.Optional;
import org.openledger.datanet.DatanetId;
import org.openledger.internal.Require;
import org.openledger.model.ModelId;

/**
 * The influence of one model's answers in one reward epoch. Nobody is paid out of it before it closes, and it closes at a time that was fixed when it was opened.
 *
 * @param id which; its money lies in the pot PENDING of that number
 * @param model of which model
 * @param datanet whose commons gets what does not vest
 * @param end when the epoch of the requests ends, in milliseconds since 1970
 * @param closesAt when it closes: the answer window after the end, so that the last answer of the epoch is in
 * @param parameters the version whose numbers it uses: that of its first request
 * @param closing what came out, once it has closed
 */
public record InfluencePool(
        PoolId id,
        ModelId model,
        DatanetId datanet,
        long end,
        long closesAt,
        int parameters,
        Optional<Closing> closing) {

    /**
     * What a closed pool came to.
     *
     * @param players how many accounts had a score in it
     * @param vested how many of them passed the bound on false discoveries, and are paid
     * @param handled how many of the players were paid or passed over so far, in order of their accounts
     * @param done whether all were handled and the rest went to the commons
     */
    public record Closing(int players, int vested, int handled, boolean done) {
        /** Checks the bounds. */
        public Closing {
            Require.inRange(vested, 0, players, "vested players");
            Require.inRange(handled, 0, players, "handled players");
        }
    }
}
