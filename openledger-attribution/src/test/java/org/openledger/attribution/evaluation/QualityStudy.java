/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.openledger.attribution.evaluation.QualityReport.Line;
import org.openledger.attribution.influence.DataInf;
import org.openledger.attribution.influence.EkFac;
import org.openledger.attribution.influence.ExactInfluence;
import org.openledger.attribution.influence.GradDot;
import org.openledger.attribution.influence.InfluenceMethod;
import org.openledger.attribution.influence.ScoreMatrix;
import org.openledger.attribution.influence.TracIn;
import org.openledger.attribution.influence.Trak;
import org.openledger.attribution.knn.KnnShapley;
import org.openledger.attribution.knn.LabelledPoints;
import org.openledger.attribution.learner.Activation;
import org.openledger.attribution.learner.Learner;
import org.openledger.attribution.learner.Perceptron;
import org.openledger.attribution.learner.Retrainer;
import org.openledger.attribution.learner.Schedule;
import org.openledger.attribution.learner.SoftmaxRegression;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.learner.TrainedModel;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Target;

/** The measurements behind the page on quality: everything from one table and one file of settings. */
final class QualityStudy {

    static final String LDS = "LDS";

    private final TableData table;
    private final Properties settings = new Properties();
    private final int threads;
    private final List<Line> lines = new ArrayList<>();
    private final int[] order;

    QualityStudy(TableData table, String settingsFile, int threads) {
        this.table = table;
        this.threads = threads;
        try (InputStream in = QualityStudy.class.getResourceAsStream("/quality/" + settingsFile)) {
            settings.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        this.order = Subsets.shuffled(table.rows(), new CounterRandom(number("split.seed")));
    }

    QualityReport run() {
        regression();
        perceptron();
        return report();
    }

    QualityReport report() {
        return new QualityReport(lines);
    }

    private int number(String key) {
        return Integer.parseInt(settings.getProperty(key));
    }

    private double real(String key) {
        return Double.parseDouble(settings.getProperty(key));
    }

    private List<Double> grid(String key) {
        return Arrays.stream(settings.getProperty(key).split(",", -1))
                .map(Double::valueOf)
                .toList();
    }

    /** What is trained on, explained, and used to choose parameters: three parts of the table that share no row. */
    private record Split(TableData rows, TableData queries, TableData tuning) {}

    private Split split(String model) {
        int rows = number(model + ".rows");
        int queries = rows + number(model + ".queries");
        int tuning = queries + number(model + ".tuning.queries");
        return new Split(
                table.pick(Arrays.copyOfRange(order, 0, rows)),
                table.pick(Arrays.copyOfRange(order, rows, queries)),
                table.pick(Arrays.copyOfRange(order, queries, tuning)));
    }

    private RetrainedTargets truth(String part, Learner learner, TrainedModel model, TableData queries, int seeds) {
        Retrainer retrainer = Retrainer.of(learner, model, queries, new Target.Loss());
        int rows = model.rows().rows();
        int seed = number(part + (part.endsWith("tuning") ? ".seed" : ".subsets.seed"));
        return RetrainedTargets.measure(
                retrainer, Subsets.halves(rows, number(part + ".subsets"), seed), seeds, 1_000, threads);
    }

    /** Returns the parameter of the grid that does best on the retrainings to choose by. */
    private InfluenceMethod chosen(
            String key, DoubleFunction<InfluenceMethod> method, List<GradientSource> models, RetrainedTargets tuning) {
        double best = Double.NEGATIVE_INFINITY;
        InfluenceMethod chosen = method.apply(grid(key).get(0));
        for (double value : grid(key)) {
            double[] lds = Lds.perQuery(method.apply(value).scores(models, threads), tuning);
            double mean = Arrays.stream(lds).sum() / lds.length;
            if (mean > best) {
                best = mean;
                chosen = method.apply(value);
            }
        }
        return chosen;
    }

    private List<InfluenceMethod> methods(List<GradientSource> models, RetrainedTargets tuning) {
        int dimension = number("trak.dimension");
        return List.of(
                chosen("grid.exact", ExactInfluence::new, models, tuning),
                chosen("grid.ek-fac", damping -> new EkFac(damping, new Outcomes.All()), models, tuning),
                chosen("grid.trak", ridge -> new Trak(dimension, ridge, 3), models, tuning),
                new TracIn(),
                new GradDot(),
                new DataInf());
    }

    void regression() {
        Split split = split("regression");
        SoftmaxRegression learner = new SoftmaxRegression(real("regression.decay"));
        TrainedModel model = learner.train(split.rows(), 0);
        RetrainedTargets tuning = truth("regression.tuning", learner, model, split.tuning(), 1);
        List<InfluenceMethod> methods = methods(List.of(model.explaining(split.tuning())), tuning);
        RetrainedTargets truth = truth("regression", learner, model, split.queries(), 1);
        String setting = "softmax regression, " + split.rows().rows() + " rows";
        List<ScoreMatrix> scores = grade(setting, methods, List.of(model.explaining(split.queries())), truth, split);

        int[] left = IntStream.range(0, number("regression.left")).toArray();
        LeaveOneOut loo = LeaveOneOut.measure(
                Retrainer.of(learner, model, split.queries(), new Target.Loss()),
                split.rows().rows(),
                left,
                0,
                threads);
        for (int i = 0; i < methods.size(); i++) {
            line(setting, methods.get(i), "leave-one-out r", loo.pearson(scores.get(i)));
            line(setting, methods.get(i), "leave-one-out Spearman", loo.spearman(scores.get(i)));
        }
        decoys(setting, methods, learner, "regression.decoys", split);
        mislabels(setting, learner, split);
    }

    void perceptron() {
        Split split = split("perceptron");
        Schedule schedule = new Schedule(
                number("perceptron.epochs"),
                number("perceptron.batch"),
                real("perceptron.step"),
                real("perceptron.momentum"),
                number("perceptron.checkpoints"));
        Activation activation = Activation.valueOf(settings.getProperty("perceptron.activation"));
        Perceptron learner =
                new Perceptron(number("perceptron.hidden"), activation, real("perceptron.decay"), schedule);
        List<TrainedModel> models = new ArrayList<>();
        for (int seed = 0; seed < number("perceptron.models"); seed++) {
            models.add(learner.train(split.rows(), seed));
        }
        RetrainedTargets tuning = truth("perceptron.tuning", learner, models.get(0), split.tuning(), 1);
        List<InfluenceMethod> methods = methods(List.of(models.get(0).explaining(split.tuning())), tuning);
        RetrainedTargets truth =
                truth("perceptron", learner, models.get(0), split.queries(), number("perceptron.seeds"));
        String setting = "perceptron " + table.columns() + "-" + learner.hidden() + "-" + table.classes() + ", "
                + split.rows().rows() + " rows, mean of " + models.size() + " models";
        List<GradientSource> sources = new ArrayList<>();
        models.forEach(model -> sources.add(model.explaining(split.queries())));
        grade(setting, methods, sources, truth, split);
        decoys(setting, methods.subList(0, 2), learner, "perceptron.decoys", split);
    }

    private List<ScoreMatrix> grade(
            String setting,
            List<InfluenceMethod> methods,
            List<GradientSource> models,
            RetrainedTargets truth,
            Split split) {
        long seed = number("bootstrap.seed");
        ScoreMatrix likeness = Baselines.inputCosine(split.rows(), split.queries());
        List<ScoreMatrix> scores = new ArrayList<>();
        for (InfluenceMethod method : methods) {
            Grading grade = Grading.grade(method, models, truth, seed, threads);
            scores.add(grade.scores());
            lds(setting, name(method), grade.lds());
            Lds.Lead lead = Lds.lead(grade.scores(), likeness, truth, seed);
            lines.add(new Line(
                    setting,
                    name(method),
                    "lead over input cosine",
                    lead.value(),
                    Math.min(lead.lower(), lead.value()),
                    Math.max(lead.upper(), lead.value())));
            System.err.println(lines.get(lines.size() - 2));
        }
        Lds cosine = Lds.of(likeness, truth, seed);
        lds(setting, "input cosine, same label", cosine);
        ScoreMatrix random =
                Baselines.random(split.rows().rows(), split.queries().rows(), 1);
        lds(setting, "random", Lds.of(random, truth, seed));
        cosine.ceiling().ifPresent(ceiling -> lines.add(new Line(setting, "noise ceiling", LDS, ceiling)));
        return scores;
    }

    private void lds(String setting, String method, Lds lds) {
        lines.add(new Line(setting, method, LDS, lds.value(), lds.lower(), lds.upper()));
    }

    private void line(String setting, InfluenceMethod method, String measure, double value) {
        lines.add(new Line(setting, name(method), measure, value));
    }

    /** The description without what is the same everywhere. */
    private static String name(InfluenceMethod method) {
        return method.description().replaceAll(" (target=Loss\\[\\]|outcomes=All\\[\\]|seed=\\d+)", "");
    }

    private void decoys(String setting, List<InfluenceMethod> methods, Learner learner, String key, Split split) {
        Decoys decoys = Decoys.plant(split.rows(), split.queries(), number(key), 9);
        TrainedModel model = learner.train(decoys.rows(), 0);
        for (InfluenceMethod method : methods) {
            ScoreMatrix scores = method.scores(List.of(model.explaining(split.queries())), threads);
            line(setting, method, "decoys below 0", decoys.unmasked(scores));
        }
        double likeness = decoys.unmasked(Baselines.inputCosine(decoys.rows(), split.queries()));
        lines.add(new Line(setting, "input cosine, same label", "decoys below 0", likeness));
    }

    private void mislabels(String setting, Learner learner, Split split) {
        Mislabels planted = Mislabels.plant(split.rows(), number("regression.mislabelled"), 4);
        TrainedModel model = learner.train(planted.rows(), 0);
        String measure = "mislabelled rows found, AUC";
        InfluenceMethod exact = new ExactInfluence(0);
        List<GradientSource> source = List.of(model.explaining(split.queries()));
        lines.add(new Line(setting, "self-influence", measure, planted.auc(exact.selfScores(source, threads))));
        TableData rest = table.pick(Arrays.copyOfRange(order, split.rows().rows(), order.length));
        KnnShapley knn = KnnShapley.nearest(points(planted.rows()), 5);
        double[] harm = knn.values(points(rest)).values();
        for (int row = 0; row < harm.length; row++) {
            harm[row] = -harm[row];
        }
        lines.add(new Line(setting, "KNN-Shapley, K = 5", measure, planted.auc(harm)));
    }

    private static LabelledPoints points(TableData table) {
        double[] points = new double[table.rows() * table.columns()];
        int[] labels = new int[table.rows()];
        double[] one = new double[table.columns()];
        for (int row = 0; row < labels.length; row++) {
            table.copyRow(row, one);
            System.arraycopy(one, 0, points, row * one.length, one.length);
            labels[row] = table.label(row);
        }
        return LabelledPoints.of(points, table.columns(), labels);
    }
}
