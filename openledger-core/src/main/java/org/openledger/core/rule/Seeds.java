/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.rule;

import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Records.record;

import org.openledger.audit.Hash;
import org.openledger.core.codec.Codec;
import org.openledger.core.crypto.Sha256;

/**
 * Where the chain of seeds stands.
 *
 * @param revealed how many links are out
 * @param epoch the epoch of the newest seed; 0 while none is out
 * @param height the leaf that revealed it; 0 while none is out
 * @param link the newest link: the genesis' end of the chain while none is out
 * @param seed the newest seed; zero while none is out
 * @param mix the salts of the votes revealed since
 */
public record Seeds(long revealed, long epoch, long height, Hash link, Hash seed, Hash mix) {
    /** How the state keeps it. */
    public static final Codec<Seeds> CODEC = record(
            Seeds::new,
            field(LONG, Seeds::revealed),
            field(LONG, Seeds::epoch),
            field(LONG, Seeds::height),
            field(HASH, Seeds::link),
            field(HASH, Seeds::seed),
            field(HASH, Seeds::mix));

    private static final byte[] DOMAIN = "openledger/seed/v1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** The chain before its first link. */
    public static Seeds begin(Hash chainEnd) {
        return new Seeds(0, 0, 0, chainEnd, Hash.ZERO, Hash.ZERO);
    }

    /** The seed that the next link would give. */
    public Hash seedOf(Hash nextLink) {
        return Sha256.of(DOMAIN, nextLink.bytes(), mix.bytes());
    }

    /** The same chain after a link was revealed. */
    public Seeds reveal(long epoch, long height, Hash link, Hash seed) {
        return new Seeds(revealed + 1, epoch, height, link, seed, Hash.ZERO);
    }

    /** The same chain after a vote's salt was revealed. */
    public Seeds mix(byte[] salt) {
        return new Seeds(revealed, epoch, height, link, seed, Sha256.of(mix.bytes(), salt));
    }
}
