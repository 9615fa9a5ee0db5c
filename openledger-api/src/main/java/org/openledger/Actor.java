/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import org.openledger.datanet.Datanets;
import org.openledger.model.Models;
import org.openledger.party.Account;
import org.openledger.review.Reviews;
import org.openledger.reward.Rewards;

/**
 * An account's hands: builds, signs, submits and waits. It can do nothing that {@link OpenLedger#submit} cannot.
 *
 * <p>Every verb throws {@link RefusedException} when the ledger says no, and then nothing but the refusal has happened.
 */
public interface Actor {

    /**
     * Returns the account's tokens and stakes.
     *
     * @return the facet
     */
    Account account();

    /**
     * Returns what it does with Datanets.
     *
     * @return the facet
     */
    Datanets datanets();

    /**
     * Returns what it does as a validator or challenger.
     *
     * @return the facet
     */
    Reviews reviews();

    /**
     * Returns what it does with models.
     *
     * @return the facet
     */
    Models models();

    /**
     * Returns what it has earned.
     *
     * @return the facet
     */
    Rewards rewards();

    /**
     * Binds the same facets to an idempotency key: the next verb is decided once, however often it is called under this key.
     *
     * @param id the key
     * @return the same account's hands, for one verb
     */
    Actor once(CommandId id);
}
