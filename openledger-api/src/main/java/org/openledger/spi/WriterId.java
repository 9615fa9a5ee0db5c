/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.spi;

import org.openledger.internal.Require;

/**
 * The name of a writer, for people who look at a lease.
 *
 * @param name 1 to 100 characters
 */
public record WriterId(String name) {
    /** Checks the name. */
    public WriterId {
        Require.text(name, 100, "writer name");
    }
}
