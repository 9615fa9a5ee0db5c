/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit.ledger;

import java.util.ArrayList;
import java.util.List;
import org.openledger.LedgerView;
import org.openledger.datanet.ChangeId;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.model.JobId;
import org.openledger.model.ModelId;
import org.openledger.party.AccountId;
import org.openledger.reward.PoolId;
import org.openledger.stake.Stake;
import org.openledger.token.Pot;

/** What a view tells of everybody and everything one by one: standing, pay, keys, shares, disputes, earnings, jobs. */
final class Particulars {

    private static final long PROGRAMMES = 3;

    private final LedgerView view;
    private final List<Object> told = new ArrayList<>();

    private Particulars(LedgerView view) {
        this.view = view;
    }

    static List<Object> of(LedgerView view) {
        Particulars all = new Particulars(view);
        for (int person = 0; person < Town.PEOPLE; person++) {
            all.account(Town.person(person).account());
        }
        for (long net = 0; net < view.datanets(); net++) {
            all.datanet(new DatanetId(net));
        }
        for (long row = 0; row < view.contributions(); row++) {
            all.row(new ContributionId(row));
        }
        all.numbered();
        return List.copyOf(all.told);
    }

    private void account(AccountId account) {
        told.add(view.reputation(account, DatanetTerms.GENERAL));
        told.add(view.validatorPay(account));
        told.add(view.vestings(account));
        told.add(view.changedKey(account));
        told.add(view.keyChange(account));
        told.add(view.guardians(account));
        for (Stake stake : view.stakes(account)) {
            told.add(view.holding(stake.id()));
            told.add(view.enrolment(stake.id()));
        }
    }

    private void datanet(DatanetId net) {
        told.add(view.balance(Pot.numbered(Pot.Kind.COMMONS, net.ordinal())));
        told.add(view.shares(net));
        told.add(view.openChanges(net));
        told.add(view.expertTasks(net));
        for (int person = 0; person < Town.PEOPLE; person++) {
            told.add(view.shares(net, Town.person(person).account()));
            told.add(view.roles(net, Town.person(person).account()));
        }
    }

    private void row(ContributionId row) {
        told.add(view.row(row));
        told.add(view.review(row));
        told.add(view.challenge(row));
        told.add(view.slash(row));
        told.add(view.appeal(row));
        told.add(view.creditedTo(row));
        told.add(view.earnings(row));
        for (int person = 0; person < Town.PEOPLE; person++) {
            told.add(view.approvalPay(row, Town.person(person).account()));
        }
    }

    private void numbered() {
        for (long model = 0; model < view.models(); model++) {
            told.add(view.descent(new ModelId(model)));
            told.add(view.grades(new ModelId(model)));
        }
        for (long job = 0; job < view.jobs(); job++) {
            told.add(view.job(new JobId(job)));
        }
        for (long change = 0; change < view.changes(); change++) {
            told.add(view.change(new ChangeId(change)));
        }
        for (long programme = 0; programme < PROGRAMMES; programme++) {
            told.add(view.programme(programme));
        }
        for (long pool = 0; pool < view.pools(); pool++) {
            told.add(view.pool(new PoolId(pool)));
        }
    }
}
