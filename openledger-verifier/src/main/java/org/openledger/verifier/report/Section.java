/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

import java.util.Locale;

/** What a check is about; the order is the order of the report. */
public enum Section {
    /** The file itself. */
    BUNDLE,
    /** That the leaves stand in the signed log of the ledger. */
    LOG,
    /** That everybody signed what is said of them. */
    SIGNATURE,
    /** That the leaves say what their commands asked. */
    LEAF,
    /** That the fee was charged and divided as the parameters in force say. */
    MONEY,
    /** That the model is the one that was published. */
    MODEL,
    /** That the credit follows from runs that stand in the rows. */
    ATTRIBUTION,
    /** That the rows were screened and reviewed. */
    PEOPLE,
    /** That the rows belong to the model's data. */
    DATA,
    /** That the answer is what the model makes of the prompt. */
    GENERATION,
    /** That no unit of money appears or is lost, and that commands move what they say. */
    POTS,
    /** That each settled answer paid what its fee, split, credits and multipliers make. */
    STATEMENTS,
    /** That models owe their ancestors what their licences make. */
    ROYALTIES,
    /** That everybody's outcomes are those of their rows. */
    REPUTATION,
    /** That stakers earn by weight and time. */
    STAKERS,
    /** That allocations vest by their schedules. */
    SCHEDULES,
    /** That slashes take, are shared and are undone to the unit. */
    SLASHES,
    /** That pending influence vests by the evidence. */
    INFLUENCE,
    /** That rows draw the bonuses and opinions the pay that the parameters make. */
    BONUSES,
    /** That validators draw what their points make. */
    VALIDATORS,
    /** That the building of models is paid as it was metered. */
    JOBS,
    /** That members' commons pay what members decided. */
    COMMUNITY;

    /** The name in reports: lower case. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
