/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution;

import org.openledger.audit.Hash;

/**
 * How an attribution was computed.
 *
 * @param name such as {@code span}
 * @param version 1 or more
 * @param parameters the hash of the method's parameters
 */
public record Method(String name, int version, Hash parameters) {
    @Override
    public String toString() {
        return name + "/" + version;
    }
}
