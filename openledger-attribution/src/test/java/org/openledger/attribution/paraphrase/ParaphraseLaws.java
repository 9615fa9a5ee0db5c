/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.paraphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openledger.datanet.ContributionId;
import org.openledger.spi.DatasetView.Row;

/** Sources of passages are found, put otherwise or with noise in them, and the game of the neighbours is played exactly. */
class ParaphraseLaws {

    private static final double[] NOISES = {0, 0.1, 0.2, 0.3};

    private static final Essays GENERATED = Essays.generated(5);
    private static final ParaphraseAttribution FITTED = fitted(GENERATED);

    private static ParaphraseAttribution fitted(Essays essays) {
        List<Passage> heldOut = new ArrayList<>(essays.noisy(1, 0.1, 101));
        heldOut.addAll(essays.noisy(1, 0.3, 102));
        heldOut.addAll(essays.paraphrased(1, 103));
        return ParaphraseAttribution.fit(essays.rows(), HashedEmbedder.fit(essays.paragraphs()), heldOut);
    }

    private static List<Boolean> hits(ParaphraseAttribution method, List<Passage> passages) {
        return passages.stream()
                .map(passage -> {
                    List<RowWeight> found = method.attribute(passage.text());
                    return !found.isEmpty() && found.get(0).row().equals(passage.source());
                })
                .toList();
    }

    /** The same rows by the votes of runs alone, ties to the earlier. */
    private static List<Boolean> spanHits(Essays essays, List<Passage> passages) {
        List<Row> rows = essays.rows();
        RunVotes votes =
                RunVotes.of(rows.stream().map(row -> row.content().text()).toList());
        return passages.stream()
                .map(passage -> {
                    double[] each = votes.votes(passage.text());
                    int best = IntStream.range(0, each.length)
                            .boxed()
                            .max(Comparator.comparingDouble((Integer i) -> each[i])
                                    .thenComparing(Comparator.reverseOrder()))
                            .orElseThrow();
                    return each[best] > 0 && rows.get(best).id().equals(passage.source());
                })
                .toList();
    }

    private static void check(Essays essays, ParaphraseAttribution method, int ofEach, double[] top1) {
        for (int n = 0; n < NOISES.length; n++) {
            List<Passage> passages = essays.noisy(ofEach, NOISES[n], n);
            List<Boolean> hits = hits(method, passages);
            System.out.printf("noise %.1f: top-1 %.4f%n", NOISES[n], Essays.top1(hits));
            assertThat(Essays.top1(hits)).as("noise " + NOISES[n]).isGreaterThanOrEqualTo(top1[n]);
        }
        List<Passage> paraphrases = essays.paraphrased(ofEach, 9);
        List<Boolean> hybrid = hits(method, paraphrases);
        List<Boolean> spans = spanHits(essays, paraphrases);
        double[] lead = Essays.interval(hybrid, spans);
        System.out.printf(
                "put otherwise: top-1 %.4f, spans alone %.4f, lead in [%.4f, %.4f]%n",
                Essays.top1(hybrid), Essays.top1(spans), lead[0], lead[1]);
        assertThat(lead[0]).isGreaterThan(0.02);
    }

    @Test
    void A198_sourcesOfTheFederalistAreFound() {
        assumeTrue(
                Files.exists(Essays.FEDERALIST),
                "SKIPPED: " + Essays.FEDERALIST.toAbsolutePath().normalize()
                        + " is absent; the generated essays stand in");
        Essays essays = Essays.federalist();
        check(essays, fitted(essays), Boolean.getBoolean("openledger.soak") ? 12 : 4, new double[] {
            1, 0.999, 0.995, 0.97
        });
    }

    @Test
    void A198_sourcesOfGeneratedEssaysAreFound() {
        check(GENERATED, FITTED, 4, new double[] {1, 0.999, 0.995, 0.97});
    }

    @Property(tries = 100)
    void A196_aRowsLikenessIsItsShapleyValueByEnumeration(@ForAll long seed) {
        Random random = new Random(seed);
        int windows = 1 + random.nextInt(9);
        List<List<String>> rows = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        float[] cosines = new float[windows];
        List<Integer> rowOf = new ArrayList<>();
        for (int w = 0; w < windows; w++) {
            cosines[w] = (random.nextInt(21) - 4) / 16f;
            rowOf.add(random.nextInt(3));
        }
        Collections.sort(rowOf);
        rowOf.forEach(row -> rows.get(row).add("window"));
        Neighbours neighbours = Neighbours.of(rows, new Embedder() {
            @Override
            public int dimensions() {
                return 1;
            }

            @Override
            public float[] embed(String text) {
                return new float[] {1};
            }
        });
        double floor = random.nextInt(3) / 8.0;
        double[] expected = new double[3];
        for (int set = 0; set < 1 << windows; set++) {
            int size = Integer.bitCount(set);
            double weight = 1;
            for (int i = 1; i <= size; i++) {
                weight *= i / (double) (windows - i);
            }
            for (int w = 0; w < windows && size < windows; w++) {
                if ((set >> w & 1) == 0) {
                    expected[rowOf.get(w)] +=
                            weight / windows * (worth(set | 1 << w, cosines, floor) - worth(set, cosines, floor));
                }
            }
        }
        double[] values = neighbours.values(cosines, floor);
        for (int row = 0; row < 3; row++) {
            assertThat(values[row]).isCloseTo(expected[row], within(1e-9));
        }
        assertThat(Arrays.stream(values).sum()).isCloseTo(worth((1 << windows) - 1, cosines, floor), within(1e-9));
    }

    private static double worth(int set, float[] cosines, double floor) {
        return IntStream.range(0, cosines.length)
                        .filter(w -> (set >> w & 1) != 0)
                        .mapToDouble(w -> Math.max(0, (cosines[w] - floor) / (1 - floor)))
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .limit(Neighbours.NEAREST)
                        .mapToDouble(Double::doubleValue)
                        .sum()
                / Neighbours.NEAREST;
    }

    @Test
    void A197_aStrangersTextIsFromNobody() {
        int found = 0;
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            StringBuilder foreign = new StringBuilder();
            for (int w = 0; w < 40; w++) {
                foreign.append(Integer.toString(36 * 36 * 36 + random.nextInt(1_000_000), 36))
                        .append(' ');
            }
            found += FITTED.attribute(foreign.toString()).isEmpty() ? 0 : 1;
        }
        assertThat(found).isLessThanOrEqualTo(5);
        assertThat(FITTED.attribute("")).isEmpty();
        assertThat(FITTED.attribute("?!")).isEmpty();
    }

    @Test
    void A199_theDefaultEmbedderSeesWordsInAnyOrderAndTheirForms() {
        HashedEmbedder embedder = HashedEmbedder.fit(GENERATED.paragraphs());
        float[] plain = embedder.embed("The governor vetoes excessive taxation");
        assertThat(cosine(plain, plain)).isCloseTo(1, within(1e-6));
        assertThat(cosine(plain, embedder.embed("excessive TAXATION, the governor vetoes!")))
                .isCloseTo(1, within(1e-6));
        assertThat(cosine(plain, embedder.embed("the governors vetoed excess taxes")))
                .isGreaterThan(0.2);
        assertThat(cosine(plain, embedder.embed("a president refuses too many duties")))
                .isLessThan(0.1);
        assertThat(embedder.embed("...")).containsOnly(0f);
        assertThat(embedder.embed("governor"))
                .isEqualTo(HashedEmbedder.fit(GENERATED.paragraphs()).embed("governor"));
    }

    private static double cosine(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (double) a[i] * b[i])
                .sum();
    }

    @Test
    void A200_theSameInputsGiveTheSameBits() {
        ParaphraseAttribution one = FITTED;
        ParaphraseAttribution other = fitted(GENERATED);
        assertThat(one.weights()).isEqualTo(other.weights());
        List<Passage> passages = GENERATED.noisy(1, 0.3, 4);
        List<List<RowWeight>> serial =
                passages.stream().map(p -> one.attribute(p.text())).toList();
        assertThat(passages.parallelStream().map(p -> other.attribute(p.text())).toList())
                .isEqualTo(serial);
        for (RowWeight row : serial.get(3)) {
            double span = one.weights().span();
            assertThat(row.weight()).isEqualTo(span * row.span() + (1 - span) * row.likeness());
        }
    }

    @Test
    void A201_whatCannotBeFittedIsRefused() {
        List<Row> rows = Essays.generated(1).rows();
        HashedEmbedder embedder = HashedEmbedder.fit(List.of("a text"));
        Passage known = new Passage("a text", rows.get(0).id());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParaphraseAttribution.fit(rows.subList(0, 1), embedder, List.of(known)))
                .withMessageContaining("1 rows: give at least 2");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ParaphraseAttribution.fit(List.of(rows.get(0), rows.get(0)), embedder, List.of(known)))
                .withMessageContaining("row-0 comes twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParaphraseAttribution.fit(rows, embedder, List.of()))
                .withMessageContaining("0 passages");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ParaphraseAttribution.fit(rows, embedder, List.of(new Passage("a", new ContributionId(3)))))
                .withMessageContaining("row-3, which is none of the 80 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HashedEmbedder.fit(List.of()))
                .withMessageContaining("0 texts");
        Embedder broken = new Embedder() {
            @Override
            public int dimensions() {
                return 2;
            }

            @Override
            public float[] embed(String text) {
                return new float[] {1, Float.NaN};
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParaphraseAttribution.fit(rows.subList(0, 3), broken, List.of(known)))
                .withMessageContaining("embedding has NaN at 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HybridWeights(0.5, 1, 1))
                .withMessageContaining("floor 1.0");
    }
}
