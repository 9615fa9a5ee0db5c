/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.schema.Fields;

/**
 * A frozen state of a Datanet's rows.
 *
 * @param datanet which Datanet
 * @param number 1 for the first
 * @param rows how many
 * @param manifest the RFC 6962 root over them
 */
public record Version(long datanet, long number, long rows, Digest manifest) {

    /** The version that a record is. */
    public static Version of(Fields fields) {
        return new Version(fields.number(1), fields.number(2), fields.number(3), fields.digest(4));
    }
}
