/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openledger.audit.Hash;
import org.openledger.spi.GradientSource;
import org.openledger.spi.GradientSource.Block;
import org.openledger.spi.GradientSource.Checkpoint;

/**
 * What a file of gradients holds, and where: the last part of the file but for its digest.
 *
 * @param identity of the model
 * @param blocks its blocks
 * @param checkpoints its checkpoints
 * @param weights of its rows
 * @param queries how many it has
 * @param decay its penalty
 * @param sections the runs of records
 */
record StoreDirectory(
        Hash identity,
        List<Block> blocks,
        List<Checkpoint> checkpoints,
        List<Double> weights,
        int queries,
        double decay,
        List<Section> sections) {

    /**
     * The records of one kind of gradient, one for each example.
     *
     * @param name what they are: two sections never have the same
     * @param starts where each record starts, and where the last ends
     */
    record Section(String name, List<Long> starts) {}

    static StoreDirectory of(GradientSource source, List<Section> sections) {
        List<Double> weights = new ArrayList<>();
        for (int row = 0; row < source.rows(); row++) {
            weights.add(source.weight(row));
        }
        return new StoreDirectory(
                source.identity(),
                source.blocks(),
                source.checkpoints(),
                weights,
                source.queries(),
                source.weightDecay(),
                sections);
    }

    byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(identity.bytes());
            out.writeInt(blocks.size());
            for (Block block : blocks) {
                text(out, block.name());
                out.writeInt(block.inputs());
                out.writeInt(block.outputs());
            }
            out.writeInt(checkpoints.size());
            for (Checkpoint checkpoint : checkpoints) {
                out.writeInt(checkpoint.step());
                out.writeDouble(checkpoint.stepSize());
            }
            out.writeInt(weights.size());
            for (double weight : weights) {
                out.writeDouble(weight);
            }
            out.writeInt(queries);
            out.writeDouble(decay);
            out.writeInt(sections.size());
            for (Section section : sections) {
                text(out, section.name());
                out.writeInt(section.starts().size());
                for (long start : section.starts()) {
                    out.writeLong(start);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads a directory back.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static StoreDirectory decoded(ByteBuffer in) {
        byte[] hash = new byte[Hash.BYTES];
        in.get(hash);
        List<Block> blocks = new ArrayList<>();
        for (int left = count(in, 12); left > 0; left--) {
            blocks.add(new Block(text(in), in.getInt(), in.getInt()));
        }
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (int left = count(in, 12); left > 0; left--) {
            checkpoints.add(new Checkpoint(in.getInt(), in.getDouble()));
        }
        List<Double> weights = new ArrayList<>();
        for (int left = count(in, 8); left > 0; left--) {
            weights.add(in.getDouble());
        }
        int queries = in.getInt();
        double decay = in.getDouble();
        List<Section> sections = new ArrayList<>();
        for (int left = count(in, 8); left > 0; left--) {
            String name = text(in);
            List<Long> starts = new ArrayList<>();
            for (int more = count(in, 8); more > 0; more--) {
                starts.add(in.getLong());
            }
            sections.add(new Section(name, List.copyOf(starts)));
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException(in.remaining() + " bytes behind the directory");
        }
        return new StoreDirectory(Hash.of(hash), blocks, checkpoints, weights, queries, decay, sections);
    }

    private static int count(ByteBuffer in, int leastBytesEach) {
        int count = in.getInt();
        if (count < 0 || count > in.remaining() / leastBytesEach) {
            throw new IllegalArgumentException("a list of " + count + " entries in " + in.remaining() + " bytes");
        }
        return count;
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[count(in, 1)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
