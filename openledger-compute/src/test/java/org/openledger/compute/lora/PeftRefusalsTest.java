/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.OpenLedgerException;
import org.openledger.compute.safetensors.FloatTensor;
import org.openledger.compute.safetensors.SafetensorsWriter;
import org.openledger.compute.safetensors.Shape;

/** N210: what is not computed here is refused by its name. */
class PeftRefusalsTest {

    private static final String A = "base_model.model.q.lora_A.weight";
    private static final String B = "base_model.model.q.lora_B.weight";

    @TempDir
    private Path folder = Path.of("");

    private static byte[] tensors(Map<String, Shape> shapes) throws IOException {
        Map<String, FloatTensor> tensors = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> tensors.put(name, FloatTensor.of(shape, new float[shape.numbers()])));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SafetensorsWriter.of(Map.of(), tensors).writeTo(out);
        return out.toByteArray();
    }

    private static byte[] sound() throws IOException {
        return tensors(Map.of(A, Shape.of(2, 4), B, Shape.of(3, 2)));
    }

    private static String config(String more) {
        return "{\"peft_type\":\"LORA\",\"r\":2,\"lora_alpha\":4.0,\"target_modules\":[\"q\"]" + more + "}";
    }

    private LoraAdapter read(String config, byte[] tensors) {
        return PeftFolder.read(Adapters.folder(folder, config, tensors));
    }

    private void assertRefused(String config, byte[] tensors, String... why) {
        var refused = assertThatThrownBy(() -> read(config, tensors))
                .isInstanceOf(OpenLedgerException.class)
                .hasMessageContaining("ADAPTER_NOT_READ");
        for (String part : why) {
            refused.hasMessageContaining(part);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "use_dora | true",
                "modules_to_save | [\"head\"]",
                "lora_bias | true",
                "alora_invocation_tokens | [1,2]",
                "layer_replication | [[0,4]]",
                "target_parameters | [\"w\"]",
                "trainable_token_indices | [1]",
                "use_qalora | true",
                "exclude_modules | [\"v\"]",
                "layers_to_transform | [0]",
                "megatron_config | {\"a\":1}",
                "bias | \"all\"",
                "bias | \"lora_only\"",
                "init_lora_weights | \"pissa\"",
                "init_lora_weights | \"olora\"",
                "init_lora_weights | \"loftq\"",
                "a_feature_of_tomorrow | 1",
            })
    void featuresAreRefusedByName(String name, String value) throws IOException {
        assertRefused(config(",\"" + name + "\":" + value), sound(), name + " is ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"use_dora\":false",
                "\"modules_to_save\":null",
                "\"modules_to_save\":[]",
                "\"bias\":\"none\"",
                "\"a_feature_of_tomorrow\":false",
                "\"init_lora_weights\":\"gaussian\"",
                "\"lora_dropout\":0.1",
                "\"task_type\":\"CAUSAL_LM\""
            })
    void whatSaysNothingOrIsOfTrainingAloneIsPassedOver(String setting) throws IOException {
        assertThat(read(config("," + setting), sound()).scale("q")).isEqualTo(2f);
    }

    @Test
    void otherKindsOfAdaptersAreRefused() throws IOException {
        assertRefused(config("").replace("LORA", "IA3"), sound(), "peft_type is IA3");
        assertRefused("{\"r\":2}", sound(), "peft_type is missing");
        assertRefused("[]", sound(), "no JSON object");
        assertRefused("{", sound(), "ends too early");
        assertRefused(" ".repeat(PeftFolder.MAX_CONFIG_BYTES + 1), sound(), "longer than 1048576");
        assertRefused(config("").replace("\"r\":2", "\"r\":0"), sound(), "r 0");
        assertRefused(config("").replace("\"r\":2", "\"r\":2.0"), sound(), "r is 2.0");
        assertRefused(config("").replace("4.0", "1e400"), sound(), "lora_alpha Infinity");
        assertRefused(config("").replace("[\"q\"]", "[]"), sound(), "no target_modules");
        assertRefused(config("").replace("[\"q\"]", "\"all-linear\""), sound(), "all-linear");
        assertRefused(config("").replace("[\"q\"]", "\"(q\""), sound(), "'(' without ')'");
        assertThat(read(config("").replace("[\"q\"]", "\"(q|v)\""), sound()).pairs())
                .containsOnlyKeys("q");
    }

    @Test
    void picklesAreNotRead() throws IOException {
        Adapters.folder(folder, config(""), sound());
        Files.move(folder.resolve(PeftFolder.TENSORS), folder.resolve("adapter_model.bin"));
        assertThatThrownBy(() -> PeftFolder.read(folder))
                .hasMessageContaining("ADAPTER_NOT_READ")
                .hasMessageContaining("adapter_model.bin: a pickle can run any code");
        assertThatThrownBy(() -> PeftFolder.read(folder.resolve("none"))).hasMessageContaining("FILE_NOT_READ");
    }

    @Test
    void tensorsThatDoNotFitAreRefused() throws IOException {
        Shape a = Shape.of(2, 4);
        Shape b = Shape.of(3, 2);
        assertRefused(config(""), tensors(Map.of(A, a)), "stands alone", B);
        assertRefused(config(""), tensors(Map.of(B, b)), "stands alone", A);
        assertRefused(config(""), tensors(Map.of(A, a, B, Shape.of(3, 3))), "A of shape [2, 4] and B of shape [3, 3]");
        assertRefused(config(""), tensors(Map.of(A, Shape.of(8), B, b)), "A of shape [8]");
        assertRefused(config(""), tensors(Map.of(A, Shape.of(1, 4), B, Shape.of(3, 1))), "rank 1", "says 2");
        assertRefused(config(""), tensors(Map.of(A, Shape.of(0, 4), B, Shape.of(3, 0))), "rank 0");
        assertRefused(config(""), tensors(Map.of()), "modules 0");
        for (String foreign : new String[] {
            "base_model.model.q.lora_embedding_A",
            "base_model.model.q.lora_magnitude_vector.weight",
            "base_model.model.q.weight",
            "q.lora_A.weight",
            "base_model.model.lora_A.weight",
            "base_model.model.q.lora_B.bias"
        }) {
            assertRefused(
                    config(""),
                    tensors(Map.of(A, a, B, b, foreign, Shape.of(1))),
                    "tensor " + foreign + " is none that is read");
        }
        byte[] infinite = sound();
        infinite[infinite.length - 2] = (byte) 0x80;
        infinite[infinite.length - 1] = 0x7F;
        assertRefused(config(""), infinite, "module q: B has Infinity at 5");
    }
}
