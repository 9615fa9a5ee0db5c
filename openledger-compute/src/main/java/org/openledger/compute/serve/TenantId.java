/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.serve;

import org.openledger.internal.Require;

/**
 * Who asks: whose requests share a queue, and whose private adapters are nobody else's.
 *
 * <p>The server believes it; whoever embeds the server has checked it.
 *
 * @param name 1 to {@value #MAX_CHARS} characters, as an account's id
 */
public record TenantId(String name) implements Comparable<TenantId> {

    /** The longest name. */
    public static final int MAX_CHARS = 128;

    /** Checks the name. */
    public TenantId {
        Require.text(name, MAX_CHARS, "tenant");
    }

    @Override
    public int compareTo(TenantId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
