/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.decision;

import java.util.Optional;
import org.openledger.Bytes;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Method;
import org.openledger.attribution.Scores;
import org.openledger.attribution.credit.OpenPart;
import org.openledger.attribution.recompute.Comparison;
import org.openledger.spi.Attributor;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Verdict;

/**
 * One pay decision of two methods: tokens that rows own by span evidence are paid by it, at once; what nobody owns is spoken for by influence, and paid as far as its grade on the model lets it (rule C17).
 *
 * <p>No token is paid twice: the two parts are of different tokens. Which part of the influence becomes money is decided by the ledger from the grades on record, never here: no grade, no pay
 * (docs/spec/economy.md). Stateless.
 */
public final class CombinedAttributor implements Attributor {

    private final Attributor spans;
    private final Attributor influence;

    /**
     * Joins two methods.
     *
     * @param spans gives parts
     * @param influence gives scores
     */
    public CombinedAttributor(Attributor spans, Attributor influence) {
        this.spans = spans;
        this.influence = influence;
    }

    /** The method of the parts; the scores carry their own. */
    @Override
    public Method method() {
        return spans.method();
    }

    @Override
    public boolean explains(ModelArtefact model) {
        return spans.explains(model) && influence.explains(model);
    }

    @Override
    public Attribution attribute(AttributionQuery query, AttributionInputs inputs) {
        Attribution parts = spans.attribute(query, inputs);
        int open = OpenPart.ppm(parts.evidence());
        Optional<Scores> scores = open == 0
                ? Optional.empty()
                : influence.attribute(query, inputs).influence().map(measured -> of(measured, open));
        return new Attribution(
                parts.method(),
                parts.grade(),
                parts.determinism(),
                parts.credits(),
                parts.unattributedPpm(),
                parts.evidence(),
                scores);
    }

    private static Scores of(Scores measured, int ppm) {
        return new Scores(
                measured.method(), measured.unit(), measured.grade(), measured.inputs(), ppm, measured.rows());
    }

    @Override
    public Optional<Bytes> openings(AttributionQuery query, Attribution attribution, AttributionInputs inputs) {
        return spans.openings(query, attribution, inputs);
    }

    @Override
    public Verdict verify(AttributionQuery query, Attribution claimed, AttributionInputs inputs) {
        if (!explains(inputs.model())) {
            return new Verdict.Insufficient("a model that shows its counts and its gradients");
        }
        return Comparison.of(claimed, attribute(query, inputs));
    }
}
