/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openledger.Bytes;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Grade;
import org.openledger.attribution.Method;
import org.openledger.attribution.commit.StatedCounts;
import org.openledger.attribution.recompute.Comparison;
import org.openledger.audit.Hash;
import org.openledger.spi.Attributor;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Verdict;

/**
 * Attributes an output of a count model to the rows whose counts made its tokens likely (rules C1 to C12).
 *
 * <p>Exact: the model is its counts, so a row's influence is computed, not estimated; the grade is {@link Grade#EXACT}. Bit-exact: the same
 * model, prompt and output give the same attribution on every machine; one thread computes it. Stateless and safe for concurrent use.
 */
public final class SpanAttributor implements Attributor {

    private static final String NAME = "span";
    private static final int VERSION = 1;

    /** Creates the method; its numbers come with each model. */
    public SpanAttributor() {}

    /** The method without a model; an attribution carries the hash of the model's own parameters and vocabulary. */
    @Override
    public Method method() {
        return new Method(NAME, VERSION, Hash.ZERO);
    }

    /** The method as an attribution of that model's output carries it. */
    static Method method(SpanSource source) {
        return new Method(
                NAME,
                VERSION,
                source.spanParameters().hash(source.tokenizer().vocabulary().hash()));
    }

    @Override
    public boolean explains(ModelArtefact model) {
        return model instanceof SpanSource;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the model is no {@link SpanSource}
     */
    @Override
    public Attribution attribute(AttributionQuery query, AttributionInputs inputs) {
        if (!(inputs.model() instanceof SpanSource source)) {
            throw new IllegalArgumentException(
                    "model of family " + inputs.model().family() + " shows no counts: give one that is a SpanSource");
        }
        return new AnswerCredit(source, query).attribution();
    }

    /**
     * {@inheritDoc}
     *
     * <p>There are some if the model commits to its counts; they grow with the length of the answer and the logarithm of the corpus.
     */
    @Override
    public Optional<Bytes> openings(AttributionQuery query, Attribution attribution, AttributionInputs inputs) {
        if (!(inputs.model() instanceof SpanSource source)) {
            return Optional.empty();
        }
        return source.commitment()
                .map(commitment -> Bytes.of(commitment.open(new StatedCounts(
                        text(source, query),
                        attribution.evidence(),
                        source.spanParameters().evidence() - 1,
                        CountModel.MAX_CONTEXT,
                        CountModel.MAX_OCCURRENCES))));
    }

    private static List<Integer> text(SpanSource source, AttributionQuery query) {
        return IntStream.concat(
                        Arrays.stream(source.tokenizer().encode(query.prompt())),
                        Arrays.stream(source.tokenizer().encode(query.output())))
                .boxed()
                .toList();
    }

    @Override
    public Verdict verify(AttributionQuery query, Attribution claimed, AttributionInputs inputs) {
        if (!explains(inputs.model())) {
            return new Verdict.Insufficient("a model that shows its counts");
        }
        return Comparison.of(claimed, attribute(query, inputs));
    }
}
