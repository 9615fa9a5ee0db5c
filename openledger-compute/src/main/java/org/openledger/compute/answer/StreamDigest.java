/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.answer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.openledger.audit.Hash;
import org.openledger.compute.neural.DecoderShape;
import org.openledger.compute.neural.Decoding;
import org.openledger.compute.neural.Digests;

/**
 * The hashes of a sequence's stream, block by block of {@value #BLOCK} positions: what a node commits to while it answers.
 *
 * <p>A leaf is SHA-256 over {@code openledger/stream/v1}, the layer (4 bytes, big-endian) and the block's rows before that layer (behind the last for the number of layers), each float little-endian. A block's
 * root is SHA-256 over its leaves in order of the layers. The last block may be short.
 */
public final class StreamDigest implements Decoding.Watcher {

    /** Positions in a block. */
    public static final int BLOCK = 32;

    private static final byte[] DOMAIN = "openledger/stream/v1".getBytes(StandardCharsets.US_ASCII);

    private final int width;
    private final List<Layer> layers = new ArrayList<>();
    private final ByteBuffer row;

    /** Begins a sequence of a model of that shape. */
    public StreamDigest(DecoderShape shape) {
        width = shape.width();
        row = ByteBuffer.allocate(width * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int layer = 0; layer <= shape.layers(); layer++) {
            layers.add(new Layer(layer));
        }
    }

    @Override
    public void see(int layer, float[] stream, int from, int rows) {
        for (int i = 0; i < rows; i++) {
            row.clear();
            row.asFloatBuffer().put(stream, from + i * width, width);
            layers.get(layer).take(row.array());
        }
    }

    /** The leaves of each block, in order of the layers; to be asked for once, at the end. */
    public List<List<Hash>> leaves() {
        layers.forEach(Layer::end);
        List<List<Hash>> blocks = new ArrayList<>();
        for (int block = 0; block < layers.get(0).leaves.size(); block++) {
            int number = block;
            blocks.add(layers.stream().map(layer -> layer.leaves.get(number)).toList());
        }
        return blocks;
    }

    /** The root of each block; to be asked for once, at the end. */
    public List<Hash> roots() {
        return leaves().stream().map(StreamDigest::root).toList();
    }

    /** A block's root. */
    public static Hash root(List<Hash> leaves) {
        ByteBuffer all = ByteBuffer.allocate(leaves.size() * Hash.BYTES);
        leaves.forEach(leaf -> all.put(leaf.bytes()));
        return Hash.sha256(all.array());
    }

    /** The leaf of one block's rows. */
    public static Hash leaf(int layer, float[] stream, int from, int length) {
        MessageDigest digest = begun(layer);
        Digests.update(digest, java.util.Arrays.copyOfRange(stream, from, from + length), length);
        return Hash.of(digest.digest());
    }

    private static MessageDigest begun(int layer) {
        MessageDigest digest = Digests.sha256();
        digest.update(DOMAIN);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(layer).array());
        return digest;
    }

    private static final class Layer {
        private final int number;
        private final List<Hash> leaves = new ArrayList<>();
        private MessageDigest digest;
        private int rows;

        Layer(int number) {
            this.number = number;
            this.digest = begun(number);
        }

        void take(byte[] row) {
            digest.update(row);
            if (++rows == BLOCK) {
                end();
            }
        }

        void end() {
            if (rows > 0) {
                leaves.add(Hash.of(digest.digest()));
                digest = begun(number);
                rows = 0;
            }
        }
    }
}
