/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Optional;
import org.openledger.OpenLedgerBug;
import org.openledger.audit.Hash;
import org.openledger.core.crypto.Sha256;
import org.openledger.party.Signer;

/**
 * The operator's hash chain: its end stands in the genesis, and each epoch reveals the link before.
 *
 * <p>Link 0 is {@code SHA-256(signature)} of the operator over {@code "openledger/seed-chain/v1" ‖ 0x00 ‖ genesis time (8 bytes, big-endian) ‖ origin}; link i+1 is {@code SHA-256(link i)}.
 * Signatures are deterministic (RFC 8032), so whoever has the operator's key reopens the ledger with nothing else; whoever gets the operator to sign that one
 * message knows all seeds in advance, which is why the message begins with bytes that no command, checkpoint or statement begins with.
 */
final class SeedChain {
    /** How many seeds a chain holds: with epochs of an hour, for seven years. */
    static final int LENGTH = 1 << 16;

    private static final byte[] DOMAIN = "openledger/seed-chain/v1".getBytes(UTF_8);

    /** Links 0 to {@link #LENGTH}, one after the other. */
    private final byte[] links = new byte[(LENGTH + 1) * Hash.BYTES];

    private SeedChain(Hash first) {
        first.copyTo(links, 0);
        MessageDigest digest = Sha256.digest();
        try {
            for (int at = Hash.BYTES; at < links.length; at += Hash.BYTES) {
                digest.update(links, at - Hash.BYTES, Hash.BYTES);
                digest.digest(links, at, Hash.BYTES);
            }
        } catch (DigestException e) {
            throw new OpenLedgerBug("SHA-256 has " + Hash.BYTES + " bytes", e);
        }
    }

    /** The chain of the ledger that this operator begins at this time under this name. */
    static SeedChain of(Signer operator, String origin, long time) {
        byte[] name = origin.getBytes(UTF_8);
        byte[] message = ByteBuffer.allocate(DOMAIN.length + 1 + Long.BYTES + name.length)
                .put(DOMAIN)
                .put((byte) 0)
                .putLong(time)
                .put(name)
                .array();
        return new SeedChain(Hash.sha256(operator.sign(Hash.ZERO, message)));
    }

    /** The link that stands in the genesis. */
    Hash end() {
        return link(LENGTH);
    }

    /**
     * The link to reveal next.
     *
     * @param revealed the link that was revealed last, or the end
     * @return the link that hashes to it; nothing when the chain is used up or this is not its link
     */
    Optional<Hash> before(Hash revealed) {
        for (int i = LENGTH; i > 0; i--) {
            if (link(i).equals(revealed)) {
                return Optional.of(link(i - 1));
            }
        }
        return Optional.empty();
    }

    private Hash link(int index) {
        return Hash.at(links, index * Hash.BYTES);
    }
}
