/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.Locale;
import java.util.UUID;

/**
 * The name of a storage under test. What is opened again under the same name is the same storage.
 *
 * @param value 1 to 60 of a-z, 0-9 and -, beginning with a letter: fit for a file, a schema or a key
 */
public record StoreName(String value) {

    /** Checks the characters. */
    public StoreName {
        if (!value.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException(
                    "store name \"" + value + "\": give 1 to 60 of a-z, 0-9 and -, beginning with a letter");
        }
    }

    /** Returns a name that no other run has used, so that a server which outlives the run is no obstacle. */
    static StoreName fresh(String law) {
        String number = law.split("_", 2)[0].toLowerCase(Locale.ROOT);
        return new StoreName(number + "-" + UUID.randomUUID());
    }
}
