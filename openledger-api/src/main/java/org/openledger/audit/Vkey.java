/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openledger.Bytes;

/**
 * A note key as text, {@code name+id+base64(type ‖ key)} (C2SP signed-note), taken apart; whether the key is a good one only its scheme can say.
 *
 * @param text the whole
 * @param type the number of the signature type, 0 to 255
 * @param key the raw public key
 */
record Vkey(String text, int type, Bytes key) {
    static final int ED25519 = 1;
    static final int ED25519_COSIGNATURE = 4;
    static final int ML_DSA_44 = 6;

    private static final int ED25519_BYTES = 32;
    private static final int ML_DSA_44_BYTES = 1312;
    private static final int ID_BYTES = 4;
    private static final Pattern FORM =
            Pattern.compile("(?<name>[^+\\s]+)\\+(?<id>[0-9a-f]{8})\\+(?<key>[A-Za-z0-9+/=]+)");

    /**
     * Reads a key whose octets were read as ISO 8859-1: its name is UTF-8.
     *
     * @throws IllegalArgumentException when it has another form, or an id that is not the one of its name and key
     */
    static Vkey ofOctets(String octets) {
        return of(utf8(octets));
    }

    static Vkey of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("key \"" + text + "\": a key is written name+12345678+base64");
        }
        byte[] typed = Base64.getDecoder().decode(parts.group("key"));
        String id = id(parts.group("name"), typed);
        if (!Base64.getEncoder().encodeToString(typed).equals(parts.group("key"))
                || !parts.group("id").equals(id)) {
            throw new IllegalArgumentException("key \"" + text + "\": its name and key have the id " + id
                    + ", and its base64 has padding and no stray bits");
        }
        int type = typed[0] & 0xff;
        int length = type == ML_DSA_44 ? ML_DSA_44_BYTES : ED25519_BYTES;
        if (typed.length != 1 + length) {
            throw new IllegalArgumentException("key \"" + text + "\": a key of type " + type + " has " + length
                    + " bytes, not " + (typed.length - 1));
        }
        return new Vkey(text, type, Bytes.of(Arrays.copyOfRange(typed, 1, typed.length)));
    }

    private static String id(String name, byte[] typed) {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(named.length + typed.length)
                .put(named)
                .put(typed)
                .array();
        return HexFormat.of().formatHex(Hash.sha256(all).bytes(), 0, ID_BYTES);
    }

    private static String utf8(String octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("key \"" + octets + "\": the name of a key is UTF-8", e);
        }
    }
}
