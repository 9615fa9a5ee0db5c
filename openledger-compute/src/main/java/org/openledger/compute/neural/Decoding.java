/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openledger.compute.kernel.Matrix;

/**
 * Several sequences on their way through one base at once, each with its own adapter or none, by one position (to answer) or many (to read a prompt).
 *
 * <p>The base's maps run over all rows together, each adapter's additions over the rows of its sequences: rows of neighbours with the same adapter are one segment. A row's bits depend neither on
 * its neighbours nor on how many positions are fed at a time. Source of the scheme: Chen et al., "Punica", MLSys 2024. One thread at a time.
 */
public final class Decoding {

    private final DecoderShape shape;
    private final Weights weights;
    private final PackedMaps maps;
    private final Rotary rotary;
    private final CachedAttention attention;
    private Room room = new Room(0, 0, 0);
    private float[] scales = {};

    /**
     * Prepares a base.
     *
     * @param weights of the base
     * @param maps the same, packed for serving
     */
    public Decoding(Weights weights, PackedMaps maps) {
        this.shape = weights.shape();
        this.weights = weights;
        this.maps = maps;
        this.rotary = new Rotary(shape);
        this.attention = new CachedAttention(shape);
    }

    /**
     * Feeds tokens to sequences.
     *
     * @param feeds at least one; sequences with the same adapter side by side share a segment
     * @return the logits of what follows each token, in order of the feeds and their tokens: rows of the vocabulary's size; valid until the next call
     * @throws IllegalArgumentException if a sequence would be longer than the context
     */
    public float[] advance(List<Feed> feeds) {
        int rows = feeds.stream().mapToInt(feed -> feed.tokens().length).sum();
        feeds.forEach(this::requireRoom);
        makeRoom(rows);
        embed(feeds);
        feeds.forEach(feed -> feed.cache().extend(feed.tokens().length));
        for (int layer = 0; layer < shape.layers(); layer++) {
            show(feeds, layer);
            attend(feeds, layer, rows);
            think(feeds, layer, rows);
        }
        show(feeds, shape.layers());
        logits(feeds, rows);
        return room.logits;
    }

    private void logits(List<Feed> feeds, int rows) {
        RmsNorm.forward(room.stream, weights.table(shape.lastGain()), rows, room.normed, scales);
        map(feeds, shape.head(), rows, room.normed, shape.width(), room.logits, shape.vocabulary());
    }

    private void show(List<Feed> feeds, int layer) {
        int row = 0;
        for (Feed feed : feeds) {
            int rows = feed.tokens().length;
            feed.watcher().see(layer, room.stream, row * shape.width(), rows);
            row += rows;
        }
    }

    /**
     * Runs one layer alone over a whole sequence, from what stood before it.
     *
     * @param layer which
     * @param before the stream before the layer, position by position
     * @param adapter what is added to the base
     * @return the stream behind it
     */
    public float[] layer(int layer, float[] before, Optional<Adaptation> adapter) {
        int rows = before.length / shape.width();
        makeRoom(rows);
        System.arraycopy(before, 0, room.stream, 0, before.length);
        try (KvCache cache = new KvPool(shape, KvPool.pagesFor(rows)).sequence()) {
            List<Feed> alone = List.of(new Feed(cache, new int[rows], adapter));
            cache.extend(rows);
            attend(alone, layer, rows);
            think(alone, layer, rows);
        }
        return Arrays.copyOf(room.stream, before.length);
    }

    /**
     * Computes the logits from the stream behind the last layer.
     *
     * @param behind the stream, position by position
     * @param adapter what is added to the base
     * @return the logits of what follows each position; valid until the next call
     */
    public float[] head(float[] behind, Optional<Adaptation> adapter) {
        int rows = behind.length / shape.width();
        makeRoom(rows);
        System.arraycopy(behind, 0, room.stream, 0, behind.length);
        try (KvCache none = new KvPool(shape, 1).sequence()) {
            logits(List.of(new Feed(none, new int[rows], adapter)), rows);
        }
        return room.logits;
    }

    private void requireRoom(Feed feed) {
        int length = feed.cache().length() + feed.tokens().length;
        if (length > shape.context()) {
            throw new IllegalArgumentException(
                    "a sequence of " + length + " positions: the context has " + shape.context());
        }
    }

    private void embed(List<Feed> feeds) {
        float[] embeddings = weights.table(DecoderShape.EMBEDDING);
        int row = 0;
        for (Feed feed : feeds) {
            for (int token : feed.tokens()) {
                System.arraycopy(embeddings, token * shape.width(), room.stream, row++ * shape.width(), shape.width());
            }
        }
    }

    private void attend(List<Feed> feeds, int layer, int rows) {
        int width = shape.width();
        RmsNorm.forward(room.stream, weights.table(shape.attentionGain(layer)), rows, room.normed, scales);
        map(feeds, shape.map(layer, Projection.QUERY), rows, room.normed, width, room.q, width);
        map(feeds, shape.map(layer, Projection.KEY), rows, room.normed, width, room.k, width);
        map(feeds, shape.map(layer, Projection.VALUE), rows, room.normed, width, room.v, width);
        int row = 0;
        for (Feed feed : feeds) {
            int first = feed.cache().length() - feed.tokens().length;
            for (int position = first; position < feed.cache().length(); position++, row++) {
                rotary.turn(room.q, row * width, position);
                rotary.turn(room.k, row * width, position);
                feed.cache().put(layer, position, room.k, room.v, row * width);
                attention.gather(feed.cache(), layer, position, room.q, room.normed, row * width);
            }
        }
        map(feeds, shape.map(layer, Projection.OUTPUT), rows, room.normed, width, room.q, width);
        add(room.q, room.stream, rows * width);
    }

    private void think(List<Feed> feeds, int layer, int rows) {
        RmsNorm.forward(room.stream, weights.table(shape.feedForwardGain(layer)), rows, room.normed, scales);
        map(feeds, shape.map(layer, Projection.UP), rows, room.normed, shape.width(), room.risen, shape.hidden());
        SquaredRelu.forward(room.risen, room.risen, rows * shape.hidden());
        map(feeds, shape.map(layer, Projection.DOWN), rows, room.risen, shape.hidden(), room.q, shape.width());
        add(room.q, room.stream, rows * shape.width());
    }

    private void map(List<Feed> feeds, int table, int rows, float[] x, int inputs, float[] y, int outputs) {
        Arrays.fill(y, 0, rows * outputs, 0);
        maps.forward(table, matrix(x, 0, rows, inputs), matrix(y, 0, rows, outputs));
        int from = 0;
        for (int first = 0; first < feeds.size(); ) {
            @Nullable Adaptation adapter = feeds.get(first).adapter().orElse(null);
            int to = from;
            while (first < feeds.size() && feeds.get(first).adapter().orElse(null) == adapter) {
                to += feeds.get(first++).tokens().length;
            }
            LowRank addition = adapter == null ? null : adapter.at(table);
            if (addition != null) {
                float[] between = room.between(to - from, addition.rank());
                addition.forward(
                        maps.kernels(),
                        matrix(x, from, to - from, inputs),
                        matrix(between, 0, to - from, addition.rank()),
                        matrix(y, from, to - from, outputs));
            }
            from = to;
        }
    }

    private static Matrix matrix(float[] numbers, int from, int rows, int columns) {
        return new Matrix(numbers, from * columns, rows, columns, columns, 1);
    }

    private static void add(float[] more, float[] stream, int size) {
        for (int i = 0; i < size; i++) {
            stream[i] += more[i];
        }
    }

    private void makeRoom(int rows) {
        if (scales.length < rows) {
            room = new Room(rows * shape.width(), rows * shape.hidden(), rows * shape.vocabulary());
            scales = new float[rows];
        }
    }

    /**
     * Tokens for one sequence.
     *
     * @param cache what the sequence has kept so far
     * @param tokens what comes next, at least one
     * @param adapter what is added to the base for it
     * @param watcher sees its stream
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Feed(KvCache cache, int[] tokens, Optional<Adaptation> adapter, Watcher watcher) {
        /** A feed that nobody watches. */
        public Feed(KvCache cache, int[] tokens, Optional<Adaptation> adapter) {
            this(cache, tokens, adapter, (layer, stream, from, rows) -> {});
        }

        /** Checks that there is a token. */
        public Feed {
            if (tokens.length == 0) {
                throw new IllegalArgumentException("a feed of no tokens: give at least one");
            }
        }
    }

    /** Sees the stream of one sequence before each layer, and behind the last. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * Sees rows; the array is the decoding's own.
         *
         * @param layer before which; the number of layers behind the last
         * @param stream holds the rows, each as long as the model is wide
         * @param from where the first begins
         * @param rows how many
         */
        void see(int layer, float[] stream, int from, int rows);
    }

    /** Arrays for as many rows as were ever fed at once. */
    private static final class Room {
        private final float[] stream;
        private final float[] normed;
        private final float[] q;
        private final float[] k;
        private final float[] v;
        private final float[] risen;
        private final float[] logits;
        private float[] between = {};

        Room(int size, int hidden, int logits) {
            stream = new float[size];
            normed = new float[size];
            q = new float[size];
            k = new float[size];
            v = new float[size];
            risen = new float[hidden];
            this.logits = new float[logits];
        }

        float[] between(int rows, int rank) {
            if (between.length < rows * rank) {
                between = new float[rows * rank];
            }
            Arrays.fill(between, 0, rows * rank, 0);
            return between;
        }
    }
}
