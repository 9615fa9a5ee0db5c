/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.model;

import org.openledger.Refusal.Code;
import org.openledger.core.datanet.RightsRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.model.ModelCommand.Publish;
import org.openledger.model.ModelEvent.Published;
import org.openledger.model.ModelId;
import org.openledger.model.ModelVersion;

/** What may happen to models. */
public final class ModelRules {
    private ModelRules() {}

    /** Anybody publishes a model of a published version whose rows may all be trained on, for what the version is. */
    public static void publish(Publish command, Context context, Draft draft) {
        DatasetVersion version = trainable(command.spec().datanet(), command.version(), context);
        ModelId model = new ModelId(context.ledger().models());
        draft.add(new Published(new ModelVersion(
                model, context.account(), command.spec(), version, command.artefact(), context.height())));
        command.lineage().ifPresent(lineage -> LineageRules.descend(model, lineage, context, draft));
    }

    /** A published version whose rows may all be trained on. */
    static DatasetVersion trainable(DatanetId id, int number, Context context) {
        DatasetVersion version = context.ledger()
                .version(id, number)
                .orElseThrow(() -> Refused.because(Code.NOT_FOUND, id, "version " + number + " is not published"));
        RightsRules.requireTrainable(version, context);
        return version;
    }
}
