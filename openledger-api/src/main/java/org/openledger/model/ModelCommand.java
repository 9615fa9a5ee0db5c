/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.model;

import java.util.Optional;
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
     * @param lineage of which models it was made and what it asks of those that are made of it; without it, none and nothing
     */
    record Publish(ModelSpec spec, int version, Hash artefact, Optional<Lineage> lineage) implements ModelCommand {
        /** Checks the bound. */
        public Publish {
            Require.inRange(version, 1, Integer.MAX_VALUE, "version number");
        }

        /** Publishes a model of no others. */
        public Publish(ModelSpec spec, int version, Hash artefact) {
            this(spec, version, artefact, Optional.empty());
        }

        @Override
        public int type() {
            return 50;
        }
    }
}
