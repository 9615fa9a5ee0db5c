/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.ledger;

import org.openledger.Bytes;
import org.openledger.Event;
import org.openledger.audit.Hash;

/** What happened to the ledger itself. */
public sealed interface LedgerEvent extends Event {

    /**
     * The ledger began.
     *
     * @param genesis what with
     */
    record Begun(Genesis genesis) implements LedgerEvent {
        @Override
        public int kind() {
            return 90;
        }
    }

    /**
     * An epoch got its seed.
     *
     * @param epoch which
     * @param link the revealed link of the operator's chain
     * @param seed the link mixed with every salt that validators revealed since the seed before
     */
    record SeedRevealed(long epoch, Hash link, Hash seed) implements LedgerEvent {
        @Override
        public int kind() {
            return 91;
        }
    }

    /**
     * The root of the whole state at a height.
     *
     * @param height how many leaves it covers
     * @param stateRoot the hash of the snapshot
     * @param live the first leaf whose command might still be submitted again when this was recorded
     */
    record SnapshotRecorded(long height, Hash stateRoot, long live) implements LedgerEvent {
        @Override
        public int kind() {
            return 92;
        }
    }

    /**
     * A host's own record.
     *
     * @param namespace whose
     * @param body what
     */
    record Extended(String namespace, Bytes body) implements LedgerEvent {
        @Override
        public int kind() {
            return 93;
        }
    }
}
