/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.actor;

import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.core.cbor.CborWriter;
import org.openledger.datanet.ContributionId;
import org.openledger.party.AccountId;
import org.openledger.party.Signer;
import org.openledger.privacy.Commitments;
import org.openledger.privacy.Salt;
import org.openledger.review.Vote;

/**
 * A validator's votes before they are revealed: nothing about them is stored, because the validator's key can make each salt again.
 *
 * <p>The salt of a vote is SHA-256 of the validator's signature over {@code ["openledger/vote-salt/v1", row, round]}; the vote itself is not in it. Signatures are
 * deterministic ({@link Signer}), so the salt is the same on every machine that has the key, and after every crash.
 *
 * <p>The vote stays hidden until it is revealed. The signature is never published, here or by any command: command envelopes begin with another text, so no command's
 * signature is one of these. Whoever could compute the salt without the key could compute the signature's hash without the signature, and, SHA-256 being taken as a
 * random function, only by producing the signature: a forgery. So to others the salt is 32 unpredictable bytes, and the commitment hides the vote like one with a
 * random salt, although only three votes exist to guess from. Another row or round has another message and hence an unrelated salt; a second commitment to the same
 * row and round, which the rules refuse, would be opened by the reveal of the first and not before.
 */
final class HiddenVotes {

    private static final String DOMAIN = "openledger/vote-salt/v1";

    private final Hash ledger;
    private final Signer signer;

    HiddenVotes(Hash ledger, Signer signer) {
        this.ledger = ledger;
        this.signer = signer;
    }

    Salt salt(ContributionId row, int round) {
        byte[] message = new CborWriter()
                .array(3)
                .text(DOMAIN)
                .uint(row.ordinal())
                .uint(round)
                .toBytes();
        return Salt.of(Hash.sha256(signer.sign(ledger, message)).bytes());
    }

    Hash commitment(ContributionId row, int round, Vote vote) {
        return Commitments.vote(salt(row, round), account(), row, round, vote);
    }

    /** The vote behind a commitment; empty if it was made in another way. */
    Optional<Vote> voteBehind(Hash commitment, ContributionId row, int round) {
        Salt salt = salt(row, round);
        for (Vote vote : Vote.values()) {
            if (Commitments.vote(salt, account(), row, round, vote).equals(commitment)) {
                return Optional.of(vote);
            }
        }
        return Optional.empty();
    }

    private AccountId account() {
        return signer.account();
    }
}
