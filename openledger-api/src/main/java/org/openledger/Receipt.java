/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger;

import java.util.List;
import org.openledger.audit.LeafProof;

/** What a decided and durable command leaves in the hand of who sent it. */
public interface Receipt {

    /**
     * Returns the index of the command's leaf in the log.
     *
     * @return 0 or more
     */
    long height();

    /**
     * Returns when the ledger decided it.
     *
     * @return milliseconds since 1970
     */
    long time();

    /**
     * Returns what happened, in order.
     *
     * @return the events of the leaf
     */
    List<Event> events();

    /**
     * Returns a proof that the leaf is in the log, under the newest signed checkpoint.
     *
     * @return a self-contained proof in the C2SP tlog-proof format
     */
    LeafProof proof();
}
