/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A frozen list of what tokens stand for: id 0 is reserved for the end of a row and stands for nothing, ids 1 to 256 for the bytes 0 to
 * 255, the others for learned pieces, most frequent first. At most {@value #MAX_SIZE} ids, so that a token fits in 16 bits.
 *
 * <p>Equal vocabularies have equal {@link #toBytes bytes} and so equal {@link #hash hashes}. Immutable.
 */
public final class Vocabulary {

    /** The most ids, the reserved one counted. */
    public static final int MAX_SIZE = 65_536;

    /** The first id of a learned piece. */
    static final int FIRST_PIECE = 257;

    private static final byte[] MAGIC = "openledger/vocabulary/v1".getBytes(StandardCharsets.US_ASCII);
    private static final Vocabulary BYTES = new Vocabulary(List.of());

    private final List<String> pieces;
    private final List<byte[]> encoded;
    private final PieceTable table;

    Vocabulary(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
        this.encoded = this.pieces.stream()
                .map(p -> p.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.table = new PieceTable(this.pieces, FIRST_PIECE);
    }

    /**
     * Returns the vocabulary that has no pieces, only bytes.
     *
     * @return 257 ids
     */
    public static Vocabulary bytes() {
        return BYTES;
    }

    /**
     * Learns the most frequent {@link Pieces} of texts; ties go to the piece that comes first by code points. Pieces of one byte are
     * tokens already.
     *
     * <p>Reads the texts once. Counts up to {@link VocabularyTrainer#MAX_DISTINCT} distinct pieces at a time exactly; beyond, the rarest
     * are forgotten, the same ones every time.
     *
     * @param texts the texts, without unpaired surrogates
     * @param maxSize the most ids, 257 to {@value #MAX_SIZE}
     * @return the vocabulary
     * @throws IllegalArgumentException for another size, or an unpaired surrogate
     */
    public static Vocabulary train(Iterable<String> texts, int maxSize) {
        if (maxSize < FIRST_PIECE || maxSize > MAX_SIZE) {
            throw new IllegalArgumentException(
                    "vocabulary of " + maxSize + " ids: give " + FIRST_PIECE + " to " + MAX_SIZE);
        }
        VocabularyTrainer trainer = new VocabularyTrainer();
        for (String text : texts) {
            trainer.add(text);
        }
        return new Vocabulary(trainer.mostFrequent(maxSize - FIRST_PIECE));
    }

    /**
     * Reads the canonical form.
     *
     * @param bytes what {@link #toBytes} gave
     * @return the vocabulary
     * @throws IllegalArgumentException when they are anything else; says where
     */
    public static Vocabulary fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < MAGIC.length + Short.BYTES
                || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IllegalArgumentException("no vocabulary: does not begin with openledger/vocabulary/v1");
        }
        in.position(MAGIC.length);
        int size = Short.toUnsignedInt(in.getShort());
        if (size > MAX_SIZE - FIRST_PIECE) {
            throw new IllegalArgumentException(
                    "vocabulary of " + size + " pieces: at most " + (MAX_SIZE - FIRST_PIECE));
        }
        List<String> pieces = new ArrayList<>(size);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            String piece = readPiece(in, i);
            if (!seen.add(piece)) {
                throw new IllegalArgumentException("vocabulary piece " + i + " stands there twice");
            }
            pieces.add(piece);
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("vocabulary ends " + in.remaining() + " bytes before its bytes do");
        }
        return new Vocabulary(pieces);
    }

    private static String readPiece(ByteBuffer in, int index) {
        int length = in.hasRemaining() ? Byte.toUnsignedInt(in.get()) : 0;
        if (length < 2 || length > in.remaining()) {
            throw new IllegalArgumentException("vocabulary piece " + index + " of " + length
                    + " bytes: 2 or more are right, and " + in.remaining() + " remain");
        }
        byte[] piece = new byte[length];
        in.get(piece);
        return Utf8.decode(piece);
    }

    /**
     * Returns the canonical form: {@code openledger/vocabulary/v1}, the number of pieces (2 bytes, big-endian), and for each its length
     * in bytes (1 byte) and its UTF-8 form.
     *
     * @return new bytes
     */
    public byte[] toBytes() {
        int size = MAGIC.length + Short.BYTES;
        for (byte[] piece : encoded) {
            size += 1 + piece.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size).put(MAGIC).putShort((short) pieces.size());
        for (byte[] piece : encoded) {
            out.put((byte) piece.length).put(piece);
        }
        return out.array();
    }

    /**
     * Returns the SHA-256 of the canonical form.
     *
     * @return 32 new bytes
     */
    public byte[] hash() {
        return Utf8.sha256(toBytes());
    }

    /**
     * Returns how many ids there are, the reserved one counted.
     *
     * @return 257 to {@value #MAX_SIZE}
     */
    public int size() {
        return FIRST_PIECE + pieces.size();
    }

    /** Returns the id of the piece {@code text[from, to)}, or 0 when it is none of the learned ones. */
    int id(String text, int from, int to) {
        return table.id(text, from, to);
    }

    /** Returns the id of a byte. */
    static int idOfByte(byte b) {
        return 1 + Byte.toUnsignedInt(b);
    }

    /** Returns how many bytes a token stands for. */
    int byteLength(int token) {
        return token < FIRST_PIECE ? 1 : encoded.get(token - FIRST_PIECE).length;
    }

    /** Writes the bytes that a token stands for. */
    void write(int token, ByteBuffer out) {
        if (token < FIRST_PIECE) {
            out.put((byte) (token - 1));
        } else {
            out.put(encoded.get(token - FIRST_PIECE));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vocabulary vocabulary && vocabulary.pieces.equals(pieces);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }

    @Override
    public String toString() {
        return "Vocabulary[" + size() + " ids, " + HexFormat.of().formatHex(hash(), 0, 4) + "...]";
    }
}
