/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.neural;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.openledger.attribution.numeric.CounterRandom;
import org.openledger.audit.Hash;
import org.openledger.compute.kernel.Matrix;

/** The numbers of a decoder, one table after the other as its shape orders them. */
public final class Weights {

    private static final String DOMAIN = "openledger/decoder/v1";
    private static final int CHUNK = 1 << 14;

    private final DecoderShape shape;
    private final List<DecoderShape.Table> tables;
    private final float[][] numbers;

    private Weights(DecoderShape shape, float[][] numbers) {
        this.shape = shape;
        this.tables = shape.tables();
        this.numbers = numbers;
    }

    /**
     * Draws weights to begin a training with: maps normal with variance {@code 1 / inputs}, those that write into the stream divided by the square root of twice the layers, the
     * head zero (so that at first all tokens are equally likely), gains 1.
     *
     * @param shape of the model
     * @param seed which draw: the same seed gives the same bits on every machine
     */
    public static Weights random(DecoderShape shape, long seed) {
        Weights weights = zero(shape);
        CounterRandom random = new CounterRandom(seed);
        for (int t = 0; t < weights.numbers.length; t++) {
            DecoderShape.Table table = weights.tables.get(t);
            double deviation = deviation(shape, table);
            CounterRandom draws = random.split(t);
            float[] into = weights.numbers[t];
            for (int i = 0; i < into.length; i++) {
                into[i] = (float) (deviation * draws.gaussian(i));
            }
            if (table.kind() == DecoderShape.Table.Kind.GAIN || deviation == 0) {
                Arrays.fill(into, table.kind() == DecoderShape.Table.Kind.GAIN ? 1 : 0);
            }
        }
        return weights;
    }

    private static double deviation(DecoderShape shape, DecoderShape.Table table) {
        if (table.kind() == DecoderShape.Table.Kind.EMBEDDING) {
            return 1;
        }
        if (table.name().equals("lm_head")) {
            return 0;
        }
        double deviation = 1 / StrictMath.sqrt(table.rows());
        boolean intoStream =
                table.name().endsWith(Projection.OUTPUT.path()) || table.name().endsWith(Projection.DOWN.path());
        return intoStream ? deviation / StrictMath.sqrt(2.0 * shape.layers()) : deviation;
    }

    /** All weights zero: what gradients are summed up in. */
    static Weights zero(DecoderShape shape) {
        return new Weights(
                shape,
                shape.tables().stream().map(table -> new float[table.size()]).toArray(float[][]::new));
    }

    /**
     * Takes over tables that were read from elsewhere.
     *
     * @param shape of the model
     * @param numbers one array for each table of the shape, in order; copied
     * @throws IllegalArgumentException if their number or sizes are others, or a number is not finite
     */
    public static Weights of(DecoderShape shape, List<float[]> numbers) {
        List<DecoderShape.Table> tables = shape.tables();
        if (numbers.size() != tables.size()) {
            throw new IllegalArgumentException(numbers.size() + " tables: give " + tables.size());
        }
        float[][] copied = new float[tables.size()][];
        for (int t = 0; t < copied.length; t++) {
            copied[t] = Finite.require(numbers.get(t).clone(), tables.get(t).name());
            if (copied[t].length != tables.get(t).size()) {
                throw new IllegalArgumentException("table " + tables.get(t).name() + " of " + copied[t].length
                        + " numbers: give " + tables.get(t).size());
            }
        }
        return new Weights(shape, copied);
    }

    /** The model's shape. */
    public DecoderShape shape() {
        return shape;
    }

    /** The hash of shape and numbers: SHA-256 over the domain, the shape's six numbers and every weight, little-endian. */
    public Hash hash() {
        MessageDigest digest = Digests.sha256();
        digest.update(DOMAIN.getBytes(StandardCharsets.US_ASCII));
        ByteBuffer head = ByteBuffer.allocate(6 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(shape.vocabulary()).putInt(shape.width()).putInt(shape.layers());
        head.putInt(shape.heads()).putInt(shape.hidden()).putInt(shape.context());
        digest.update(head.array());
        for (float[] table : numbers) {
            Digests.update(digest, table, CHUNK);
        }
        return Hash.of(digest.digest());
    }

    /** A copy of one table's numbers, row by row. */
    public float[] numbers(int table) {
        return numbers[table].clone();
    }

    public int tables() {
        return numbers.length;
    }

    DecoderShape.Table.Kind kind(int table) {
        return tables.get(table).kind();
    }

    public float[] table(int table) {
        return numbers[table];
    }

    public Matrix matrix(int table) {
        return Matrix.of(
                numbers[table], tables.get(table).rows(), tables.get(table).columns());
    }

    public Weights copy() {
        float[][] copied = new float[numbers.length][];
        for (int t = 0; t < copied.length; t++) {
            copied[t] = numbers[t].clone();
        }
        return new Weights(shape, copied);
    }
}
