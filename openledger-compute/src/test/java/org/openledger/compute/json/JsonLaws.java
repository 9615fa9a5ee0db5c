/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N200: texts are read as another reader reads them, and refused where it refuses them. */
class JsonLaws {

    private static final ObjectMapper OTHER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Json> read(String text) {
        try {
            return Optional.of(JsonReader.read(utf8(text)));
        } catch (IllegalArgumentException no) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> other(String text) {
        try {
            // The other reader takes half a surrogate pair, which UTF-8 cannot say.
            return Optional.of(OTHER.readTree(text.getBytes(StandardCharsets.UTF_8)))
                    .filter(node -> !node.isMissingNode())
                    .filter(node -> StandardCharsets.UTF_8.newEncoder().canEncode(node.toString()));
        } catch (IOException no) {
            return Optional.empty();
        }
    }

    /** A text of a few pieces, now and then with one character replaced, left out or doubled: half of them are well-formed. */
    @Property(tries = 2_000)
    void textsAreReadAsAnotherReaderReadsThem(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        write(random, text, 0);
        for (int changes = random.nextInt(3); changes > 0 && text.length() > 0; changes--) {
            int at = random.nextInt(text.length());
            String pieces = "{}[]:,\"\\0-.eu \t\u0001tfnaé";
            char piece = pieces.charAt(random.nextInt(pieces.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, piece);
                case 1 -> text.deleteCharAt(at);
                default -> text.insert(at, piece);
            }
        }
        Optional<Json> ours = read(text.toString());
        Optional<JsonNode> theirs = other(text.toString());
        assertThat(ours.isPresent()).as(text.toString()).isEqualTo(theirs.isPresent());
        ours.ifPresent(json -> {
            assertSame(json, theirs.orElseThrow());
            byte[] written = JsonText.of(json);
            assertThat(JsonReader.read(ByteBuffer.wrap(written))).isEqualTo(json);
            assertSame(json, other(new String(written, StandardCharsets.UTF_8)).orElseThrow());
        });
    }

    private static void write(Random random, StringBuilder text, int depth) {
        String space = random.nextInt(4) == 0 ? " \n" : "";
        text.append(space);
        switch (random.nextInt(depth > 3 ? 4 : 7)) {
            case 0 -> text.append(new String[] {"true", "false", "null", "tru", "0x1"}[random.nextInt(40) % 5]);
            case 1 ->
                text.append(new String[] {"0", "-1", "12.50", "1e3", "-0.0E-2", "01", "1.", ".5", "+1", "-"}
                        [Math.max(0, random.nextInt(15) - 5)]);
            case 2, 3 -> string(random, text);
            case 4, 5 -> {
                text.append('{');
                for (int i = random.nextInt(4); i > 0; i--) {
                    string(random, text);
                    text.append(space).append(':');
                    write(random, text, depth + 1);
                    text.append(i > 1 ? "," : "");
                }
                text.append('}');
            }
            default -> {
                text.append('[');
                for (int i = random.nextInt(4); i > 0; i--) {
                    write(random, text, depth + 1);
                    text.append(i > 1 ? "," : "");
                }
                text.append(']');
            }
        }
        text.append(space);
    }

    private static void string(Random random, StringBuilder text) {
        String[] pieces = {
            "a", "b", "é", "😀", "\\n", "\\\\", "\\\"", "\\/", "\\u00e9", "\\u0000", "\\ud83d\\ude00", "\\x"
        };
        text.append('"');
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(pieces[random.nextInt(random.nextInt(8) == 0 ? pieces.length : pieces.length - 1)]);
        }
        text.append('"');
    }

    private static void assertSame(Json json, JsonNode node) {
        if (json instanceof Json.Members members) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            node.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
            assertThat(members.values().keySet()).containsExactlyElementsOf(fields.keySet());
            members.values().forEach((name, value) -> assertSame(value, node.get(name)));
        } else if (json instanceof Json.Sequence sequence) {
            List<JsonNode> elements = new ArrayList<>();
            node.forEach(elements::add);
            assertThat(sequence.values()).hasSize(elements.size());
            for (int i = 0; i < elements.size(); i++) {
                assertSame(sequence.values().get(i), elements.get(i));
            }
        } else if (json instanceof Json.Text text) {
            assertThat(node.isTextual()).isTrue();
            assertThat(text.value()).isEqualTo(node.textValue());
        } else if (json instanceof Json.Numeral numeral) {
            assertThat(node.isNumber()).isTrue();
            assertThat(new java.math.BigDecimal(numeral.digits())).isEqualByComparingTo(node.decimalValue());
        } else if (json instanceof Json.Truth truth) {
            assertThat(node.isBoolean()).isTrue();
            assertThat(truth.value()).isEqualTo(node.booleanValue());
        } else {
            assertThat(node.isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud83d\"",
                "\"\\ude00\\ud83d\"",
                "\"\\ud83da\"",
                "",
                " ",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}"
            })
    void whatIsNoTextIsRefused(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void badUtf8IsRefused() {
        byte[][] bad = {
            {'"', (byte) 0xC0, (byte) 0x80, '"'},
            {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
            {'"', (byte) 0xFF, '"'},
            {'"', (byte) 0xE2, (byte) 0x82, '"'}
        };
        for (byte[] bytes : bad) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JsonReader.read(ByteBuffer.wrap(bytes)))
                    .withMessageContaining("UTF-8");
        }
    }

    @Test
    void theBoundsHoldAndAreReached() {
        assertThat(read("[".repeat(16) + "]".repeat(16))).isPresent();
        assertRefused("[".repeat(17) + "]".repeat(17), "deeper than 16");
        assertRefused("[".repeat(1_000_000), "deeper than 16");
        assertThat(read("[" + "0,".repeat(JsonReader.MAX_VALUES - 2) + "0]")).isPresent();
        assertRefused("[" + "0,".repeat(JsonReader.MAX_VALUES - 1) + "0]", "more than 1048576 values");
        assertThat(read('"' + "a".repeat(JsonReader.MAX_TEXT_CHARS) + '"')).isPresent();
        assertRefused('"' + "a".repeat(JsonReader.MAX_TEXT_CHARS + 1) + '"', "longer than 1048576");
        assertThat(read("1".repeat(128))).isPresent();
        assertRefused("1".repeat(129), "longer than 128");
    }

    private static void assertRefused(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReader.read(utf8(text)))
                .withMessageContaining(why);
    }

    @Test
    void halfAPairIsNotWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.of(new Json.Text("\ud83d")))
                .withMessageContaining("surrogate");
    }
}
