/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import org.openledger.Command;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/** What an account asks of models. */
public sealed interface ModelCommand extends Command {

    /**
     * Publishes a model that was built on a published version.
     *
     * @param spec what it is
     * @param version the number of the Datanet's version that it was built on
     * @param artefact the hash of what was built
     */
    record Publish(ModelSpec spec, int version, Hash artefact) implements ModelCommand {
        /** Checks the bound. */
        public Publish {
            Require.inRange(version, 1, Integer.MAX_VALUE, "version number");
        }

        @Override
        public int type() {
            return 50;
        }
    }
}
