/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Texts that have one spelling only: valid UTF-8, padded base64 without stray bits, decimal numbers without leading zeroes.
 *
 * <p>The readers of the platform forgive more; what they forgive a forger can use to make two files that mean the same.
 */
public final class StrictText {
    private static final int LONGEST_LONG = 19;

    private StrictText() {}

    /**
     * The text that these bytes are in UTF-8.
     *
     * @throws MalformedException when they are not valid UTF-8
     */
    public static String utf8(String what, Octets bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException(what, bytes.toString(), "valid UTF-8");
        }
    }

    /**
     * The bytes that this text spells in standard base64 (RFC 4648 §4), padded, with zero bits at the end.
     *
     * @throws MalformedException for any other spelling
     */
    public static Octets base64(String what, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw notBase64(what, text);
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw notBase64(what, text);
        }
        return Octets.of(bytes);
    }

    /**
     * The number that this text spells in decimal digits.
     *
     * @throws MalformedException when it has a sign, a leading zero, another character, or is above {@link Long#MAX_VALUE}
     */
    public static long decimal(String what, String text) {
        boolean plain = !text.isEmpty()
                && text.length() <= LONGEST_LONG
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && (text.length() == 1 || text.charAt(0) != '0');
        try {
            if (plain) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException aboveTheLargest) {
            // Nineteen digits can spell more than a long holds: refused below like every other spelling.
        }
        throw new MalformedException(
                what, text, "a decimal number of 0 to " + Long.MAX_VALUE + " without leading zeroes");
    }

    private static MalformedException notBase64(String what, String text) {
        return new MalformedException(what, text, "standard base64 with padding");
    }
}
