/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.corpus;

import java.util.List;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;

/**
 * An owner of rows in the model's data.
 *
 * @param number the position among all players
 * @param owner who
 * @param first the owner's first row with a token of its own
 * @param tokens how many tokens are the owner's
 * @param root of the table of the owner's own suffixes
 */
public record OpenedPlayer(long number, Digest owner, long first, long tokens, Digest root) {
    private static final int TOKENS_AT = Digest.LENGTH + Long.BYTES;
    private static final int ROOT_AT = TOKENS_AT + Integer.BYTES;

    static List<OpenedPlayer> of(OpenedTable players) {
        return players.blocks().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static OpenedPlayer of(long number, Octets entry) {
        return new OpenedPlayer(
                number,
                new Digest(entry.slice(0, Digest.LENGTH)),
                Numbers.at(entry, Digest.LENGTH, Long.BYTES),
                Numbers.at(entry, TOKENS_AT, Integer.BYTES),
                new Digest(entry.slice(ROOT_AT, entry.length())));
    }
}
