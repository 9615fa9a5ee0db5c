/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reputation;

import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.core.codec.DatanetCodecs;
import org.openledger.core.rule.ApprovalPay;
import org.openledger.core.table.KeyedTable;
import org.openledger.core.table.Room;
import org.openledger.core.table.Stamp;
import org.openledger.core.table.Table;
import org.openledger.datanet.ContributionId;
import org.openledger.reputation.ReputationEvent.ApprovalClaimed;
import org.openledger.reputation.ReputationEvent.ApprovalCredit;
import org.openledger.reputation.ReputationEvent.ApprovalsCredited;
import org.openledger.reputation.ReputationEvent.ApprovalsVoided;
import org.openledger.token.Amount;

/** What rows have earned for those who had voted for them; only rows that ever earned take a place. */
public final class ApprovalState implements Room {
    private final KeyedTable<ContributionId, ApprovalPay> rows =
            new KeyedTable<>(79, DatanetCodecs.CONTRIBUTION_ID, ApprovalPay.CODEC);
    private Amount left = Amount.ZERO;

    @Override
    public List<Table> tables() {
        return List.of(rows);
    }

    /** What a row has earned for its approvers. */
    public Optional<ApprovalPay> pay(ContributionId row) {
        return rows.find(row);
    }

    /** What all approvers of all rows may draw together. */
    public Amount left() {
        return left;
    }

    @Override
    public List<Class<? extends Event>> hears() {
        return List.of(ApprovalsCredited.class, ApprovalClaimed.class, ApprovalsVoided.class);
    }

    @Override
    public void evolve(Event event, Stamp stamp) {
        if (event instanceof ApprovalsCredited e) {
            e.credits().forEach(this::credit);
        } else if (event instanceof ApprovalClaimed e) {
            rows.find(e.contribution()).ifPresent(pay -> put(e.contribution(), pay, pay.drawnBy(e.place())));
        } else if (event instanceof ApprovalsVoided e) {
            rows.find(e.contribution()).ifPresent(pay -> {
                left = left.minus(pay.left());
                rows.remove(e.contribution());
            });
        }
    }

    private void credit(ApprovalCredit credit) {
        ApprovalPay before = rows.find(credit.contribution()).orElseGet(() -> ApprovalPay.none(credit.approvers()));
        put(credit.contribution(), before, before.and(credit.each()));
    }

    private void put(ContributionId row, ApprovalPay before, ApprovalPay after) {
        rows.put(row, after);
        left = left.minus(before.left()).plus(after.left());
    }

    @Override
    public void reindex() {
        left = Amount.ZERO;
        for (ContributionId row : rows.keys()) {
            left = left.plus(rows.find(row).map(ApprovalPay::left).orElse(Amount.ZERO));
        }
    }
}
