/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.page;

import java.util.function.UnaryOperator;
import org.openledger.simulation.Experiment;

/** What makes an attack lose, and how one can tell. */
sealed interface Defence {

    /**
     * A defence that a study can live without: the same people in the same world, but for it.
     *
     * @param how what is taken away
     * @param off takes it away
     */
    record Removable(String how, UnaryOperator<Experiment> off) implements Defence {}

    /**
     * A defence that lies in how a rule is built, so that there is nothing to switch off.
     *
     * @param rule the rule's number
     * @param test the class and method of the core's tests that fail without it
     */
    record Structural(String rule, String test) implements Defence {}

    /**
     * None.
     *
     * @param why what the attacker is paid for
     */
    record None(String why) implements Defence {}
}
