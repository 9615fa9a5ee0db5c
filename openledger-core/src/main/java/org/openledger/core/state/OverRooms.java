/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import org.openledger.core.rule.Ledger;

/** Answers questions about the ledger out of its rooms; each topic's answers stand in a file of their own. */
interface OverRooms extends Ledger {
    /** What is read. */
    Rooms rooms();
}
