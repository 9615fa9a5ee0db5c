/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Paragraphs that no contributor wrote: what the attribution says about them should be nothing. */
final class ForeignTexts {

    private ForeignTexts() {}

    static List<String> all() {
        try (InputStream in = Objects.requireNonNull(ForeignTexts.class.getResourceAsStream("foreign.txt"))) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n\n+", -1));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the foreign texts", e);
        }
    }
}
