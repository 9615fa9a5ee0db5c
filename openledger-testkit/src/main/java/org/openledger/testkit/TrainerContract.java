/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.openledger.datanet.DatasetVersion;
import org.openledger.model.ModelSpec;
import org.openledger.spi.DatasetView;
import org.openledger.spi.Trainer;

/** The laws of a {@link Trainer}: whoever doubts an artefact builds it again. */
public abstract class TrainerContract {

    /** Binds the laws to whatever the subclass returns. */
    protected TrainerContract() {}

    /** Returns a new trainer. */
    protected abstract Trainer trainer();

    /** Returns what to build. */
    protected abstract ModelSpec spec();

    /** Returns a few rows to build it on. */
    protected abstract DatasetView data();

    @Law("It builds its own family, says no to another, and refuses to build it.")
    void T01_foreignFamiliesAreRefused() {
        ModelSpec spec = spec();
        ModelSpec foreign =
                new ModelSpec(spec.name(), spec.datanet(), Samples.FOREIGN_MODEL.family(), spec.parameters());
        assertThat(trainer().builds(spec.family())).isTrue();
        assertThat(trainer().builds(foreign.family())).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> trainer().build(foreign, data()));
    }

    @Law("The same spec and rows give the same artefact, whatever the threads and the locale.")
    void T02_buildingIsDeterministic() {
        Repeat.everywhere(() -> trainer().build(spec(), data()).hash())
                .forEach(hash -> assertThat(hash)
                        .isEqualTo(trainer().build(spec(), data()).hash()));
    }

    @Law("The artefact is of the family that was asked for.")
    void T03_theArtefactIsOfItsFamily() {
        assertThat(trainer().build(spec(), data()).family()).isEqualTo(spec().family());
    }

    @Law("Other rows give another artefact.")
    void T04_theArtefactDependsOnEveryRow() {
        DatasetView all = data();
        long rows = all.rows().count();
        for (long left = 0; rows > 1 && left < rows; left++) {
            assertThat(trainer().build(spec(), without(all, left)).hash())
                    .as("without the row at %s", left)
                    .isNotEqualTo(trainer().build(spec(), all).hash());
        }
    }

    @Law("An unknown parameter is refused, and so is having nothing to build on.")
    void T05_badArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> trainer().build(spec().with("of-no-family", 1), data()));
        assertThatIllegalArgumentException().isThrownBy(() -> trainer().build(spec(), nothing(data())));
    }

    private static DatasetView without(DatasetView view, long position) {
        return view(view, () -> {
            DatasetView.Row[] rows = view.rows().toArray(DatasetView.Row[]::new);
            return Stream.concat(
                    Stream.of(rows).limit(position), Stream.of(rows).skip(position + 1));
        });
    }

    private static DatasetView nothing(DatasetView view) {
        return view(view, Stream::empty);
    }

    private static DatasetView view(DatasetView like, java.util.function.Supplier<Stream<DatasetView.Row>> rows) {
        return new DatasetView() {
            @Override
            public DatasetVersion version() {
                return like.version();
            }

            @Override
            public Stream<Row> rows() {
                return rows.get();
            }
        };
    }
}
