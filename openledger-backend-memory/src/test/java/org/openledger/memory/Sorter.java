/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.influence.ExactInfluence;
import org.openledger.attribution.influence.GradientModel;
import org.openledger.attribution.influence.InfluenceAttributor;
import org.openledger.attribution.learner.SoftmaxRegression;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.learner.TrainedModel;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.inference.Determinism;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.spi.Attributor;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.DatasetView;
import org.openledger.spi.Generator;
import org.openledger.spi.GradientSource;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Screener;
import org.openledger.spi.Trainer;

/**
 * A model that sorts texts into two kinds by their letters: each row says {@code "<text> is even"} or {@code "<text> is odd"}, a prompt is a text, the answer is its kind. It is a
 * softmax regression, so its answers have no spans, and influence.
 */
final class Sorter implements ComputeProvider {

    static final ModelFamily FAMILY = new ModelFamily("letter-sorter", 1);
    static final List<String> KINDS = List.of("even", "odd");

    private static final int LETTERS = 26;

    @Override
    public List<Trainer> trainers() {
        return List.of(new Trainer() {
            @Override
            public boolean builds(ModelFamily family) {
                return family.equals(FAMILY);
            }

            @Override
            public ModelArtefact build(ModelSpec spec, DatasetView data) {
                return new Sorted(data.rows().toList());
            }
        });
    }

    @Override
    public List<Generator> generators() {
        return List.of(new Generator() {
            @Override
            public boolean runs(ModelFamily family) {
                return family.equals(FAMILY);
            }

            @Override
            public List<Generation> generate(List<GenerationRequest> batch, TokenSink sink) {
                return batch.stream()
                        .map(request -> new Generation(
                                ((Sorted) request.model()).kind(request.prompt().text()), 1, 1))
                        .toList();
            }

            @Override
            public Determinism determinism() {
                return Determinism.BIT_EXACT;
            }
        });
    }

    @Override
    public List<Attributor> attributors() {
        return List.of(attributor());
    }

    static Attributor attributor() {
        return new InfluenceAttributor(new ExactInfluence(0), 2);
    }

    @Override
    public List<Screener> screeners() {
        return new Parrot().screeners();
    }

    private static double[] letters(String text) {
        double[] letters = new double[LETTERS];
        text.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> letters[c - 'a'] += 0.25);
        return letters;
    }

    private static TableData table(List<String> texts, List<String> kinds) {
        double[] features = new double[LETTERS * texts.size()];
        int[] labels = new int[texts.size()];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(letters(texts.get(i)), 0, features, LETTERS * i, LETTERS);
            labels[i] = KINDS.indexOf(kinds.get(i));
        }
        return TableData.of(features, LETTERS, labels, KINDS.size());
    }

    private static TrainedModel trained(List<String> rows, double[] weights) {
        List<String[]> parts = rows.stream().map(row -> row.split(" is ")).toList();
        TableData table = table(
                parts.stream().map(part -> part[0]).toList(),
                parts.stream().map(part -> part[1]).toList());
        return new SoftmaxRegression(0.5).train(table, weights, 0);
    }

    /** What training again without one row does to the loss of an answer, in nats. */
    static double addedWithout(int row, List<String> rows, String prompt, String answer) {
        TableData query = table(List.of(prompt), List.of(answer));
        double[] weights = new double[rows.size()];
        Arrays.fill(weights, 1);
        double with = trained(rows, weights).losses(query)[0];
        weights[row] = 0;
        return trained(rows, weights).losses(query)[0] - with;
    }

    private static final class Sorted implements GradientModel {
        private final List<ContributionId> rows;
        private final TrainedModel trained;

        Sorted(List<DatasetView.Row> rows) {
            this.rows = rows.stream().map(DatasetView.Row::id).toList();
            double[] weights = new double[rows.size()];
            Arrays.fill(weights, 1);
            this.trained =
                    trained(rows.stream().map(row -> row.content().text()).toList(), weights);
        }

        String kind(String text) {
            boolean even = trained.accuracy(table(List.of(text), KINDS.subList(0, 1))) > 0;
            return KINDS.get(even ? 0 : 1);
        }

        @Override
        public List<ContributionId> trainedOn() {
            return rows;
        }

        @Override
        public List<GradientSource> gradients(AttributionQuery query) {
            return List.of(trained.explaining(table(List.of(query.prompt()), List.of(query.output()))));
        }

        @Override
        public ModelFamily family() {
            return FAMILY;
        }

        @Override
        public Hash hash() {
            return trained.digest();
        }

        @Override
        public int countTokens(String text) {
            return 1;
        }
    }
}
