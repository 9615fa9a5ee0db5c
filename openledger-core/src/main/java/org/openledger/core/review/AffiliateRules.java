/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.review;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openledger.Refusal.Code;
import org.openledger.core.datanet.DatanetRules;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.Role;
import org.openledger.governance.Parameters;
import org.openledger.party.AccountId;
import org.openledger.review.ReviewCommand.DeclareAffiliate;
import org.openledger.review.ReviewCommand.RecordAffiliate;
import org.openledger.review.ReviewEvent.Affiliated;

/** Who is too close to judge. */
public final class AffiliateRules {
    private AffiliateRules() {}

    /** An account names another one to which it belongs; the other one need not agree. */
    public static void declare(DeclareAffiliate command, Context context, Draft draft) {
        affiliate(Optional.empty(), context.account(), command.affiliate(), context, draft);
    }

    /** A curator names two accounts that belong together, for its own Datanet; the operator does for all. */
    public static void record(RecordAffiliate command, Context context, Draft draft) {
        if (command.datanet().isPresent()) {
            DatanetId datanet =
                    DatanetRules.datanet(command.datanet().get(), context).id();
            DatanetRules.requireRole(Role.CURATOR, datanet, context);
        } else if (!context.account()
                .equals(AccountId.foundedBy(context.ledger().genesis().operator()))) {
            throw Refused.because(Code.NOT_PERMITTED, command.account(), "name a Datanet of which you are a curator");
        }
        affiliate(command.datanet(), command.account(), command.affiliate(), context, draft);
    }

    private static void affiliate(
            Optional<DatanetId> datanet, AccountId account, AccountId affiliate, Context context, Draft draft) {
        if (account.equals(affiliate)) {
            throw Refused.because(Code.NOT_PERMITTED, account, "an account is no affiliate of itself");
        }
        List<AccountId> known = context.ledger().affiliations(datanet, account);
        if (known.contains(affiliate)) {
            throw Refused.because(Code.ALREADY_EXISTS, account, affiliate + " is its affiliate already");
        }
        long most = context.parameters().number(Parameters.AFFILIATES);
        if (known.size() >= most) {
            throw Refused.because(Code.LIMIT_EXCEEDED, account, "it has " + most + " affiliates already");
        }
        draft.add(new Affiliated(datanet, account, affiliate));
    }

    /** Who may not judge a row: its author, who challenged it last, and everybody who belongs to one of them. */
    static SortedSet<AccountId> barred(Contribution row, Context context) {
        SortedSet<AccountId> barred = new TreeSet<>();
        bar(row.author(), row.datanet(), context, barred);
        context.ledger()
                .lastChallenge(row.id())
                .ifPresent(challenge -> bar(challenge.challenger(), row.datanet(), context, barred));
        return barred;
    }

    private static void bar(AccountId party, DatanetId datanet, Context context, SortedSet<AccountId> barred) {
        barred.add(party);
        barred.addAll(context.ledger().affiliates(party, datanet));
    }
}
