/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

/** What a member of a Datanet may do; the position is the bit in the log. */
public enum Role {
    /** Revises the terms and grants roles. */
    OWNER,
    /** Publishes versions. */
    CURATOR,
    /** Contributes rows. */
    CONTRIBUTOR
}
