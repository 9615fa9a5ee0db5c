/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import org.openledger.simulation.attack.Spammer;
import org.openledger.simulation.honest.Asker;
import org.openledger.simulation.honest.Contributor;
import org.openledger.simulation.honest.HonestCitizen;
import org.openledger.simulation.honest.Validator;

/** The strategies that come with the laboratory; the attacks are in a package of their own. */
public final class Strategies {
    private Strategies() {}

    /** Returns people who contribute rows of that quality and validate; they tell good from bad as well as the world lets them. */
    public static HonestCitizen honest(Quality quality) {
        return new HonestCitizen(Contributor.of(quality), Validator.honest());
    }

    /** Returns people who contribute rows of that quality and nothing else. */
    public static Contributor contributor(Quality quality) {
        return Contributor.of(quality);
    }

    /** Returns people who stake and vote as they see it. */
    public static Validator validator() {
        return Validator.honest();
    }

    /** Returns people who ask the model, once an epoch. */
    public static Asker asker() {
        return Asker.standard();
    }

    /** Returns people who contribute noise, and as much of it as they can afford. */
    public static Spammer spammer() {
        return Spammer.standard();
    }
}
