/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.List;
import java.util.Optional;
import org.openledger.attribution.credit.SpanParameters;
import org.openledger.attribution.credit.SpanSource;
import org.openledger.attribution.influence.GradientModel;
import org.openledger.attribution.players.NovelCorpus;
import org.openledger.attribution.text.Tokenizer;
import org.openledger.attribution.text.Vocabulary;
import org.openledger.audit.Hash;
import org.openledger.compute.answer.BaseHash;
import org.openledger.compute.answer.Speaker;
import org.openledger.compute.neural.Adaptation;
import org.openledger.compute.neural.PackedMaps;
import org.openledger.compute.neural.Weights;
import org.openledger.compute.text.BytePairs;
import org.openledger.compute.training.Sequences;
import org.openledger.compute.training.StepRecord;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.Prompt;
import org.openledger.model.ModelFamily;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.DatasetView;
import org.openledger.spi.GradientSource;

/** A trained decoder, or an adapter beside one: what answers, how it was trained, and the gradients of its rows. Immutable and safe for concurrent use. */
public final class DecoderArtefact implements GradientModel, SpanSource {

    private final ModelFamily family;
    private final Hash hash;
    private final Base base;
    private final Optional<Adapter> adapter;
    private final Lesson lesson;

    private DecoderArtefact(ModelFamily family, Hash hash, Base base, Optional<Adapter> adapter, Lesson lesson) {
        this.family = family;
        this.hash = hash;
        this.base = base;
        this.adapter = adapter;
        this.lesson = lesson;
    }

    static DecoderArtefact whole(Base base, Lesson lesson) {
        Hash hash = ArtefactHash.of(ModelFamily.DECODER, base, lesson);
        return new DecoderArtefact(ModelFamily.DECODER, hash, base, Optional.empty(), lesson);
    }

    static DecoderArtefact adapted(Base base, Adapter adapter, Lesson lesson) {
        Hash hash = ArtefactHash.of(ModelFamily.LORA, base, lesson);
        return new DecoderArtefact(ModelFamily.LORA, hash, base, Optional.of(adapter), lesson);
    }

    @Override
    public ModelFamily family() {
        return family;
    }

    @Override
    public Hash hash() {
        return hash;
    }

    @Override
    public int countTokens(String text) {
        return encode(text).length;
    }

    int[] encode(String text) {
        return speaker().encode(text);
    }

    int[] opening(Prompt prompt) {
        return speaker().opening(prompt);
    }

    Speaker speaker() {
        return new Speaker(base.tokens, base.weights.shape().context(), lesson.temperature);
    }

    /** The name of the base that it runs on, or is: what adapters for it carry. Every weight is read. */
    public Hash baseHash() {
        return BaseHash.of(base.tokens, base.weights);
    }

    /** Whether it is an adapter beside its base. */
    public boolean isAdapted() {
        return adapter.isPresent();
    }

    /** How it cuts bytes. */
    public BytePairs tokens() {
        return base.tokens;
    }

    /** The base's maps, packed. */
    public PackedMaps maps() {
        return base.maps;
    }

    /** What logits are divided by, in thousandths. */
    public int temperature() {
        return lesson.temperature;
    }

    /** The steps of its training, in order. */
    public List<StepRecord> steps() {
        return lesson.steps;
    }

    /** The weights that it runs, without the adapter. */
    public Weights weights() {
        return base.weights;
    }

    Base base() {
        return base;
    }

    Lesson lesson() {
        return lesson;
    }

    Optional<Adapter> adapter() {
        return adapter;
    }

    Optional<Adaptation> adaptation() {
        return adapter.map(Adapter::adaptation);
    }

    /** Cuts texts into words for span evidence; the model itself reads byte pairs. */
    @Override
    public Tokenizer tokenizer() {
        return lesson.spans.words;
    }

    @Override
    public NovelCorpus corpus() {
        return lesson.spans.corpus;
    }

    @Override
    public SpanParameters spanParameters() {
        return SpanParameters.DEFAULT;
    }

    @Override
    public List<ContributionId> trainedOn() {
        return lesson.rows;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The query's loss is that of the output's tokens after the prompt, as far as the context reaches.
     */
    @Override
    public List<GradientSource> gradients(AttributionQuery query) {
        return List.of(explaining(List.of(query)));
    }

    /**
     * Opens the gradients for several outputs at once.
     *
     * @param queries what was asked and answered, in order: at least one
     */
    public GradientSource explaining(List<AttributionQuery> queries) {
        int context = base.weights.shape().context();
        List<AskedTokens> asked = queries.stream()
                .map(query -> AskedTokens.of(encode(query.prompt()), encode(query.output()), context))
                .toList();
        return new DecoderGradients(this, lesson.sequences, lesson.rows.size(), asked);
    }

    /** What runs: tokens, weights and the same weights packed. */
    record Base(BytePairs tokens, Weights weights, PackedMaps maps) {}

    /**
     * What an adapter adds.
     *
     * @param adaptation ready to run
     * @param adapted the tables of the base's shape that have an addition
     * @param tables A and B of each, in turn
     * @param making how it was made
     */
    record Adapter(Adaptation adaptation, List<Integer> adapted, List<float[]> tables, Making making) {}

    /**
     * How an adapter was made, as its file says.
     *
     * @param datanet whose rows
     * @param seed of the draws
     * @param rank of every addition
     * @param alpha additions are multiplied by {@code alpha / rank}
     */
    record Making(DatanetId datanet, long seed, int rank, int alpha) {}

    /**
     * Where runs of words stand in the rows.
     *
     * @param words cuts texts
     * @param corpus the rows without what earlier rows had
     */
    record Spans(Tokenizer words, NovelCorpus corpus) {
        static Spans of(List<DatasetView.Row> rows) {
            List<String> texts = rows.stream().map(row -> row.content().text()).toList();
            Tokenizer words = Tokenizer.words(Vocabulary.train(texts, Vocabulary.MAX_SIZE));
            return new Spans(words, NovelCorpus.of(rows, words, SpanParameters.DEFAULT.novelty()));
        }
    }

    /**
     * What was learnt from.
     *
     * @param rows the rows, in order: a sequence's row is a place here
     * @param spans the same rows by words
     * @param sequences their sequences
     * @param recipe the hash of how
     * @param manifest the hash of the version of the Datanet
     * @param temperature what logits are divided by, in thousandths
     * @param steps what each step did
     */
    record Lesson(
            List<ContributionId> rows,
            Spans spans,
            Sequences sequences,
            Hash recipe,
            Hash manifest,
            int temperature,
            List<StepRecord> steps) {}
}
