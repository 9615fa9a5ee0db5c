/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openledger.datanet.ContributionStatus;
import org.openledger.reward.Payment;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent;

/**
 * Who earned what, and whether the sums are exact.
 *
 * @param lines one per contributor, the highest earner first
 * @param fees all fees that were charged
 * @param payments all that was paid at once
 * @param pending all that was credited and not yet drawn
 * @param unattributed what went to the commons, part of pending
 */
record Earnings(List<Line> lines, Amount fees, Amount payments, Amount pending, Amount unattributed) {

    /**
     * One contributor.
     *
     * @param name who
     * @param accepted how many rows are active
     * @param slashed how many rows cost their stake
     * @param earned what the rows earned
     * @param answers how many answers they shaped
     */
    record Line(String name, long accepted, long slashed, Amount earned, int answers) {}

    static Earnings of(List<Asked> asked, List<Project> contributors, Town town) {
        Map<String, Amount> earned = new HashMap<>();
        Map<String, Integer> answers = new HashMap<>();
        Amount fees = Amount.ZERO;
        Amount paid = Amount.ZERO;
        Amount pending = Amount.ZERO;
        Amount commons = Amount.ZERO;
        for (Asked one : asked) {
            fees = fees.plus(one.answer().statement().fee());
            for (Payment payment : one.answer().statement().paid()) {
                paid = paid.plus(payment.amount());
                if (payment.reason() == TokenEvent.Reason.FEE_CONTRIBUTOR) {
                    earned.merge(nameOf(payment.to(), town), payment.amount(), Amount::plus);
                }
            }
            for (Payment payment : one.answer().statement().pending()) {
                pending = pending.plus(payment.amount());
                if (payment.reason() == TokenEvent.Reason.FEE_UNATTRIBUTED) {
                    commons = commons.plus(payment.amount());
                }
            }
            one.byContributor().keySet().forEach(name -> answers.merge(name, 1, Integer::sum));
        }
        List<Line> lines = new ArrayList<>();
        for (Project project : contributors) {
            lines.add(new Line(
                    project.name(),
                    town.count(project.name(), ContributionStatus.ACTIVE),
                    town.count(project.name(), ContributionStatus.SLASHED),
                    earned.getOrDefault(project.name(), Amount.ZERO),
                    answers.getOrDefault(project.name(), 0)));
        }
        lines.sort(Comparator.comparing(Line::earned).reversed().thenComparing(Line::name));
        return new Earnings(List.copyOf(lines), fees, paid, pending, commons);
    }

    private static String nameOf(Pot pot, Town town) {
        return pot.account().map(town::name).orElse(pot.toString());
    }

    /** Tells whether Σ fees = Σ payments + Σ pending, to the unit. */
    boolean exact() {
        return fees.equals(payments.plus(pending));
    }
}
