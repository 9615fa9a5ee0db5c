/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** UTF-8 without silent replacement of what is malformed. */
final class Utf8 {

    private Utf8() {}

    /** Refuses a text with an unpaired surrogate. */
    static void requireWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException("unpaired surrogate U+" + Integer.toHexString(c) + " at index "
                            + i + ": text must have a UTF-8 form");
                }
                i++;
            }
        }
    }

    static String decode(byte[] bytes) {
        try {
            return strict(bytes);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("these " + bytes.length + " bytes are not well-formed UTF-8", e);
        }
    }

    static boolean isWellFormed(byte[] bytes) {
        try {
            strict(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String strict(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
