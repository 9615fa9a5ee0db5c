/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.poison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openledger.LedgerView;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Score;
import org.openledger.attribution.Scores;
import org.openledger.attribution.learner.TrainingRecord;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.internal.Require;
import org.openledger.party.AccountId;

/**
 * From one bad output back to its causes: the rows that pushed the model to say it, who wrote them, who let them in, and at which steps they were learnt.
 *
 * <p>A row that <em>helped</em> a bad output is the one to look at: its score is above zero, for without it the output would have been less likely. Facts for a challenge, no judgement.
 *
 * @param causes the strongest first, of equals the earlier row
 */
public record IncidentReport(List<Cause> causes) {

    /** Copies the list. */
    public IncidentReport {
        causes = List.copyOf(causes);
    }

    /**
     * One row.
     *
     * @param row which
     * @param score what it did to the output, in billionths of the method's unit
     * @param author who wrote it
     * @param acceptedBy the validators who let it in, in order of their committee
     * @param steps at which training saw it, if there is a record
     */
    public record Cause(
            ContributionId row,
            long score,
            AccountId author,
            List<AccountId> acceptedBy,
            Optional<List<Integer>> steps) {
        /** Copies the list. */
        public Cause {
            acceptedBy = List.copyOf(acceptedBy);
        }
    }

    /**
     * Traces an output.
     *
     * @param attribution of the bad output; its influence is what is traced
     * @param ledger where rows and votes stand
     * @param training the sealed record of the model's training, if it was kept; the attribution's rows are in the record's order
     * @param most how many causes, 1 or more
     * @return the rows with the highest scores above zero
     * @throws IllegalArgumentException if the attribution has no influence, or the ledger does not know a row
     */
    public static IncidentReport of(
            Attribution attribution, LedgerView ledger, Optional<TrainingRecord> training, int most) {
        Require.inRange(most, 1, Integer.MAX_VALUE, "causes");
        Scores scores = attribution
                .influence()
                .orElseThrow(() -> new IllegalArgumentException(
                        "attribution by " + attribution.method() + " has no influence: give one with scores"));
        List<ContributionId> order = scores.rows().stream().map(Score::row).toList();
        List<Cause> causes = new ArrayList<>();
        scores.helpful().stream()
                .sorted(Comparator.comparingLong(Score::value).reversed().thenComparing(Score::row))
                .limit(most)
                .forEach(score -> causes.add(
                        cause(score, ledger, training.map(record -> record.stepsOf(order.indexOf(score.row()))))));
        return new IncidentReport(causes);
    }

    private static Cause cause(Score score, LedgerView ledger, Optional<List<Integer>> steps) {
        Contribution row = ledger.contribution(score.row())
                .orElseThrow(() -> new IllegalArgumentException(score.row() + " is unknown: the ledger has "
                        + ledger.contributions() + " rows, give the ledger of the attribution"));
        return new Cause(score.row(), score.value(), row.author(), ledger.approvers(score.row()), steps);
    }
}
