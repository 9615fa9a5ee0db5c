/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.lora;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openledger.compute.json.Json;
import org.openledger.compute.json.JsonReader;
import org.openledger.compute.json.JsonText;

/**
 * {@code adapter_config.json}, as the PEFT library has it.
 *
 * <p>A setting that changes what the adapter computes and is not computed here is refused by name; so is one that is not known and says something, for nobody can tell what it changes. Settings of training alone are passed over.
 */
final class PeftConfig {

    private static final String R = "r";
    private static final String ALPHA = "lora_alpha";
    private static final String TARGETS = "target_modules";
    private static final String RANKS = "rank_pattern";
    private static final String ALPHAS = "alpha_pattern";
    private static final String RSLORA = "use_rslora";
    private static final String FAN = "fan_in_fan_out";
    private static final String BASE = "base_model_name_or_path";
    private static final String TYPE = "peft_type";
    private static final String BIAS = "bias";
    private static final String INIT = "init_lora_weights";

    private static final Set<String> READ =
            Set.of(R, ALPHA, TARGETS, RANKS, ALPHAS, RSLORA, FAN, BASE, TYPE, BIAS, INIT);

    /** Of training, of where things came from, or of features that another setting turns on. */
    private static final Set<String> PASSED_OVER = Set.of(
            "arrow_config",
            "auto_mapping",
            "corda_config",
            "ensure_weight_tying",
            "eva_config",
            "inference_mode",
            "loftq_config",
            "lora_dropout",
            "megatron_core",
            "peft_version",
            "qalora_group_size",
            "revision",
            "runtime_config",
            "task_type");

    /** How A and B began; other ways change the weights of the base too. */
    private static final Set<String> PLAIN_BEGINNINGS = Set.of("gaussian", "eva", "orthogonal");

    private PeftConfig() {}

    static LoraConfig read(ByteBuffer json) {
        if (!(JsonReader.read(json) instanceof Json.Members members)) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        Map<String, Json> settings = members.values();
        refuseWhatIsNotComputed(settings);
        Json rank = settings.get(R);
        Json alpha = settings.get(ALPHA);
        if (rank == null || alpha == null) {
            throw new IllegalArgumentException("give " + R + " and " + ALPHA);
        }
        return new LoraConfig(
                settings.get(BASE) instanceof Json.Text base ? base.value() : "",
                targets(settings.get(TARGETS)),
                integer(rank, R),
                number(alpha, ALPHA),
                patterns(settings.get(RANKS), RANKS, value -> integer(value, RANKS)),
                patterns(settings.get(ALPHAS), ALPHAS, value -> number(value, ALPHAS)),
                truth(settings.get(RSLORA), RSLORA),
                truth(settings.get(FAN), FAN));
    }

    private static void refuseWhatIsNotComputed(Map<String, Json> settings) {
        if (!(settings.get(TYPE) instanceof Json.Text type) || !type.value().equals("LORA")) {
            throw new IllegalArgumentException(TYPE + " is " + shown(settings.get(TYPE)) + ": LORA is read");
        }
        Json bias = settings.get(BIAS);
        if (bias != null && !bias.equals(new Json.Text("none")) && !bias.isEmpty()) {
            throw new IllegalArgumentException(
                    BIAS + " is " + shown(bias) + ": none is read, biases are not adapted here");
        }
        Json init = settings.get(INIT);
        boolean plain = init == null
                || init instanceof Json.Truth
                || init instanceof Json.Nothing
                || (init instanceof Json.Text text && PLAIN_BEGINNINGS.contains(text.value()));
        if (!plain) {
            throw new IllegalArgumentException(INIT + " is " + shown(init)
                    + ", which changes the base's weights too: convert the adapter to a plain one");
        }
        settings.forEach((name, value) -> {
            if (!READ.contains(name) && !PASSED_OVER.contains(name) && !value.isEmpty()) {
                throw new IllegalArgumentException(name + " is " + shown(value) + ": that is not computed here");
            }
        });
    }

    private static Targets targets(@Nullable Json value) {
        if (value instanceof Json.Text pattern) {
            if (pattern.value().equals("all-linear")) {
                throw new IllegalArgumentException(
                        TARGETS + " is all-linear, which only the base can spell out: give the names");
            }
            return new Targets.Matching(PathPattern.of(pattern.value()));
        }
        if (!(value instanceof Json.Sequence sequence)) {
            throw new IllegalArgumentException(
                    TARGETS + " is " + shown(value) + ": give a list of names, or a pattern");
        }
        List<String> names = new ArrayList<>();
        for (Json element : sequence.values()) {
            if (!(element instanceof Json.Text name)) {
                throw new IllegalArgumentException(TARGETS + " has " + shown(element) + ": give names");
            }
            names.add(name.value());
        }
        return new Targets.Names(names);
    }

    private static <T> Map<PathPattern, T> patterns(@Nullable Json value, String what, Function<Json, T> each) {
        Map<PathPattern, T> patterns = new LinkedHashMap<>();
        if (value instanceof Json.Members members) {
            members.values().forEach((pattern, number) -> patterns.put(PathPattern.of(pattern), each.apply(number)));
        } else if (value != null && !value.isEmpty()) {
            throw new IllegalArgumentException(what + " is " + shown(value) + ": give numbers by pattern");
        }
        return patterns;
    }

    private static int integer(Json value, String what) {
        if (value instanceof Json.Numeral numeral && numeral.digits().matches("[0-9]{1,9}")) {
            return Integer.parseInt(numeral.digits());
        }
        throw new IllegalArgumentException(what + " is " + shown(value) + ": give a whole number");
    }

    private static double number(Json value, String what) {
        if (value instanceof Json.Numeral numeral) {
            return Double.parseDouble(numeral.digits());
        }
        throw new IllegalArgumentException(what + " is " + shown(value) + ": give a number");
    }

    private static boolean truth(@Nullable Json value, String what) {
        if (value == null || value instanceof Json.Nothing) {
            return false;
        }
        if (value instanceof Json.Truth truth) {
            return truth.value();
        }
        throw new IllegalArgumentException(what + " is " + shown(value) + ": give true or false");
    }

    private static String shown(@Nullable Json value) {
        if (value instanceof Json.Text text) {
            return Some.shortened(text.value());
        }
        if (value instanceof Json.Numeral numeral) {
            return numeral.digits();
        }
        if (value instanceof Json.Truth truth) {
            return Boolean.toString(truth.value());
        }
        return value == null
                ? "missing"
                : value instanceof Json.Sequence ? "a list" : value instanceof Json.Members ? "an object" : "null";
    }

    /** Its bytes: names in their order, no white space. */
    static byte[] written(LoraConfig config) {
        SortedMap<String, Json> settings = new TreeMap<>();
        settings.put(TYPE, new Json.Text("LORA"));
        settings.put(BASE, config.base().isEmpty() ? Json.Nothing.NULL : new Json.Text(config.base()));
        settings.put(TARGETS, written(config.targets()));
        settings.put(R, new Json.Numeral(Integer.toString(config.rank())));
        settings.put(ALPHA, decimal(config.alpha()));
        settings.put(RANKS, written(config.rankPattern(), rank -> new Json.Numeral(Integer.toString(rank))));
        settings.put(ALPHAS, written(config.alphaPattern(), PeftConfig::decimal));
        settings.put(RSLORA, new Json.Truth(config.rslora()));
        settings.put(FAN, new Json.Truth(config.fanInFanOut()));
        settings.put(BIAS, new Json.Text("none"));
        settings.put("inference_mode", new Json.Truth(true));
        settings.put("lora_dropout", new Json.Numeral("0"));
        settings.put("modules_to_save", Json.Nothing.NULL);
        settings.put("task_type", Json.Nothing.NULL);
        settings.put("use_dora", new Json.Truth(false));
        return JsonText.of(new Json.Members(settings));
    }

    private static Json written(Targets targets) {
        return targets instanceof Targets.Names names
                ? new Json.Sequence(
                        names.names().stream().<Json>map(Json.Text::new).toList())
                : new Json.Text(((Targets.Matching) targets).pattern().toString());
    }

    private static <T> Json written(Map<PathPattern, T> patterns, Function<T, Json> each) {
        Map<String, Json> members = new LinkedHashMap<>();
        patterns.forEach((pattern, value) -> members.put(pattern.toString(), each.apply(value)));
        return new Json.Members(members);
    }

    /** All its digits: the shortest spelling of a double is not the same in every release of Java. */
    private static Json decimal(double value) {
        return new Json.Numeral(new BigDecimal(value).stripTrailingZeros().toPlainString());
    }
}
