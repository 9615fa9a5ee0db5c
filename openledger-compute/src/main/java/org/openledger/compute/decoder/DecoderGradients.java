/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.audit.Hash;
import org.openledger.compute.answer.TokenLottery;
import org.openledger.compute.neural.Pass;
import org.openledger.compute.neural.Weights;
import org.openledger.compute.training.Sequences;
import org.openledger.compute.training.StepRecord;
import org.openledger.internal.Require;
import org.openledger.spi.GradientSource;

/**
 * The gradients of a decoder's rows and of some answers, map by map: of an adapter its tables A and B, of a whole model its maps (not its embeddings and gains).
 *
 * <p>A row's loss is the sum over all tokens of all its sequences; its weight is how often training met it. An addition is two blocks: A with the map's inputs and the slopes behind A, B with what comes out of A and the slopes behind
 * the map. Outcomes are drawn token by token after the row's own tokens.
 */
final class DecoderGradients implements GradientSource {

    private final DecoderArtefact model;
    private final List<List<Sequences.Sequence>> rows;
    private final List<AskedTokens> asked;
    private final List<FactorPlace> places;
    private final double[] weights;
    private final Hash identity;

    DecoderGradients(DecoderArtefact model, Sequences sequences, int rows, List<AskedTokens> asked) {
        this.model = model;
        this.asked = List.copyOf(asked);
        List<List<Sequences.Sequence>> byRow = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            byRow.add(new ArrayList<>());
        }
        sequences.all().forEach(one -> byRow.get(one.row()).add(one));
        this.rows = byRow.stream().map(List::copyOf).toList();
        this.weights = weights(model, this.rows);
        this.places = FactorPlace.of(model);
        this.identity = identity(model, asked);
    }

    /** How often the steps on record met a row: once for each round if all of its sequences were met, never if none was. */
    private static double[] weights(DecoderArtefact model, List<List<Sequences.Sequence>> rows) {
        double[] weights = new double[rows.size()];
        for (StepRecord step : model.steps()) {
            for (int row : step.rows()) {
                weights[row] += 1.0 / rows.get(row).size();
            }
        }
        return weights;
    }

    private static Hash identity(DecoderArtefact model, List<AskedTokens> asked) {
        int tokens =
                asked.stream().mapToInt(one -> one.sequence().tokens().length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(Hash.BYTES + Integer.BYTES * (2 * tokens + asked.size()));
        bytes.put(model.hash().bytes());
        for (AskedTokens one : asked) {
            bytes.putInt(one.sequence().tokens().length);
            for (int t = 0; t < one.sequence().tokens().length; t++) {
                bytes.putInt(one.sequence().tokens()[t]).putInt(one.sequence().targets()[t]);
            }
        }
        return Hash.sha256(bytes.array());
    }

    @Override
    public Hash identity() {
        return identity;
    }

    @Override
    public List<Block> blocks() {
        return places.stream().map(FactorPlace::block).toList();
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public int queries() {
        return asked.size();
    }

    @Override
    public double weight(int row) {
        return weights[row];
    }

    @Override
    public double weightDecay() {
        return 0;
    }

    @Override
    public List<Checkpoint> checkpoints() {
        double way = 0;
        for (StepRecord step : model.steps()) {
            way += step.rate();
        }
        return List.of(new Checkpoint(model.steps().size(), way));
    }

    @Override
    public void factors(int checkpoint, Examples examples, Target target, FactorSink sink) {
        requireCheckpoint(checkpoint);
        if (target instanceof Target.Margin) {
            throw new IllegalArgumentException("target " + target + ": a text has no label, give Loss or TokenLogProb");
        }
        Pass pass = pass();
        for (int example = examples.from(); example < examples.to(); example++) {
            GatheredFactors gathered = new GatheredFactors(places);
            for (Sequences.Sequence sequence : sequences(examples.side(), example, target)) {
                pass.forward(sequence.tokens());
                pass.backward(sequence.targets(), 1);
                gathered.take(pass);
            }
            gathered.hand(example, 1, sink);
        }
    }

    private List<Sequences.Sequence> sequences(Side side, int example, Target target) {
        if (side == Side.ROWS) {
            return rows.get(example);
        }
        AskedTokens query = asked.get((int) Require.inRange(example, 0, asked.size() - 1, "query"));
        return List.of(
                target instanceof Target.TokenLogProb some ? query.only(some.from(), some.to()) : query.sequence());
    }

    @Override
    public void curvature(int checkpoint, Examples examples, Outcomes outcomes, FactorSink sink) {
        requireCheckpoint(checkpoint);
        if (examples.side() != Side.ROWS) {
            throw new IllegalArgumentException("curvature of queries: give training rows");
        }
        if (!(outcomes instanceof Outcomes.Sampled sampled)) {
            throw new IllegalArgumentException(
                    "outcomes " + outcomes + ": a text has more than can be counted, give Sampled");
        }
        Pass pass = pass();
        for (int row = examples.from(); row < examples.to(); row++) {
            CounterRandom random = new CounterRandom(sampled.seed()).split(row);
            for (int draw = 0; draw < sampled.draws(); draw++) {
                GatheredFactors gathered = new GatheredFactors(places);
                for (int part = 0; part < rows.get(row).size(); part++) {
                    int[] tokens = rows.get(row).get(part).tokens();
                    int[] drawn = drawn(
                            pass.forward(tokens),
                            tokens.length,
                            random.split(draw).split(part));
                    pass.backward(drawn, 1);
                    gathered.take(pass);
                }
                gathered.hand(row, 1.0 / sampled.draws(), sink);
            }
        }
    }

    private int[] drawn(float[] logits, int length, CounterRandom random) {
        int vocabulary = model.weights().shape().vocabulary();
        int[] drawn = new int[length];
        for (int t = 0; t < length; t++) {
            float[] own = java.util.Arrays.copyOfRange(logits, t * vocabulary, (t + 1) * vocabulary);
            drawn[t] = TokenLottery.draw(own, random, t);
        }
        return drawn;
    }

    private static void requireCheckpoint(int checkpoint) {
        if (checkpoint != 0) {
            throw new IllegalArgumentException("checkpoint " + checkpoint + ": there is one, numbered 0");
        }
    }

    private Pass pass() {
        Weights weights = model.weights();
        Pass pass = new Pass(weights, model.base().maps(), weights.shape().context());
        model.adaptation().ifPresent(pass::adapt);
        return pass;
    }
}
