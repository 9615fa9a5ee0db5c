/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.page;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openledger.governance.Parameters;
import org.openledger.simulation.Experiment;
import org.openledger.simulation.Population;
import org.openledger.simulation.Strategy;
import org.openledger.simulation.page.Defence.Removable;
import org.openledger.simulation.page.Defence.Structural;

/**
 * One attack on the economy, as the page shows it.
 *
 * @param number its number in the list of attacks; 0 for one that is not on it
 * @param what what it does, in one sentence
 * @param attacker the name of the strategy whose return counts
 * @param crowd who attacks, beside the honest contributors
 * @param validators how many honest validators there are
 * @param against the honest strategy that its return is held against where both gain; nothing where it has to lose
 * @param setting what is different in its world
 * @param defence what makes it lose
 */
record Attack(
        int number,
        String what,
        String attacker,
        Population crowd,
        int validators,
        Optional<String> against,
        UnaryOperator<Experiment> setting,
        Defence defence) {

    Attack without(String how, UnaryOperator<Parameters> off) {
        return withoutIn(how, experiment -> experiment.parameters(off.apply(Parameters.standard())));
    }

    Attack withoutIn(String how, UnaryOperator<Experiment> off) {
        return with(new Removable(how, off));
    }

    Attack structural(String rule, String test) {
        return with(new Structural(rule, test));
    }

    Attack undefended(String why) {
        return with(new Defence.None(why));
    }

    private Attack with(Defence defence) {
        return new Attack(number, what, attacker, crowd, validators, against, setting, defence);
    }

    Attack withValidators(int honest) {
        return new Attack(number, what, attacker, crowd, honest, against, setting, defence);
    }

    Attack in(UnaryOperator<Experiment> setting) {
        return new Attack(number, what, attacker, crowd, validators, against, setting, defence);
    }

    Attack against(int count, Strategy honest) {
        Population both = crowd.and(count, honest);
        return new Attack(number, what, attacker, both, validators, Optional.of(honest.name()), setting, defence);
    }

    Attack againstValidators() {
        return new Attack(number, what, attacker, crowd, validators, Optional.of("validator"), setting, defence);
    }

    Attack beside(int count, Strategy honest) {
        return new Attack(number, what, attacker, crowd.and(count, honest), validators, against, setting, defence);
    }

    /** Whose return the page shows beside the attacker's. */
    String honest() {
        return against.orElse(Attacks.HONEST);
    }
}
