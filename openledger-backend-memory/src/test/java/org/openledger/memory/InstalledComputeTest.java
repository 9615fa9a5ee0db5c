/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.DatasetVersion;
import org.openledger.inference.Prompt;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelSpec;
import org.openledger.party.AccountId;
import org.openledger.spi.Attributor;
import org.openledger.spi.Attributor.AttributionInputs;
import org.openledger.spi.Attributor.AttributionQuery;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.DatasetView;
import org.openledger.spi.Generator;
import org.openledger.spi.ModelArtefact;
import org.openledger.spi.Screener;
import org.openledger.spi.Screener.Candidate;
import org.openledger.spi.Trainer;
import org.openledger.testkit.AttributorContract;
import org.openledger.testkit.GeneratorContract;
import org.openledger.testkit.ScreenerContract;
import org.openledger.testkit.TrainerContract;

/** What the modules on the path offer to a ledger keeps the contracts, found as a ledger finds it. */
class InstalledComputeTest {

    private static final ModelSpec SPEC =
            new ModelSpec("contract", new DatanetId(0), ModelFamily.INFINITE_GRAM, new TreeMap<>());

    private static final ModelSpec NEURAL = new ModelSpec(
                    "contract", new DatanetId(0), ModelFamily.DECODER, new TreeMap<>())
            .with("vocabulary", 300)
            .with("width", 16)
            .with("layers", 1)
            .with("hidden", 32)
            .with("context", 48)
            .with("steps", 3);

    private static final List<String> ROWS = List.of(
            "The river runs below the old stone bridge and carries leaves and twigs down to the grey sea.",
            "A lock keeper opens the gate at noon, when the water stands level on both of its sides.",
            "Boats wait in a long line while the miller counts his sacks of flour on the narrow quay.",
            "At dusk the lamps are lit along the harbour wall, and the market women go home with their carts.",
            "The ferryman says that the river runs below the old stone bridge in spring and in autumn alike.");

    @Nested
    class TrainersTest extends Builds {
        TrainersTest() {
            super(SPEC);
        }
    }

    @Nested
    class NeuralTrainersTest extends Builds {
        NeuralTrainersTest() {
            super(NEURAL);
        }
    }

    @Nested
    class GeneratorsTest extends Answers {
        GeneratorsTest() {
            super(SPEC);
        }
    }

    @Nested
    class NeuralGeneratorsTest extends Answers {
        NeuralGeneratorsTest() {
            super(NEURAL);
        }
    }

    /** The trainer of a family. */
    private abstract static class Builds extends TrainerContract {
        private final ModelSpec spec;

        Builds(ModelSpec spec) {
            this.spec = spec;
        }

        @Override
        protected Trainer trainer() {
            return one(ComputeProvider::trainers, trainer -> trainer.builds(spec.family()));
        }

        @Override
        protected ModelSpec spec() {
            return spec;
        }

        @Override
        protected DatasetView data() {
            return rows(UnaryOperator.identity());
        }
    }

    /** The generator of a family. */
    private abstract static class Answers extends GeneratorContract {
        private final ModelArtefact model;

        Answers(ModelSpec spec) {
            model = built(spec, rows(UnaryOperator.identity()));
        }

        @Override
        protected Generator generator() {
            return one(ComputeProvider::generators, generator -> generator.runs(model.family()));
        }

        @Override
        protected ModelArtefact model() {
            return model;
        }

        @Override
        protected List<Prompt> prompts() {
            return List.of(
                    Prompt.of("The river runs below the").withMaxTokens(12),
                    Prompt.of("At dusk the").withSeed(7),
                    Prompt.of("Nobody has ever written this").withMaxTokens(3));
        }
    }

    @Nested
    class AttributorsTest extends AttributorContract {
        @Override
        protected Attributor attributor() {
            return one(ComputeProvider::attributors, one -> one.explains(built(rows(UnaryOperator.identity()))));
        }

        @Override
        protected AttributionInputs inputs(UnaryOperator<AccountId> owners) {
            DatasetView rows = rows(owners);
            return new AttributionInputs(built(rows), rows);
        }

        @Override
        protected List<AttributionQuery> queries() {
            return List.of(
                    new AttributionQuery("The river", " runs below the old stone bridge and carries leaves"),
                    new AttributionQuery("At dusk", " the lamps are lit along the harbour wall, and the miller"),
                    new AttributionQuery("So", " quite unheard of: xyzzy plugh"));
        }
    }

    @Nested
    class ScreenersTest extends ScreenerContract {
        @Override
        protected Screener screener() {
            return one(ComputeProvider::screeners, one -> true);
        }

        @Override
        protected DatanetTerms terms() {
            return DatanetTerms.of("river", ContentKind.TEXT);
        }

        @Override
        protected List<Candidate> rows() {
            return InstalledComputeTest.rows(UnaryOperator.identity())
                    .rows()
                    .map(row -> new Candidate(row.id(), row.owner(), row.content()))
                    .toList();
        }
    }

    private static <T> T one(Function<ComputeProvider, List<T>> offer, Predicate<T> fits) {
        return ComputeProvider.findAll(InstalledComputeTest.class.getClassLoader()).stream()
                .flatMap(provider -> offer.apply(provider).stream())
                .filter(fits)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no module on the path offers one"));
    }

    private static ModelArtefact built(DatasetView rows) {
        return built(SPEC, rows);
    }

    private static ModelArtefact built(ModelSpec spec, DatasetView rows) {
        return one(ComputeProvider::trainers, trainer -> trainer.builds(spec.family()))
                .build(spec, rows);
    }

    private static DatasetView rows(UnaryOperator<AccountId> owners) {
        List<DatasetView.Row> rows = IntStream.range(0, ROWS.size())
                .mapToObj(i -> new DatasetView.Row(
                        new ContributionId(i), owners.apply(owner(i % 3)), Content.text(ROWS.get(i))))
                .toList();
        return new DatasetView() {
            @Override
            public DatasetVersion version() {
                return new DatasetVersion(new DatanetId(0), 1, rows.size(), Hash.ZERO);
            }

            @Override
            public Stream<Row> rows() {
                return rows.stream();
            }
        };
    }

    private static AccountId owner(int number) {
        return AccountId.of(Hash.sha256(new byte[] {(byte) number}).bytes());
    }
}
