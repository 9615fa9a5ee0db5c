/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.datanet;

import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.datanet.ChangeProposal;
import org.openledger.datanet.Datanet;
import org.openledger.datanet.DatanetChange.Revise;
import org.openledger.datanet.DatanetChange.SetRoles;
import org.openledger.datanet.DatanetChange.Spend;
import org.openledger.datanet.DatanetEvent.RolesSet;
import org.openledger.datanet.DatanetEvent.TermsRevised;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Reason;

/** What a decided change does; each checks everything before it writes anything. */
final class Execution {
    private Execution() {}

    /** Whether the leaf has set roles of this Datanet already: who is the last owner is known again in the next leaf. */
    static boolean mustWait(ChangeProposal change, Draft draft) {
        if (change.change() instanceof SetRoles) {
            for (int i = 0; i < draft.size(); i++) {
                if (draft.event(i) instanceof RolesSet set && set.datanet().equals(change.datanet())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Does it, or says no and has done nothing. */
    static void perform(ChangeProposal change, Context context, Draft draft) {
        Datanet datanet = DatanetRules.datanet(change.datanet(), context);
        if (change.change() instanceof Spend spend) {
            spend(spend, datanet, draft);
        } else if (change.change() instanceof Revise revise) {
            DatanetRules.requireSameKind(revise.terms(), datanet);
            draft.add(new TermsRevised(datanet.id(), revise.terms()));
        } else if (change.change() instanceof SetRoles set) {
            DatanetRules.requireAnOwnerStays(datanet.id(), set.account(), set.roles(), context);
            draft.add(new RolesSet(datanet.id(), set.account(), set.roles()));
        }
    }

    private static void spend(Spend spend, Datanet datanet, Draft draft) {
        Pot commons = Pot.numbered(Pot.Kind.COMMONS, datanet.id().ordinal());
        Amount there = draft.balance(commons);
        if (there.compareTo(spend.amount()) < 0) {
            throw Refused.because(
                    Code.INSUFFICIENT_BALANCE,
                    datanet.id(),
                    spend.amount() + " is more than the " + there + " in its commons");
        }
        draft.move(commons, Pot.available(spend.to()), spend.amount(), Reason.COMMUNITY);
    }
}
