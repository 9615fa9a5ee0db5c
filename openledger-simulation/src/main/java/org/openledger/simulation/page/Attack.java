/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.page;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openledger.governance.Parameters;
import org.openledger.simulation.Population;
import org.openledger.simulation.Strategy;

/**
 * One attack on the economy, as the page shows it.
 *
 * @param number its number in the list of attacks; 0 for one that is not on it
 * @param what what it does, in one sentence
 * @param attacker the name of the strategy whose return counts
 * @param crowd who attacks, beside the honest contributors
 * @param validators how many honest validators there are
 * @param against the honest strategy that its return is held against where both gain; nothing where it has to lose
 * @param removal the same without the defence, where a number switches it off
 */
record Attack(
        int number,
        String what,
        String attacker,
        Population crowd,
        int validators,
        Optional<String> against,
        Optional<Removal> removal) {

    /** How a defence is switched off. */
    record Removal(String how, UnaryOperator<Parameters> off) {}

    Attack without(String how, UnaryOperator<Parameters> off) {
        return new Attack(number, what, attacker, crowd, validators, against, Optional.of(new Removal(how, off)));
    }

    Attack withValidators(int honest) {
        return new Attack(number, what, attacker, crowd, honest, against, removal);
    }

    Attack against(int count, Strategy honest) {
        return new Attack(
                number, what, attacker, crowd.and(count, honest), validators, Optional.of(honest.name()), removal);
    }

    Attack againstValidators() {
        return new Attack(number, what, attacker, crowd, validators, Optional.of("validator"), removal);
    }

    Attack beside(int count, Strategy honest) {
        return new Attack(number, what, attacker, crowd.and(count, honest), validators, against, removal);
    }

    /** Whose return the page shows beside the attacker's. */
    String honest() {
        return against.orElse(Attacks.HONEST);
    }
}
