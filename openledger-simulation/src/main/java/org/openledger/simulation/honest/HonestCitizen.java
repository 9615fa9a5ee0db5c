/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.honest;

import org.openledger.simulation.Strategy;
import org.openledger.simulation.Turn;
import org.openledger.token.Amount;

/**
 * Contributes and validates.
 *
 * @param contributor how it contributes
 * @param validator how it validates
 */
public record HonestCitizen(Contributor contributor, Validator validator) implements Strategy {
    @Override
    public void act(Turn turn) {
        validator.act(turn);
        contributor.act(turn);
    }

    @Override
    public Amount endowment() {
        return contributor.endowment().plus(validator.endowment());
    }

    @Override
    public String name() {
        return "honest";
    }
}
