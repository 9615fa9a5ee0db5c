/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.audit.Hash;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Examples;
import org.openledger.spi.GradientSource.Outcomes;
import org.openledger.spi.GradientSource.Target;

/** Gradients from a file are those of the model, or there are none. */
class GradientStoreLaws {

    private static final List<Target> TARGETS = List.of(new Target.Loss(), new Target.Margin());
    private static final List<Outcomes> OUTCOMES = List.of(new Outcomes.All());

    @TempDir
    Path folder;

    @Test
    void A170_scoresFromAFileAreTheModelsToTheBit() {
        for (int seed = 0; seed < 12; seed++) {
            MadeSource made = MadeSource.of(seed);
            List<Double> weights = new ArrayList<>(made.weights());
            weights.set(0, 0.0);
            MadeSource source = made.with(made.like(), weights);
            Path file = folder.resolve("gradients-" + seed);
            GradientStore.write(source, TARGETS, OUTCOMES, file);
            GradientStore store = GradientStore.open(file, source.identity());
            assertThat(store.identity()).isEqualTo(source.identity());
            assertThat(store.checkpoints()).isEqualTo(source.checkpoints());
            for (InfluenceMethod method : NaiveInfluence.all()) {
                ScoreMatrix fromModel = method.scores(List.of(source), 1);
                ScoreMatrix fromFile = method.scores(List.of(store), 2);
                for (int t = 0; t < fromModel.queries(); t++) {
                    assertThat(fromFile.query(t)).isEqualTo(fromModel.query(t));
                }
            }
        }
    }

    @Test
    void A171_whatWasNotWrittenIsNamed() {
        MadeSource source = MadeSource.of(3);
        Path file = folder.resolve("loss");
        GradientStore.write(source, List.of(new Target.Loss()), OUTCOMES, file);
        GradientStore store = GradientStore.open(file, source.identity());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trak(5, 0.1, 1).scores(List.of(store), 1))
                .withMessageContaining("ROWS by Margin[]; it has [");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.factors(
                        0, Examples.rows(0, 1_000), new Target.Loss(), (example, block, count, a, e, weight) -> {}))
                .withMessageContaining("rows up to 1000: the store has " + source.rows());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientStore.write(
                        source, List.of(new Target.Loss(), new Target.Loss()), OUTCOMES, folder.resolve("twice")))
                .withMessageContaining("asked for twice");
        GradientSource broken = new BrokenRow(source, 1, Double.NaN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientStore.write(broken, TARGETS, OUTCOMES, folder.resolve("nan")))
                .withMessageContaining("row 1, block b0: error 0 at position 0 is NaN");
        assertThat(folder).isDirectoryNotContaining("glob:**nan*");
    }

    @Test
    void A172_anyChangedByteAndAnyCutIsFound() throws IOException {
        MadeSource source = MadeSource.of(5);
        Path file = folder.resolve("whole");
        GradientStore.write(source, List.of(new Target.Loss()), OUTCOMES, file);
        byte[] whole = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged");
        for (int at = 0; at < whole.length; at += 1 + whole.length / 97) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(damaged, flipped);
            assertRefused(damaged, source.identity(), at < 8 ? "starts with" : "changed or cut");
        }
        for (int length : new int[] {0, 7, 20, 48, whole.length / 2, whole.length - 1}) {
            Files.write(damaged, Arrays.copyOf(whole, length));
            assertRefused(damaged, source.identity(), length < 48 ? "shorter" : "changed or cut");
        }
        assertRefused(file, Hash.ZERO, "gradients of model " + source.identity() + ", not of " + Hash.ZERO);
    }

    private static void assertRefused(Path file, Hash identity, String message) {
        assertThatThrownBy(() -> GradientStore.open(file, identity))
                .isInstanceOf(CorruptStoreException.class)
                .hasMessageContaining(message);
    }
}
