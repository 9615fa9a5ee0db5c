/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.learner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real tables from a folder that is not part of this repository, by default {@code ../../shared/data} seen from the module, otherwise below the system property
 * {@code openledger.shared}. Tests that need them are skipped, and say so, where they are absent.
 */
public final class SharedTables {

    private SharedTables() {}

    /** The handwritten digits: 1,797 rows of 64 grey values, here 0 to 1, and 10 classes. */
    public static TableData digits() {
        List<String> lines = lines("digits.csv.gz");
        double[] features = new double[64 * lines.size()];
        int[] labels = new int[lines.size()];
        for (int row = 0; row < labels.length; row++) {
            String[] cells = lines.get(row).split(",", -1);
            for (int column = 0; column < 64; column++) {
                features[64 * row + column] = Double.parseDouble(cells[column]) / 16;
            }
            labels[row] = (int) Double.parseDouble(cells[64]);
        }
        return TableData.of(features, 64, labels, 10);
    }

    /** Whether a table is there. */
    public static boolean present(String name) {
        return Files.exists(path(name));
    }

    private static Path path(String name) {
        return Path.of(System.getProperty("openledger.shared", "../../shared"), "data", name);
    }

    private static List<String> lines(String name) {
        if (!present(name)) {
            String message = "SKIPPED: no table at " + path(name).toAbsolutePath()
                    + "; set -Dopenledger.shared to the folder that has data/" + name;
            System.err.println(message);
            Assumptions.abort(message);
        }
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path(name))), StandardCharsets.US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new AssertionError("cannot read " + path(name), e);
        }
        return lines;
    }
}
