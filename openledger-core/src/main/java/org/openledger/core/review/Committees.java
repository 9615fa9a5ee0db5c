/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.openledger.audit.Hash;
import org.openledger.core.reputation.ReputationRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Validator;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionStatus;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewEvent.CommitteeDrawn;

/** How review rounds begin: the committees of one leaf, drawn by one seed among those who were bonded before it, by stake and reputation in the row's domain. */
public final class Committees {
    private final Context context;
    private final Hash seed;
    private final List<Validator> validators;
    private final Map<String, Lottery> byDomain = new TreeMap<>();

    /** The draws of the leaf that is being decided. */
    public Committees(Hash seed, Context context) {
        this.context = context;
        this.seed = seed;
        this.validators = context.ledger().validators(context.parameters().amount(Parameters.VALIDATOR_STAKE));
    }

    /**
     * A waiting row gets its committee, which is empty where nobody may judge it: never the author, who challenged it, or an affiliate of either. A panel that
     * decides an appeal is larger, and has members of the row's earlier committees only where nobody else is left.
     */
    public void draw(Contribution row, Draft draft) {
        Parameters parameters = context.parameters();
        boolean appealed = row.status() == ContributionStatus.APPEALED;
        int round = row.round() + 1;
        int members = (int) parameters.number(appealed ? Parameters.APPEAL_COMMITTEE : Parameters.COMMITTEE);
        SortedSet<AccountId> judges = appealed ? context.ledger().judges(row.id()) : Collections.emptySortedSet();
        List<AccountId> committee =
                lottery(row).draw(seed, row.id(), round, AffiliateRules.barred(row, context), judges, members);
        long commitBy = context.time() + parameters.number(Parameters.VOTE_WINDOW);
        long revealBy = commitBy + parameters.number(Parameters.VOTE_REVEAL_WINDOW);
        draft.add(new CommitteeDrawn(row.id(), round, committee, commitBy, revealBy));
    }

    private Lottery lottery(Contribution row) {
        return byDomain.computeIfAbsent(
                ReputationRules.domain(row, context.ledger()),
                domain -> new Lottery(validators.stream()
                        .map(validator -> new Lottery.Ticket(
                                validator.account(), ReputationRules.drawWeight(validator, domain, context)))
                        .toList()));
    }
}
