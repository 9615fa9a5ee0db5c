/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the bytes of each kind of rows look like, as far as everybody can tell without decoding them. */
final class Formats {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 'B', '`', (byte) 0x82};
    private static final byte[] FLAC = {'f', 'L', 'a', 'C'};
    private static final int MAX_SIDE = 65_535;
    private static final int MAX_CHANNELS = 32;
    private static final int MAX_RATE = 768_000;
    private static final int WAV_HEAD = 44;

    private Formats() {}

    /** Why bytes are no row of a kind; nothing if they may be one. */
    static Optional<String> objection(ContentKind kind, byte[] bytes) {
        return switch (kind) {
            case TEXT, CODE -> text(bytes).isPresent() ? fine() : no("not UTF-8: give a text");
            case DIALOGUE -> text(bytes).map(JsonLines::objection).orElseGet(() -> no("not UTF-8: give JSON lines"));
            case TABULAR ->
                text(bytes).map(Csv::objection).orElseGet(() -> no("not UTF-8: give comma-separated values"));
            case IMAGE -> image(bytes);
            case AUDIO -> audio(bytes);
        };
    }

    static Optional<String> fine() {
        return Optional.empty();
    }

    static Optional<String> no(String why) {
        return Optional.of(why);
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> image(byte[] bytes) {
        if (hasAt(bytes, 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return hasAt(bytes, bytes.length - 2, new byte[] {(byte) 0xFF, (byte) 0xD9})
                    ? fine()
                    : no("a JPEG that is cut off");
        }
        if (!hasAt(bytes, 0, PNG) || !hasAt(bytes, PNG.length + 4, new byte[] {'I', 'H', 'D', 'R'})) {
            return no("neither PNG nor JPEG: give one of them");
        }
        if (!hasAt(bytes, bytes.length - PNG_END.length, PNG_END)) {
            return no("a PNG that is cut off");
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        int width = head.getInt(16);
        int height = head.getInt(20);
        boolean sane = width > 0 && width <= MAX_SIDE && height > 0 && height <= MAX_SIDE;
        return sane ? fine() : no("a PNG of " + width + " by " + height + ": give sides of 1 to " + MAX_SIDE);
    }

    private static Optional<String> audio(byte[] bytes) {
        if (hasAt(bytes, 0, FLAC)) {
            return fine();
        }
        boolean riff =
                hasAt(bytes, 0, new byte[] {'R', 'I', 'F', 'F'}) && hasAt(bytes, 8, new byte[] {'W', 'A', 'V', 'E'});
        if (!riff || bytes.length < WAV_HEAD || !hasAt(bytes, 12, new byte[] {'f', 'm', 't', ' '})) {
            return no("neither WAV nor FLAC: give one of them");
        }
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (Integer.toUnsignedLong(head.getInt(4)) != bytes.length - 8L) {
            return no("a WAV of " + bytes.length + " bytes that says it has another length");
        }
        int channels = Short.toUnsignedInt(head.getShort(22));
        long rate = Integer.toUnsignedLong(head.getInt(24));
        boolean sane = channels > 0 && channels <= MAX_CHANNELS && rate > 0 && rate <= MAX_RATE;
        return sane ? fine() : no("a WAV of " + channels + " channels at " + rate + " Hz");
    }

    private static boolean hasAt(byte[] bytes, int at, byte[] part) {
        if (at < 0 || at + part.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if (bytes[at + i] != part[i]) {
                return false;
            }
        }
        return true;
    }
}
