/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.openledger.governance.Parameters;
import org.openledger.testkit.Soak;

/** What the laws of a ledger work on: towns, and stories to live in them. */
@AddLifecycleHook(Soak.class)
interface TownFixture {

    /** How many stories a law is tried on. */
    int STORIES = 8;

    /** Founds a town with a ledger of its own. */
    default Town found() {
        return new Town((LedgerLaws) this);
    }

    /** Founds a town with other parameters and a number of checking threads. */
    default Town found(Parameters parameters, int threads) {
        return new Town((LedgerLaws) this, parameters, threads);
    }

    @Provide
    default Arbitrary<List<Deed>> stories() {
        return Deed.stories();
    }
}
