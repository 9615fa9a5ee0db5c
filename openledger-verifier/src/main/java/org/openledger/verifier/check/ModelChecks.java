/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.facts.Model;
import org.openledger.verifier.facts.Request;

/** That the answer is paid as one of the model that was published. */
final class ModelChecks {
    private ModelChecks() {}

    /** {@code model.pins}: the request's model, its owner, its version and Datanet are those of the publications. */
    static void pins(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        Model model = dossier.model();
        Request request = dossier.request();
        Leaf publication = dossier.modelLeaf();
        ruling.says("model " + model.id() + " on version " + model.data().number() + " of Datanet " + model.datanet());
        ruling.same("model of the request", request.model(), model.id());
        ruling.same("model owner of the request", request.modelOwner(), model.owner());
        ruling.same("signer of the model's publication", publication.envelope().account(), model.owner());
        ruling.same("Datanet of the model's data", model.data().datanet(), model.datanet());
        ruling.require(
                publication.index() < dossier.requestLeaf().index(),
                "index of " + publication,
                publication.index(),
                "before the request");
        dossier.versionLeaf().ifPresent(leaf -> {
            ruling.same("version that the model was built on", model.data(), Dossier.version(leaf));
            ruling.require(leaf.index() < publication.index(), "index of " + leaf, leaf.index(), "before the model's");
        });
    }

    /** {@code generation.repetition}: nobody repeats the generation here, and the report says so. */
    static void generation(Case answer, Ruling ruling) {
        ruling.leaveOpen("that the model answers so: the generation was not repeated; determinism "
                + answer.dossier().settlement().determinismName());
    }
}
