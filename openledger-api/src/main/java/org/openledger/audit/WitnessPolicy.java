/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which logs are meant, who watches them, and how many of the watchers must have cosigned a checkpoint (C2SP tlog-policy).
 *
 * <p>A policy is trusted input: it comes from whoever relies on the log, never out of a bundle.
 *
 * @param logs the keys of the logs, as text; none means: the log is known otherwise
 * @param witnesses everybody who is named
 * @param quorum who of them are enough
 * @see <a href="https://c2sp.org/tlog-policy">c2sp.org/tlog-policy</a>
 */
public record WitnessPolicy(List<String> logs, List<Witness> witnesses, Quorum quorum) {
    /** The longest policy that is read, in bytes. */
    public static final int MAX_BYTES = 1_000_000;

    /** The most logs, the most witnesses and the most groups that a policy may name. */
    public static final int MAX_OF_A_KIND = 32;

    /** Copies the lists. */
    public WitnessPolicy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * The policy that these octets spell.
     *
     * @throws IllegalArgumentException when they spell none; the message names the line
     */
    public static WitnessPolicy parse(byte[] octets) {
        if (octets.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "a witness policy has at most " + MAX_BYTES + " bytes, not " + octets.length);
        }
        return new PolicyText().read(new String(octets, StandardCharsets.ISO_8859_1));
    }

    /**
     * The policy that this text spells.
     *
     * @throws IllegalArgumentException when it spells none; the message names the line
     */
    public static WitnessPolicy parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
