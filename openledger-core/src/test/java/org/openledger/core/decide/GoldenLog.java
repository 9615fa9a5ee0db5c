/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.openledger.Bytes;
import org.openledger.Event;
import org.openledger.core.codec.Leaves;
import org.openledger.core.log.MerkleTree;
import org.openledger.core.state.LedgerState;
import org.openledger.ledger.LedgerCommand;

/**
 * A log that a release wrote, kept for ever: {@code <name>.log.gz} with each leaf behind its length in four bytes, and {@code <name>.txt} with what a fold of it gave
 * then.
 *
 * <p>Later releases add logs and change none.
 */
record GoldenLog(String name, List<byte[]> leaves, String expected) {

    /** Every golden log, oldest first. */
    static final List<String> NAMES = List.of("0.1-a", "0.1-b", "0.1-c", "0.1-d", "0.1-e");

    private static final int STEPS = 500;
    private static final int LIVES = 60;

    static GoldenLog read(String name) {
        try (InputStream log = resource(name + ".log.gz");
                InputStream text = resource(name + ".txt")) {
            List<byte[]> leaves = new ArrayList<>();
            DataInputStream in = new DataInputStream(new GZIPInputStream(log));
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                leaves.add(in.readNBytes(length));
            }
            return new GoldenLog(name, leaves, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("golden log " + name + " cannot be read", e);
        }
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(GoldenLog.class.getResourceAsStream("/golden/" + file), file);
    }

    /** What a fold gives now: leaves, root of the log, effect digest, root of the state. */
    String folded() {
        MerkleTree tree = new MerkleTree();
        LedgerState state = new LedgerState();
        for (byte[] leaf : leaves) {
            tree.append(leaf);
            state.apply(Leaves.decode(leaf).effect());
        }
        return "leaves " + leaves.size() + "\nroot " + tree.root() + "\ndigest " + state.digest() + "\nstate "
                + state.stateRoot() + "\n";
    }

    /**
     * Writes the logs of a new release; one that is there is not overwritten.
     *
     * @param args the directory
     */
    public static void main(String[] args) throws IOException {
        Set<Integer> held = new TreeSet<>();
        for (String name : NAMES) {
            Life richest = IntStream.range(0, LIVES)
                    .mapToObj(GoldenLog::life)
                    .max(Comparator.comparingLong(life ->
                            kinds(life).filter(kind -> !held.contains(kind)).count()))
                    .orElseThrow();
            kinds(richest).forEach(held::add);
            new GoldenLog(name, richest.town.log, "").write(Path.of(args[0]));
        }
    }

    private static Life life(int seed) {
        Life life = new Life(seed);
        life.live(STEPS);
        life.town.ok(Town.ADA, new LedgerCommand.Extend("golden.example", Bytes.of(new byte[] {1})));
        return life;
    }

    private static Stream<Integer> kinds(Life life) {
        return life.town.log.stream()
                .flatMap(leaf -> Leaves.effect(leaf).events().stream())
                .map(Event::kind)
                .distinct();
    }

    private void write(Path directory) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(
                directory.resolve(name + ".log.gz"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)))) {
            for (byte[] leaf : leaves) {
                out.writeInt(leaf.length);
                out.write(leaf);
            }
            out.writeInt(0);
        }
        Files.writeString(directory.resolve(name + ".txt"), folded(), StandardOpenOption.CREATE_NEW);
    }
}
