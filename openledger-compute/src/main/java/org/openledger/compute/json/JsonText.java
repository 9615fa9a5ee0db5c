/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openledger.compute.json.Json.Members;
import org.openledger.compute.json.Json.Numeral;
import org.openledger.compute.json.Json.Sequence;
import org.openledger.compute.json.Json.Text;
import org.openledger.compute.json.Json.Truth;

/** Writes a value in one spelling: no white space, members in their order, nothing escaped but what must be. */
public final class JsonText {

    private final StringBuilder written = new StringBuilder();

    private JsonText() {}

    /**
     * Writes a value.
     *
     * @return UTF-8
     * @throws IllegalArgumentException if a string has half a surrogate pair
     */
    public static byte[] of(Json value) {
        JsonText text = new JsonText();
        text.value(value);
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text.written));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a string with half a surrogate pair: give whole characters", e);
        }
    }

    private void value(Json value) {
        if (value instanceof Text text) {
            string(text.value());
        } else if (value instanceof Numeral numeral) {
            written.append(numeral.digits());
        } else if (value instanceof Truth truth) {
            written.append(truth.value());
        } else if (value instanceof Sequence sequence) {
            String between = "[";
            for (Json element : sequence.values()) {
                written.append(between);
                value(element);
                between = ",";
            }
            written.append(sequence.values().isEmpty() ? "[]" : "]");
        } else if (value instanceof Members members) {
            members(members);
        } else {
            written.append("null");
        }
    }

    private void members(Members members) {
        String between = "{";
        for (Map.Entry<String, Json> member : members.values().entrySet()) {
            written.append(between);
            string(member.getKey());
            written.append(':');
            value(member.getValue());
            between = ",";
        }
        written.append(members.values().isEmpty() ? "{}" : "}");
    }

    private void string(String value) {
        written.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                written.append('\\').append(c);
            } else if (c < ' ') {
                written.append("\\u00").append(Character.forDigit(c >>> 4, 16)).append(Character.forDigit(c & 0xf, 16));
            } else {
                written.append(c);
            }
        }
        written.append('"');
    }
}
