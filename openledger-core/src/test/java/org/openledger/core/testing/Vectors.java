/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * Known answers from elsewhere: a folder that is not part of this repository, by default {@code ../../shared/vectors} seen from the module, otherwise below the
 * system property {@code openledger.shared}. Tests that need it are skipped, and say so, where it is absent.
 */
public final class Vectors {
    private Vectors() {}

    /** The folder or file of that name; the test is skipped when it is not there. */
    public static Path path(String name) {
        Path path = Path.of(System.getProperty("openledger.shared", "../../shared"), "vectors", name);
        if (!Files.exists(path)) {
            String message = "SKIPPED: no known answers at " + path.toAbsolutePath()
                    + "; set -Dopenledger.shared to the folder that has vectors/" + name;
            System.err.println(message);
            Assumptions.abort(message);
        }
        return path;
    }

    /** The JSON in a file, which may be compressed. */
    public static JsonNode json(Path file) {
        try (InputStream in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
