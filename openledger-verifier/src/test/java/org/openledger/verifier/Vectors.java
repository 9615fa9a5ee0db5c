/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openledger.verifier.bytes.Octets;

/** Known answers from elsewhere; a test that needs them is skipped, with the reason, where they are absent. */
public final class Vectors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    /** A file or folder of the known answers. */
    public static Path at(String place) {
        Path path = Path.of(System.getProperty("openledger.shared", "../../shared"), "vectors")
                .resolve(place);
        assumeTrue(
                Files.exists(path),
                () -> "SKIPPED: no known answers at " + path
                        + "; set -Dopenledger.shared to the folder that holds vectors/" + place);
        return path;
    }

    public static Octets bytes(String place) throws IOException {
        return Octets.of(Files.readAllBytes(at(place)));
    }

    public static String text(String place) throws IOException {
        return Files.readString(at(place));
    }

    public static JsonNode json(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return JSON.readTree(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in);
        }
    }

    /** All JSON files below a folder, in a fixed order. */
    public static List<Path> jsonFiles(String place) throws IOException {
        try (Stream<Path> files = Files.walk(at(place))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
