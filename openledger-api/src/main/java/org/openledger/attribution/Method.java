/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

import org.openledger.audit.Hash;
import org.openledger.internal.Require;

/**
 * How an attribution was computed.
 *
 * @param name such as {@code span}
 * @param version 1 or more
 * @param parameters the hash of the method's parameters
 */
public record Method(String name, int version, Hash parameters) {

    /** The longest name, in characters. */
    public static final int MAX_NAME = 40;

    private static final int LABEL_DIGITS = 16;

    /** Checks the bounds. */
    public Method {
        Require.text(name, MAX_NAME, "method's name");
        Require.inRange(version, 0, Integer.MAX_VALUE, "method's version");
    }

    /**
     * Returns what grades and settlements call the method: name, version and the first 16 digits of its parameters' hash, so that a method tuned otherwise is another
     * one.
     */
    public String label() {
        return this + "/" + parameters.toString().substring(0, LABEL_DIGITS);
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
