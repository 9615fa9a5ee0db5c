/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.ledger;

import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.Command;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/** What the operator asks of the ledger itself, and what hosts add to it. */
public sealed interface LedgerCommand extends Command {

    /**
     * Begins the ledger: its leaf is the first.
     *
     * @param genesis what it begins with
     */
    record Begin(Genesis genesis) implements LedgerCommand {
        @Override
        public int type() {
            return 90;
        }
    }

    /**
     * Handles what is due and reveals the epoch's seed. Operator only.
     *
     * @param seed the next link of the chain, when the current epoch has none yet
     */
    record Tick(Optional<Hash> seed) implements LedgerCommand {
        @Override
        public int type() {
            return 91;
        }
    }

    /**
     * Records the root of the whole state at a height. Operator only.
     *
     * @param height how many leaves it covers
     * @param stateRoot the hash of the snapshot
     * @param live the first leaf whose command may still be submitted again: what was decided before it has expired
     */
    record RecordSnapshot(long height, Hash stateRoot, long live) implements LedgerCommand {
        /** Checks the bounds. */
        public RecordSnapshot {
            Require.nonNegative(height, "height");
            Require.nonNegative(live, "first live leaf");
        }

        @Override
        public int type() {
            return 92;
        }
    }

    /**
     * Appends a host's own record.
     *
     * @param namespace whose: 1 to 100 characters
     * @param body up to {@value #MAX_BODY} bytes
     */
    record Extend(String namespace, Bytes body) implements LedgerCommand {
        /** The longest body, in bytes; what does not fit into a leaf, where it stands twice, is refused TOO_LARGE. */
        public static final int MAX_BODY = 30_000;

        /** Checks the bounds. */
        public Extend {
            Require.text(namespace, 100, "namespace");
            Require.inRange(body.length(), 0, MAX_BODY, "extension body length");
        }

        @Override
        public int type() {
            return 93;
        }
    }
}
