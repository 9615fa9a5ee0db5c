/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.math.BigInteger;
import java.util.List;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.credit.AnswerCredit;
import org.openledger.verifier.facts.Earning;
import org.openledger.verifier.facts.Settlement;
import org.openledger.verifier.facts.Settlement.RowCredit;
import org.openledger.verifier.schema.EventType;
import org.openledger.verifier.schema.Fields;

/** That the settle leaf says once, of its own request, what each row earned and of which part of the fee (formats §5). */
final class EarningChecks {
    private static final BigInteger WHOLE = BigInteger.valueOf(AnswerCredit.WHOLE_PPM);

    private EarningChecks() {}

    /** The earnings that the settle leaf tells of; which epoch they count in is left to the operator's word. */
    static List<Earning> earnings(Dossier dossier, Ruling ruling) {
        Settlement settlement = dossier.settlement();
        List<Fields> events = dossier.settlementLeaf().events(EventType.ROWS_EARNED);
        ruling.require(events.size() <= 1, "events RowsEarned", events.size(), "at most one");
        events.forEach(event -> ruling.same("request of the rows that earned", event.number(1), settlement.request()));
        List<Earning> earnings =
                events.stream().flatMap(event -> Earning.of(event).stream()).toList();
        ruling.same(
                "credits of the rows that earned",
                earnings.stream()
                        .filter(earning -> earning.ppm() > 0)
                        .map(earning -> new RowCredit(earning.row(), earning.ppm()))
                        .toList(),
                settlement.credits());
        BigInteger fee = settlement.split().stream().reduce(BigInteger.ZERO, BigInteger::add);
        long previous = -1;
        for (Earning earning : earnings) {
            ruling.require(
                    earning.row() > previous,
                    "row that earned",
                    earning.row(),
                    "above " + previous + ", the row before");
            previous = earning.row();
            ruling.same(
                    "fee that row " + earning.row() + " served",
                    earning.served(),
                    fee.multiply(BigInteger.valueOf(earning.ppm())).divide(WHOLE));
            if (earning.ppm() == 0) {
                ruling.same("reputation of source " + earning.row(), earning.reputationPpm(), WHOLE.longValueExact());
                ruling.same("feedback of source " + earning.row(), earning.feedbackPpm(), WHOLE.longValueExact());
            }
        }
        return earnings;
    }
}
