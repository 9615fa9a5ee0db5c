/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.influence;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openledger.attribution.influence.StoreDirectory.Section;
import org.openledger.spi.GradientSource.Block;
import org.openledger.spi.GradientSource.Examples;
import org.openledger.spi.GradientSource.FactorSink;
import org.openledger.spi.GradientSource.Side;

/** The mapped records of a file of gradients. */
final class StoreRecords {

    private final Map<String, Mapped> sections;

    private final List<Block> blocks;
    private final Path file;

    /**
     * One section's records.
     *
     * @param starts where each starts, and where the last ends, counted from the section's first byte
     * @param pieces the section's bytes, cut where a record starts
     * @param firsts the first record of each piece
     */
    private record Mapped(List<Long> starts, List<ByteBuffer> pieces, List<Integer> firsts) {}

    private StoreRecords(Map<String, Mapped> sections, List<Block> blocks, Path file) {
        this.sections = sections;
        this.blocks = blocks;
        this.file = file;
    }

    static StoreRecords map(FileChannel channel, StoreDirectory directory, long end, Path file) throws IOException {
        Map<String, Mapped> sections = new LinkedHashMap<>();
        for (Section section : directory.sections()) {
            sections.put(section.name(), map(channel, section, end, file));
        }
        return new StoreRecords(sections, directory.blocks(), file);
    }

    private static Mapped map(FileChannel channel, Section section, long end, Path file) throws IOException {
        List<Long> starts = section.starts();
        long before = Long.BYTES;
        for (long start : starts) {
            if (start < before || start > end) {
                throw new CorruptStoreException(file, section.name() + ": a record at " + start + " of " + end);
            }
            before = start;
        }
        List<ByteBuffer> pieces = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        int records = starts.size() - 1;
        for (int first = 0; first < records; ) {
            int next = first + 1;
            while (next < records && starts.get(next + 1) - starts.get(first) <= Integer.MAX_VALUE) {
                next++;
            }
            long bytes = starts.get(next) - starts.get(first);
            if (bytes > Integer.MAX_VALUE) {
                throw new CorruptStoreException(file, section.name() + ": a record of " + bytes + " bytes");
            }
            pieces.add(channel.map(MapMode.READ_ONLY, starts.get(first), bytes));
            firsts.add(first);
            first = next;
        }
        return new Mapped(starts, pieces, firsts);
    }

    void read(String name, Examples examples, FactorSink sink) {
        Mapped section = sections.get(name);
        if (section == null) {
            throw new IllegalArgumentException(
                    "gradient store " + file + " has no " + name + "; it has " + sections.keySet());
        }
        if (examples.to() > section.starts().size() - 1) {
            throw new IllegalArgumentException((examples.side() == Side.ROWS ? "rows" : "queries") + " up to "
                    + examples.to() + ": the store has " + (section.starts().size() - 1));
        }
        for (int example = examples.from(); example < examples.to(); example++) {
            try {
                read(record(section, example), example, sink);
            } catch (BufferUnderflowException e) {
                throw new CorruptStoreException(file, name + ", example " + example + ": its record ends too early");
            }
        }
    }

    private static ByteBuffer record(Mapped section, int example) {
        int piece = section.firsts().size() - 1;
        while (section.firsts().get(piece) > example) {
            piece--;
        }
        long base = section.starts().get(section.firsts().get(piece));
        int from = (int) (section.starts().get(example) - base);
        int to = (int) (section.starts().get(example + 1) - base);
        return section.pieces().get(piece).slice(from, to - from);
    }

    private void read(ByteBuffer record, int example, FactorSink sink) {
        while (record.hasRemaining()) {
            int number = record.getInt();
            int positions = record.getInt();
            if (number < 0 || number >= blocks.size() || positions < 1) {
                throw new CorruptStoreException(
                        file, "example " + example + ": block " + number + " at " + positions + " positions");
            }
            double weight = record.getDouble();
            Block block = blocks.get(number);
            double[] activations = values(record, (long) positions * block.inputs());
            double[] errors = values(record, (long) positions * block.outputs());
            sink.accept(example, number, positions, activations, errors, weight);
        }
    }

    private static double[] values(ByteBuffer record, long count) {
        if (count > record.remaining() / Double.BYTES) {
            throw new BufferUnderflowException();
        }
        double[] values = new double[(int) count];
        record.asDoubleBuffer().get(values);
        record.position(record.position() + Double.BYTES * values.length);
        return values;
    }
}
