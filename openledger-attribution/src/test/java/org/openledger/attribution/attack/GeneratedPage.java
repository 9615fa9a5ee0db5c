/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that holds what a test measures; {@code -Dopenledger.regenerate=true} writes it anew. */
record GeneratedPage(Path path) {

    void holds(String measured) throws IOException {
        if (Boolean.getBoolean("openledger.regenerate")) {
            Files.writeString(path, measured);
        }
        assertThat(measured).isEqualTo(Files.readString(path));
    }
}
