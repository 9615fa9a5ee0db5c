/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.knn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** KNN-Shapley against its definition (rules A120 to A129). */
class KnnShapleyLaws {

    private static final double EXACT = 1e-12;

    /** Points on a line: the query stands at 0, so a row's feature is its distance. */
    private static LabelledPoints line(double[] at, int[] labels) {
        return LabelledPoints.of(at, 1, labels);
    }

    private static LabelledPoints floats(double[] at, int[] labels) {
        float[] narrow = new float[at.length];
        for (int i = 0; i < at.length; i++) {
            narrow[i] = (float) at[i];
        }
        return LabelledPoints.of(narrow, 1, labels);
    }

    private static double[] values(double[] at, int[] labels, int k) {
        return KnnShapley.nearest(line(at, labels), k)
                .values(line(new double[] {0}, new int[] {1}))
                .values();
    }

    private static NaiveKnn.Query naive(double[] at, int[] labels) {
        boolean[] matches = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            matches[i] = labels[i] == 1;
        }
        return new NaiveKnn.Query(at, matches);
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).as("row %d", i).isCloseTo(expected[i], within(tolerance));
        }
    }

    @Property(tries = 100)
    void A120_withoutTiesTheValuesAreThoseOfAllSubsets(@ForAll long seed) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(9);
        double[] at = random.doubles(rows, 0, 100).toArray();
        int[] labels = random.ints(rows, 0, 3).toArray();
        int k = 1 + random.nextInt(rows + 3);
        assertClose(values(at, labels, k), NaiveKnn.nearest(naive(at, labels), k), EXACT);
    }

    /** The peers divide the farthest row's match by the number of rows, which says 1/2 each. */
    @Test
    void A121_withMoreNeighboursThanRowsTheTailIsRight() {
        assertClose(values(new double[] {1, 2}, new int[] {1, 1}, 3), new double[] {1 / 3.0, 1 / 3.0}, EXACT);
    }

    /** The peers let the rows' order decide between them. */
    @Property(tries = 200)
    void A122_tiesGetTheMeanOverAllTheirOrders(@ForAll long seed) {
        Random random = new Random(seed);
        int rows = 2 + random.nextInt(5);
        double[] at = random.ints(rows, 1, 4).asDoubleStream().toArray();
        int[] labels = random.ints(rows, 0, 2).toArray();
        int k = 1 + random.nextInt(rows + 2);
        double[] expected = NaiveKnn.nearest(naive(at, labels), k);
        assertClose(values(at, labels, k), expected, EXACT);
        double[] single = KnnShapley.nearest(floats(at, labels), k)
                .values(floats(new double[] {0}, new int[] {1}))
                .values();
        assertClose(single, expected, EXACT);
    }

    @Property(tries = 30)
    void A123_equalRowsEarnEqualBitsWhereverTheyStand(@ForAll long seed) {
        Random random = new Random(seed);
        int rows = 300 + random.nextInt(200);
        double[] at = random.ints(rows, 0, 40).asDoubleStream().toArray();
        int[] labels = random.ints(rows, 0, 2).toArray();
        double[] values = values(at, labels, 5);
        int[] moved = IntStream.range(0, rows).map(i -> (i * 7 + 3) % rows).toArray();
        if (rows % 7 != 0) {
            double[] movedValues = values(
                    Arrays.stream(moved).mapToDouble(i -> at[i]).toArray(),
                    Arrays.stream(moved).map(i -> labels[i]).toArray(),
                    5);
            assertThat(movedValues)
                    .isEqualTo(Arrays.stream(moved).mapToDouble(i -> values[i]).toArray());
        }
        for (int i = 1; i < rows; i++) {
            for (int j = 0; j < i; j++) {
                if (at[i] == at[j] && labels[i] == labels[j]) {
                    assertThat(values[i]).isEqualTo(values[j]);
                }
            }
        }
    }

    /** Double-precision distances that agree in their leading 32 bits are still told apart. */
    @Test
    void A124_distancesOfDoublesAreComparedInFull() {
        int rows = 1_000;
        double[] at = IntStream.range(0, rows)
                .mapToDouble(i -> 1e6 + (i * 7 % rows) * 1e-6)
                .toArray();
        at[rows - 1] = 1;
        int[] labels = IntStream.range(0, rows).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        double[] values = values(at, labels, 3);
        double[] far =
                IntStream.range(0, rows).mapToDouble(i -> i * 7 % rows + 2).toArray();
        far[rows - 1] = 1;
        assertClose(values, values(far, labels, 3), EXACT);
    }

    @Property(tries = 20)
    void A125_whatIsCutIsSmallerThanTheBound(@ForAll long seed) {
        Random random = new Random(seed);
        Cloud cloud = new Cloud(random, 600, 3, 3);
        Cloud queries = new Cloud(random, 7, 3, 3);
        KnnShapley exact = KnnShapley.nearest(cloud.floats(), 5);
        KnnValues cut = exact.truncated(0.05).values(queries.floats());
        assertThat(cut.errorBound()).isEqualTo(0.05);
        double[] all = exact.values(queries.floats()).values();
        double[] some = cut.values();
        for (int row = 0; row < all.length; row++) {
            assertThat(Math.abs(all[row] - some[row])).isLessThanOrEqualTo(cut.errorBound());
        }
        assertThat(some).isNotEqualTo(all);
        assertThat(exact.truncated(1e-9).values(queries.floats()).values()).isEqualTo(all);
        assertThat(exact.truncated(1e-9).values(queries.floats()).errorBound()).isZero();
    }

    /** Only the bound's own number of rows is kept, and all that tie with the last of them. */
    @Property(tries = 100)
    void A125_cutValuesAreTheExactOnesOfTheRowsInReach(@ForAll long seed) {
        Random random = new Random(seed);
        int rows = 6 + random.nextInt(3);
        double[] at = random.ints(rows, 1, 6).asDoubleStream().toArray();
        int[] labels = random.ints(rows, 0, 2).toArray();
        double[] cut = KnnShapley.nearest(line(at, labels), 2)
                .truncated(0.25)
                .values(line(new double[] {0}, new int[] {1}))
                .values();
        double last = Arrays.stream(at).sorted().toArray()[3];
        int[] kept = IntStream.range(0, rows).filter(i -> at[i] <= last).toArray();
        double[] near = values(
                Arrays.stream(kept).mapToDouble(i -> at[i]).toArray(),
                Arrays.stream(kept).map(i -> labels[i]).toArray(),
                2);
        double[] expected = new double[rows];
        for (int i = 0; i < kept.length; i++) {
            expected[kept[i]] = near[i];
        }
        assertClose(cut, expected, EXACT);
    }

    @Property(tries = 100)
    void A126_theVoteWithinARadiusFollowsItsGame(@ForAll long seed) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(8);
        double[] at = random.ints(rows, 1, 6).asDoubleStream().toArray();
        int[] labels = random.ints(rows, 0, 2).toArray();
        double radius = random.nextInt(6);
        int classes = 2 + random.nextInt(3);
        double[] values = KnnShapley.within(line(at, labels), radius, classes)
                .values(line(new double[] {0}, new int[] {1}))
                .values();
        assertClose(values, NaiveKnn.within(naive(at, labels), radius, classes), EXACT);
    }

    @Property(tries = 10)
    void A127_theBitsDependNeitherOnThreadsNorOnBatches(@ForAll long seed) {
        Random random = new Random(seed);
        Cloud cloud = new Cloud(random, 500 + random.nextInt(200), 5, 4);
        Cloud queries = new Cloud(random, 333, 5, 4);
        for (KnnShapley valuer : new KnnShapley[] {
            KnnShapley.nearest(cloud.floats(), 4),
            KnnShapley.nearest(cloud.doubles(), 4).truncated(0.01),
            KnnShapley.within(cloud.doubles(), 1.5, 4)
        }) {
            double[] alone = valuer.values(queries.selection(0, 333, valuer)).values();
            for (int threads : new int[] {2, 7}) {
                KnnSum sum = valuer.threads(threads).sum();
                for (int from = 0; from < 333; ) {
                    int to = Math.min(333, from + 1 + random.nextInt(120));
                    sum.add(queries.selection(from, to, valuer));
                    from = to;
                }
                assertThat(sum.values().values()).isEqualTo(alone);
                assertThat(sum.values().queries()).isEqualTo(333);
            }
        }
    }

    /** The peer refuses rows in groups. */
    @Test
    void A128_anOwnersValueIsTheSumOfHisRows() {
        Cloud cloud = new Cloud(new Random(5), 90, 2, 2);
        KnnValues values = KnnShapley.nearest(cloud.doubles(), 3).values(new Cloud(new Random(6), 40, 2, 2).doubles());
        int[] owners = IntStream.range(0, 90).map(i -> i % 7).toArray();
        double[] expected = new double[7];
        for (int i = 0; i < 90; i++) {
            expected[i % 7] += values.values()[i];
        }
        assertThat(values.byOwner(owners)).isEqualTo(expected);
        int[] split =
                IntStream.range(0, 90).map(i -> i % 7 == 0 ? 7 + i % 2 : i % 7).toArray();
        double[] two = values.byOwner(split);
        assertThat(two[7] + two[8]).isCloseTo(expected[0], within(EXACT));
    }

    @Property(tries = 50)
    void A129_theValuesSumToTheAccuracyOfAllRows(@ForAll long seed) {
        Random random = new Random(seed);
        int k = 1 + random.nextInt(6);
        Cloud cloud = new Cloud(random, 1 + random.nextInt(400), 2, 3);
        Cloud query = new Cloud(random, 1, 2, 3);
        double[] values =
                KnnShapley.nearest(cloud.doubles(), k).values(query.doubles()).values();
        int[] nearest = IntStream.range(0, cloud.size())
                .boxed()
                .sorted((a, b) -> Double.compare(cloud.squared(a, query), cloud.squared(b, query)))
                .limit(k)
                .mapToInt(Integer::intValue)
                .toArray();
        double votes = Arrays.stream(nearest)
                .filter(row -> cloud.label(row) == query.label(0))
                .count();
        assertThat(Arrays.stream(values).sum()).isCloseTo(votes / k, within(1e-9));
    }

    @Test
    void wrongCallsAreToldWhatWouldBeRight() {
        int[] one = {1};
        LabelledPoints points = line(new double[] {1}, one);
        assertThatThrownBy(() -> KnnShapley.nearest(points, 0)).hasMessage("K 0: give 1 to 1000000");
        assertThatThrownBy(() -> line(new double[] {Double.NaN}, one))
                .hasMessage("feature 0 of point 0 is NaN: give finite numbers of magnitude 1.0E150 or less");
        assertThatThrownBy(() -> LabelledPoints.of(new float[] {1, Float.POSITIVE_INFINITY}, 2, one))
                .hasMessageStartingWith("feature 1 of point 0 is Infinity");
        assertThatThrownBy(() -> line(new double[0], new int[0])).hasMessage("points 0: give 1 to 10000000");
        assertThatThrownBy(() -> line(new double[2], one))
                .hasMessage("2 features for 1 points of 1 dimensions: give 1");
        assertThatThrownBy(() -> KnnShapley.nearest(points, 1).values(floats(new double[] {1}, one)))
                .hasMessage("queries of 1 floats for rows of 1 doubles: give the same");
        assertThatThrownBy(() -> KnnShapley.nearest(points, 1).truncated(Double.NaN))
                .hasMessage("epsilon NaN: give a number above 0, at most 1");
        assertThatThrownBy(() -> KnnShapley.within(points, Double.NaN, 2))
                .hasMessage("radius NaN: give a finite number, 0 or more");
        assertThatThrownBy(() -> KnnShapley.within(points, 1, 2).truncated(0.1))
                .hasMessage("a vote within a radius has nothing to truncate: use nearest(rows, k)");
        assertThatThrownBy(() -> KnnShapley.nearest(points, 1).sum().values())
                .hasMessage("no query was added: a mean over none has no value");
        KnnValues values = KnnShapley.nearest(points, 1).values(points);
        assertThatThrownBy(() -> values.byOwner(new int[2])).hasMessage("2 owners for 1 rows: give one for each row");
        assertThatThrownBy(() -> values.byOwner(new int[] {1})).hasMessage("owner 1: give 0 to 0");
    }

    /** Classes as clouds about the corners of a cube, in both precisions. */
    private static final class Cloud {

        private final int dimensions;
        private final double[] features;
        private final int[] labels;

        Cloud(Random random, int points, int dimensions, int classes) {
            this.dimensions = dimensions;
            this.labels = random.ints(points, 0, classes).toArray();
            this.features = new double[points * dimensions];
            for (int i = 0; i < features.length; i++) {
                features[i] = (float) (random.nextGaussian() + labels[i / dimensions]);
            }
        }

        int size() {
            return labels.length;
        }

        int label(int point) {
            return labels[point];
        }

        double squared(int row, Cloud query) {
            double sum = 0;
            for (int d = 0; d < dimensions; d++) {
                double apart = features[row * dimensions + d] - query.features[d];
                sum += apart * apart;
            }
            return sum;
        }

        LabelledPoints doubles() {
            return LabelledPoints.of(features, dimensions, labels);
        }

        LabelledPoints floats() {
            return floats(0, size());
        }

        private LabelledPoints floats(int from, int to) {
            float[] narrow = new float[(to - from) * dimensions];
            for (int i = 0; i < narrow.length; i++) {
                narrow[i] = (float) features[from * dimensions + i];
            }
            return LabelledPoints.of(narrow, dimensions, Arrays.copyOfRange(labels, from, to));
        }

        LabelledPoints selection(int from, int to, KnnShapley valuer) {
            return valuer.isDouble()
                    ? LabelledPoints.of(
                            Arrays.copyOfRange(features, from * dimensions, to * dimensions),
                            dimensions,
                            Arrays.copyOfRange(labels, from, to))
                    : floats(from, to);
        }
    }
}
