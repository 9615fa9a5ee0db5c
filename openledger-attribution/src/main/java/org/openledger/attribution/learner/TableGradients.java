/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.util.ArrayList;
import java.util.List;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.spi.GradientSource;

/** The gradients of a trained model, one position for each example. */
final class TableGradients implements GradientSource {

    private final TrainedModel model;
    private final TableData queries;
    private final Hash identity;
    private final List<Block> blocks;

    TableGradients(TrainedModel model, TableData queries) {
        this.model = model;
        this.queries = queries;
        byte[] both = new byte[2 * Hash.BYTES];
        model.digest().copyTo(both, 0);
        queries.digest().copyTo(both, Hash.BYTES);
        this.identity = Hash.sha256(both);
        this.blocks = blocks(model.widths());
    }

    private static List<Block> blocks(int[] widths) {
        List<Block> blocks = new ArrayList<>();
        for (int layer = 0; layer + 1 < widths.length; layer++) {
            String name = layer + 2 == widths.length ? "output" : "hidden";
            blocks.add(new Block(name, widths[layer] + 1, widths[layer + 1]));
        }
        return List.copyOf(blocks);
    }

    @Override
    public Hash identity() {
        return identity;
    }

    @Override
    public List<Block> blocks() {
        return blocks;
    }

    @Override
    public int rows() {
        return model.rows().rows();
    }

    @Override
    public int queries() {
        return queries.rows();
    }

    @Override
    public double weight(int row) {
        return model.weight(row);
    }

    @Override
    public double weightDecay() {
        return model.decay();
    }

    @Override
    public List<Checkpoint> checkpoints() {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (int number = 0; number < model.states(); number++) {
            TrainingState state = model.state(number);
            checkpoints.add(new Checkpoint(state.step(), state.stepSize()));
        }
        return checkpoints;
    }

    @Override
    public void factors(int checkpoint, Examples examples, Target target, FactorSink sink) {
        TableData table = tableOf(examples);
        if (target instanceof Target.TokenLogProb) {
            throw new IllegalArgumentException(
                    "target " + target + ": a row of a table has no tokens, give Loss or Margin");
        }
        Pass pass = model.pass(checkpoint);
        for (int example = examples.from(); example < examples.to(); example++) {
            pass.forward(table, example);
            if (target instanceof Target.Margin) {
                pass.marginBack(table.label(example));
            } else {
                pass.lossBack(table.label(example));
            }
            hand(pass, example, 1, sink);
        }
    }

    @Override
    public void curvature(int checkpoint, Examples examples, Outcomes outcomes, FactorSink sink) {
        if (examples.side() != Side.ROWS) {
            throw new IllegalArgumentException("curvature of queries: give training rows");
        }
        TableData table = tableOf(examples);
        Pass pass = model.pass(checkpoint);
        for (int example = examples.from(); example < examples.to(); example++) {
            pass.forward(table, example);
            if (outcomes instanceof Outcomes.Sampled sampled) {
                CounterRandom random = new CounterRandom(sampled.seed()).split(example);
                for (int draw = 0; draw < sampled.draws(); draw++) {
                    pass.lossBack(drawn(pass.logProbabilities, random.unit(draw)));
                    hand(pass, example, 1.0 / sampled.draws(), sink);
                }
            } else {
                for (int outcome = 0; outcome < table.classes(); outcome++) {
                    pass.lossBack(outcome);
                    hand(pass, example, StrictMath.exp(pass.logProbabilities[outcome]), sink);
                }
            }
        }
    }

    /** Returns the class in whose share of the line from 0 to 1 the point lies. */
    private static int drawn(double[] logProbabilities, double point) {
        double reached = 0;
        for (int k = 0; k < logProbabilities.length - 1; k++) {
            reached += StrictMath.exp(logProbabilities[k]);
            if (point < reached) {
                return k;
            }
        }
        return logProbabilities.length - 1;
    }

    private void hand(Pass pass, int example, double weight, FactorSink sink) {
        for (int block = 0; block < blocks.size(); block++) {
            sink.accept(example, block, 1, pass.activations[block], pass.errors[block], weight);
        }
    }

    private TableData tableOf(Examples examples) {
        TableData table = examples.side() == Side.ROWS ? model.rows() : queries;
        Require.inRange(examples.to(), 0, table.rows(), "end of the examples");
        return table;
    }
}
