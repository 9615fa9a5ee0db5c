/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.Optional;
import org.openledger.internal.Require;
import org.openledger.token.Amount;

/**
 * The rules that a Datanet's founder sets and its owners may revise.
 *
 * @param name what people call it, 1 to 80 characters
 * @param kind what its rows are; fixed at creation
 * @param purpose what belongs in it, 0 to 2,000 characters
 * @param language the language of prose rows as a BCP 47 tag, or empty for any
 * @param minStake the least stake behind a row
 * @param rights what may be done with the rows
 * @param openToAll whether anybody may join as a contributor
 * @param domain what outcomes in it say something about, 1 to 60 characters; fixed at creation
 * @param experts how many certified experts speak before a committee is drawn, 0 to {@value #MAX_EXPERTS}
 */
public record DatanetTerms(
        String name,
        ContentKind kind,
        String purpose,
        Optional<String> language,
        Amount minStake,
        UsageRights rights,
        boolean openToAll,
        String domain,
        int experts) {

    /** The domain of terms that name none. */
    public static final String GENERAL = "general";

    /** The most experts that a Datanet may ask for. */
    public static final int MAX_EXPERTS = 3;

    /** Checks the bounds. */
    public DatanetTerms {
        Require.text(name, 80, "Datanet name");
        Require.atMost(purpose, 2_000, "Datanet purpose");
        language.ifPresent(tag -> Require.text(tag, 35, "language"));
        Require.text(domain, 60, "domain");
        Require.inRange(experts, 0, MAX_EXPERTS, "experts");
    }

    /**
     * Returns terms for an open Datanet under Apache-2.0 with the least stake of 1 OPEN.
     *
     * @param name what people call it
     * @param kind what its rows are
     * @return the terms
     */
    public static DatanetTerms of(String name, ContentKind kind) {
        return new DatanetTerms(
                name, kind, "", Optional.empty(), Amount.open(1), UsageRights.open("Apache-2.0"), true, GENERAL, 0);
    }

    /** Returns the same terms with another purpose. */
    public DatanetTerms withPurpose(String purpose) {
        return new DatanetTerms(name, kind, purpose, language, minStake, rights, openToAll, domain, experts);
    }

    /** Returns the same terms with another least stake. */
    public DatanetTerms withMinStake(Amount minStake) {
        return new DatanetTerms(name, kind, purpose, language, minStake, rights, openToAll, domain, experts);
    }

    /** Returns the same terms with other rights. */
    public DatanetTerms withRights(UsageRights rights) {
        return new DatanetTerms(name, kind, purpose, language, minStake, rights, openToAll, domain, experts);
    }

    /** Returns the same terms for members whom an owner admits. */
    public DatanetTerms byInvitation() {
        return new DatanetTerms(name, kind, purpose, language, minStake, rights, false, domain, experts);
    }

    /** Returns the same terms in another domain. */
    public DatanetTerms inDomain(String domain) {
        return new DatanetTerms(name, kind, purpose, language, minStake, rights, openToAll, domain, experts);
    }

    /** Returns the same terms, with that many experts to speak before a committee is drawn. */
    public DatanetTerms withExperts(int experts) {
        return new DatanetTerms(name, kind, purpose, language, minStake, rights, openToAll, domain, experts);
    }
}
