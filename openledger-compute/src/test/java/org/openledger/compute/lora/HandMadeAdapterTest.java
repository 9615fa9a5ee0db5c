/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.compute.HexFixture;

/**
 * N210, N211: an adapter that no code of ours wrote, and what it computes, worked out by hand.
 *
 * <pre>
 * A = [ 1    0  -1   2 ]   B = [ 1   2   ]   x = [ 1 2 3 4 ]   W = [ 1 0 0 ]
 *     [ 0.5  1   0  -2 ]       [ 0  -1   ]                         [ 0 1 0 ]
 *                              [ 3   0.5 ]   rank 2, alpha 4       [ 0 0 1 ]
 *                                                                  [ 1 1 1 ]
 * x Aᵀ = [ 1 - 3 + 8, 0.5 + 2 - 8 ] = [ 6, -5.5 ]
 * (x Aᵀ) Bᵀ = [ 6 - 11, 5.5, 18 - 2.75 ] = [ -5, 5.5, 15.25 ]
 * scale 4 / 2 = 2: [ -10, 11, 30.5 ];  x W = [ 5, 6, 7 ];  y = [ -5, 17, 37.5 ]
 *
 * B A = [  2    2   -1  -2 ]    2 B A = [  4    4  -2  -4 ]
 *       [ -0.5 -1    0   2 ]            [ -1   -2   0   4 ]
 *       [  3.25 0.5 -3   5 ]            [  6.5  1  -6  10 ]
 * </pre>
 */
class HandMadeAdapterTest {

    private static String config() {
        try (InputStream in = HandMadeAdapterTest.class.getResourceAsStream("peft_config.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static LoraAdapter read(Path folder, String config) {
        return PeftFolder.read(Adapters.folder(folder, config, HexFixture.bytes("lora/tiny.hex")));
    }

    private static LoraPair pair(LoraAdapter adapter) {
        return Objects.requireNonNull(adapter.pairs().get("h.0.q"));
    }

    @Test
    void itGivesWhatWasWorkedOut(@TempDir Path folder) {
        LoraAdapter adapter = read(folder, config());
        float[] y = {5, 6, 7}; // x W
        pair(adapter).addTo(new float[] {1, 2, 3, 4}, adapter.scale("h.0.q"), y);
        assertThat(y).containsExactly(-5f, 17f, 37.5f);
        assertThat(adapter.scale("h.0.q")).isEqualTo(2f);
        assertThat(adapter.config().base()).isEqualTo("tiny/base");
        assertThat(pair(adapter).delta(2f, false)).containsExactly(4, 4, -2, -4, -1, -2, 0, 4, 6.5f, 1, -6, 10);
    }

    /** The base stores W as inputs × outputs, so the change is turned; what it computes stays. */
    @Test
    void fanInFanOutTurnsTheChange(@TempDir Path folder) {
        LoraAdapter adapter = read(folder, config().replace("\"fan_in_fan_out\": false", "\"fan_in_fan_out\": true"));
        assertThat(adapter.config().fanInFanOut()).isTrue();
        assertThat(pair(adapter).delta(adapter.scale("h.0.q"), adapter.config().fanInFanOut()))
                .containsExactly(4, -1, 6.5f, 4, -2, 1, -2, 0, -6, -4, 4, 10);
        float[] y = {5, 6, 7};
        pair(adapter).addTo(new float[] {1, 2, 3, 4}, adapter.scale("h.0.q"), y);
        assertThat(y).containsExactly(-5f, 17f, 37.5f);
    }

    /** 4 / sqrt(2) = 2 sqrt(2); the float nearest to sqrt(2) is 0x3fb504f3, twice that is 0x403504f3. */
    @Test
    void rsloraTakesTheRoot(@TempDir Path folder) {
        LoraAdapter adapter = read(folder, config().replace("\"use_rslora\": false", "\"use_rslora\": true"));
        assertThat(Float.floatToRawIntBits(adapter.scale("h.0.q"))).isEqualTo(0x403504f3);
    }

    @Test
    void patternsGiveOtherRanksAndAlphas(@TempDir Path folder) {
        LoraAdapter adapter = read(
                folder,
                config().replace("\"r\": 2", "\"r\": 7")
                        .replace("\"rank_pattern\": {}", "\"rank_pattern\": {\"v\": 9, \"0.q\": 2, \"q\": 3}")
                        .replace("\"alpha_pattern\": {}", "\"alpha_pattern\": {\"h.0.q\": 3}"));
        assertThat(adapter.config().rank("h.0.q")).isEqualTo(2);
        assertThat(adapter.config().rank("h.1.q")).isEqualTo(3);
        assertThat(adapter.config().rank("h.1.vv")).isEqualTo(7);
        assertThat(adapter.scale("h.0.q")).isEqualTo(1.5f);
    }

    /** The digest was taken of the two files by another program. */
    @Test
    void itIsWrittenAsItWasMadeAndNamedByItsContent(@TempDir Path folder) throws IOException {
        LoraAdapter adapter = read(folder.resolve("foreign"), config());
        PeftFolder.write(folder.resolve("own"), adapter);
        assertThat(Files.readAllBytes(folder.resolve("own").resolve(PeftFolder.TENSORS)))
                .isEqualTo(HexFixture.bytes("lora/tiny.hex"));
        assertThat(Files.readString(folder.resolve("own").resolve(PeftFolder.CONFIG)))
                .isEqualTo(
                        "{\"alpha_pattern\":{},\"base_model_name_or_path\":\"tiny/base\",\"bias\":\"none\",\"fan_in_fan_out\":false,\"inference_mode\":true,\"lora_alpha\":4,\"lora_dropout\":0,\"modules_to_save\":null,\"peft_type\":\"LORA\",\"r\":2,\"rank_pattern\":{},\"target_modules\":[\"q\"],\"task_type\":null,\"use_dora\":false,\"use_rslora\":false}");
        assertThat(adapter.id()).hasToString("a0eccbedc4dce6cec5f495de472628a8ddd6da5719892fa0f02bbf398baf336a");
    }
}
