/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.review;

import java.util.Optional;
import org.openledger.audit.Hash;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;

/**
 * What a challenger says of a row.
 *
 * @param ground why it is challenged
 * @param reason in words, 1 to {@value #MAX_REASON} characters
 * @param evidence the hash of what shows it; demanded of a prior publication
 * @param priorAuthor who published it before, where that person has an account; only of a prior publication
 */
public record Claim(Ground ground, String reason, Optional<Hash> evidence, Optional<AccountId> priorAuthor) {

    /** The longest reason, in characters. */
    public static final int MAX_REASON = 500;

    /**
     * Checks the reason, and what the ground demands.
     *
     * @throws IllegalArgumentException if a prior publication has no evidence, or another ground names a prior author
     */
    public Claim {
        Require.text(reason, MAX_REASON, "reason");
        boolean prior = ground == Ground.PRIOR_PUBLICATION;
        if ((prior && evidence.isEmpty()) || (!prior && priorAuthor.isPresent())) {
            throw new IllegalArgumentException("claim of " + ground + " with evidence " + evidence
                    + " and prior author " + priorAuthor
                    + ": give evidence of a prior publication, and a prior author of nothing else");
        }
    }

    /** Returns the claim that a row is junk or a copy. */
    public static Claim quality(String reason) {
        return new Claim(Ground.QUALITY, reason, Optional.empty(), Optional.empty());
    }

    /** Returns the claim that somebody with an account published a row before. */
    public static Claim publishedBy(AccountId priorAuthor, Hash evidence, String reason) {
        return new Claim(Ground.PRIOR_PUBLICATION, reason, Optional.of(evidence), Optional.of(priorAuthor));
    }

    /** Returns the claim that somebody without an account published a row before: its Datanet's commons are credited. */
    public static Claim publishedElsewhere(Hash evidence, String reason) {
        return new Claim(Ground.PRIOR_PUBLICATION, reason, Optional.of(evidence), Optional.empty());
    }
}
