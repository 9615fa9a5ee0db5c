/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.learner.Blobs;
import org.openledger.attribution.learner.SoftmaxRegression;
import org.openledger.attribution.learner.TableData;
import org.openledger.attribution.learner.TrainedModel;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.model.ModelFamily;
import org.openledger.spi.Attributor.AttributionInputs;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.DatasetView;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.Verdict;

/** What is found out about a model's rows is found out once, and shows in no bit. */
class KeptFitsLaws {

    private static final double DECAY = 0.1;
    private static final TableData ROWS = Blobs.of(40, 3, 3, 0.8, 2);
    private static final TableData OTHER = Blobs.of(40, 3, 3, 0.8, 3);
    private static final TableData THIRD = Blobs.of(40, 3, 3, 0.8, 4);

    /** As many weights as rows x outcomes would be needed to take the primal form: this one takes the dual. */
    private static final TableData FEW = Blobs.of(3, 20, 3, 0.8, 2);

    private static final TableData FEW_OTHERS = Blobs.of(3, 20, 3, 0.8, 3);

    private static final List<InfluenceMethod> KEEPING =
            List.of(new ExactInfluence(0.01), new EkFac(0.01, new Outcomes.All()));

    @Test
    void A261_aSecondQueryFindsTheModelReadyAndNoBitShowsIt() {
        for (List<TableData> rows : List.of(List.of(ROWS, OTHER), List.of(FEW, FEW_OTHERS))) {
            for (InfluenceMethod method : KEEPING) {
                Counted model = new Counted(rows);
                InfluenceAttributor keeping = new InfluenceAttributor(method, 2, 2);
                for (int query = 0; query < 6; query++) {
                    int before = model.read;
                    assertThat(attributed(keeping, model, query)).isEqualTo(anew(method, model.fresh(), query));
                    assertThat(model.read > before).isEqualTo(query == 0);
                }
            }
        }
    }

    @Test
    void A261_anotherModelIsMadeReadyForItself() {
        for (InfluenceMethod method : KEEPING) {
            InfluenceAttributor keeping = new InfluenceAttributor(method, 1, 2);
            List<Counted> models = List.of(model(ROWS), model(OTHER), model(THIRD));
            for (int turn = 0; turn < 6; turn++) {
                Counted model = models.get(turn % 2);
                assertThat(attributed(keeping, model, turn)).isEqualTo(anew(method, model.fresh(), turn));
            }
            int first = models.get(0).read;
            attributed(keeping, models.get(2), 0);
            attributed(keeping, models.get(1), 0);
            attributed(keeping, models.get(0), 0);
            assertThat(models.get(0).read)
                    .as("two are kept, and this was the longest unused")
                    .isGreaterThan(first);
        }
    }

    @Test
    void A261_othersAndNoneKeptBeginAnew() {
        for (InfluenceAttributor attributor : List.of(
                new InfluenceAttributor(new ExactInfluence(0.01), 1, 0),
                new InfluenceAttributor(new EkFac(0.01, new Outcomes.All()), 1, 0))) {
            Counted model = model(ROWS);
            attributed(attributor, model, 0);
            int once = model.read;
            attributed(attributor, model, 1);
            assertThat(model.read).isEqualTo(2 * once);
        }
        Counted model = model(ROWS);
        InfluenceMethod trak = new Trak(8, 0.1, 3);
        InfluenceAttributor keeping = new InfluenceAttributor(trak, 1, 5);
        assertThat(attributed(keeping, model, 0)).isEqualTo(anew(trak, model, 0));
        assertThat(attributed(keeping, model, 1)).isEqualTo(anew(trak, model, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InfluenceAttributor(trak, 1, 1_001))
                .withMessageContaining("models kept ready");
    }

    @Test
    void A261_whatWasChangedIsRefutedByAnAttributorThatKeeps() {
        Counted model = model(ROWS);
        InfluenceAttributor keeping = new InfluenceAttributor(KEEPING.get(0), 1);
        Attribution right = attributed(keeping, model, 3);
        assertThat(keeping.verify(query(3), right, inputs(model))).isEqualTo(new Verdict.Confirmed());
        assertThat(keeping.verify(query(4), right, inputs(model))).isInstanceOf(Verdict.Refuted.class);
    }

    private static Attribution anew(InfluenceMethod method, Counted model, int query) {
        return attributed(new InfluenceAttributor(method, 1, 0), model, query);
    }

    private static Attribution attributed(InfluenceAttributor attributor, Counted model, int query) {
        return attributor.attribute(query(query), inputs(model));
    }

    private static Counted model(TableData rows) {
        return new Counted(List.of(rows));
    }

    private static AttributionQuery query(int number) {
        return new AttributionQuery("query", Integer.toString(number));
    }

    private static AttributionInputs inputs(Counted model) {
        return new AttributionInputs(model, new DatasetView() {
            @Override
            public DatasetVersion version() {
                throw new IllegalStateException("no row is asked for");
            }

            @Override
            public Stream<DatasetView.Row> rows() {
                return Stream.empty();
            }
        });
    }

    /** A model of several tables of one shape, which stand for its seeds, that counts how often their curvature is asked for. */
    private static final class Counted implements GradientModel {
        private final List<TableData> seeds;
        private int read;

        Counted(List<TableData> seeds) {
            this.seeds = seeds;
        }

        Counted fresh() {
            return new Counted(seeds);
        }

        @Override
        public List<ContributionId> trainedOn() {
            return LongStream.range(0, seeds.get(0).rows())
                    .mapToObj(ContributionId::new)
                    .toList();
        }

        @Override
        public List<GradientSource> gradients(AttributionQuery query) {
            List<GradientSource> gradients = new ArrayList<>();
            for (TableData rows : seeds) {
                TableData asked =
                        Blobs.of(8, rows.columns(), 3, 0.8, 9).pick(new int[] {Integer.parseInt(query.output())});
                TrainedModel model = new SoftmaxRegression(DECAY).train(rows, 0);
                gradients.add(new CountingSource(model.explaining(asked)));
            }
            return gradients;
        }

        @Override
        public ModelFamily family() {
            return new ModelFamily("counted", 1);
        }

        @Override
        public Hash hash() {
            return Hash.sha256(seeds.stream()
                    .map(rows -> rows.digest().toString())
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public int countTokens(String text) {
            return 1;
        }

        private final class CountingSource implements SameSource {
            private final GradientSource inner;

            CountingSource(GradientSource inner) {
                this.inner = inner;
            }

            @Override
            public GradientSource inner() {
                return inner;
            }

            @Override
            public void curvature(int checkpoint, Examples examples, Outcomes outcomes, FactorSink sink) {
                synchronized (Counted.this) {
                    read++;
                }
                SameSource.super.curvature(checkpoint, examples, outcomes, sink);
            }
        }
    }
}
