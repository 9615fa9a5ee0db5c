/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.inference;

import org.openledger.Receipt;
import org.openledger.attribution.Attribution;
import org.openledger.audit.AuditBundle;
import org.openledger.reward.Statement;

/** A settled answer: its text, who shaped it, who was paid, and the proof. */
public interface Answer {

    /**
     * Returns which request this answers.
     *
     * @return the request
     */
    RequestId request();

    /**
     * Returns the output.
     *
     * @return the text
     */
    String text();

    /**
     * Returns who shaped the output.
     *
     * @return the attribution that was paid
     */
    Attribution attribution();

    /**
     * Returns who was paid what.
     *
     * @return the statement, exact to the unit
     */
    Statement statement();

    /**
     * Returns the receipt of the settlement.
     *
     * @return the leaf that paid, with its proof
     */
    Receipt receipt();

    /**
     * Gathers what a stranger needs to verify this answer offline.
     *
     * @return the bundle
     */
    AuditBundle bundle();
}
