/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.openledger.inference.Answer;
import org.openledger.inference.Prompt;
import org.openledger.model.Lineage;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.Models;
import org.openledger.token.Amount;

/** What an account does with models. */
final class ModelHands implements Models {

    private final Pen pen;

    ModelHands(Pen pen) {
        this.pen = pen;
    }

    @Override
    public ModelId publish(ModelSpec spec) {
        return new Publishing(pen).publish(requireNonNull(spec, "spec"), Optional.empty());
    }

    @Override
    public ModelId publish(ModelSpec spec, Lineage lineage) {
        return new Publishing(pen)
                .publish(requireNonNull(spec, "spec"), Optional.of(requireNonNull(lineage, "lineage")));
    }

    @Override
    public Answer ask(ModelId model, String prompt, Amount maxFee) {
        return ask(model, Prompt.of(requireNonNull(prompt, "prompt")), maxFee);
    }

    @Override
    public Answer ask(ModelId model, Prompt prompt, Amount maxFee) {
        return new Asking(pen)
                .ask(
                        requireNonNull(model, "model"),
                        requireNonNull(prompt, "prompt"),
                        requireNonNull(maxFee, "maxFee"));
    }
}
