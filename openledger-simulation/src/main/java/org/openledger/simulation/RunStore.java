/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.audit.Hash;

/** Finished runs in a folder, one file each: an experiment that was interrupted goes on where it was. */
final class RunStore {
    private final Path runs;
    private final Hash fingerprint;

    RunStore(Path folder, Hash fingerprint) {
        this.runs = folder.resolve("runs");
        this.fingerprint = fingerprint;
    }

    /** A finished run of the same experiment; one of another experiment is not taken for it. */
    Optional<Outcome> find(int sweep, int run) {
        Path file = file(sweep, run);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            String[] head = lines.get(0).split(" ", -1);
            if (head.length != 3 || !head[0].equals(fingerprint.toString())) {
                return Optional.empty();
            }
            List<Point> points = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                points.add(Csv.point(line));
            }
            return Optional.of(new Outcome(
                    sweep, run, Hash.of(java.util.HexFormat.of().parseHex(head[1])), Long.parseLong(head[2]), points));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a finished run; a file is there whole or not at all. */
    void keep(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(fingerprint + " "
                + java.util.HexFormat.of().formatHex(outcome.root().bytes()) + " " + outcome.events());
        outcome.points().forEach(point -> lines.add(Csv.line(point)));
        Path file = file(outcome.sweep(), outcome.run());
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(runs);
            Files.write(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(int sweep, int run) {
        return runs.resolve("sweep-" + sweep + "-run-" + run + ".csv");
    }
}
