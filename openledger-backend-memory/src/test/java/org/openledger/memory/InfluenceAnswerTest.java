/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openledger.Actor;
import org.openledger.OpenLedger;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Grade;
import org.openledger.attribution.Score;
import org.openledger.attribution.Scores;
import org.openledger.attribution.poison.IncidentReport;
import org.openledger.audit.Hash;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.Answer;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.reward.MethodGrade;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/** An answer without spans: influence says who shaped it, and its grade whether money waits for them. */
class InfluenceAnswerTest {

    /** The last row has the wrong kind. */
    private static final String[] ROWS = {
        "aaaa is even",
        "aabb is even",
        "abab is even",
        "bbaa is even",
        "cccc is odd",
        "ccdd is odd",
        "cdcd is odd",
        "ddcc is odd",
        "aaab is odd"
    };

    private static final int FLIPPED = ROWS.length - 1;

    private final Workshop workshop = new Workshop();

    @Test
    void whatIsNotGradedIsShownAndNotPaid() {
        try (OpenLedger ledger = workshop.open(new Sorter())) {
            ModelId model = model(ledger);

            Answer answer = ask(ledger, model);

            assertThat(answer.text()).isEqualTo("even");
            Attribution attribution = answer.attribution();
            assertThat(attribution.credits()).isEmpty();
            assertThat(attribution.influence().orElseThrow().grade()).isEqualTo(Grade.NONE);
            assertThat(attribution.influence().orElseThrow().rows()).hasSize(ROWS.length);
            assertThat(pending(answer)).isEqualTo(Amount.ZERO);
        }
    }

    @Test
    void whatIsGradedWaitsForItsRowsAndNeverForTheHarmfulOne() {
        try (OpenLedger ledger = workshop.open(new Sorter())) {
            ModelId model = model(ledger);
            grade(ledger, model, 600_000);

            Answer answer = ask(ledger, model);

            Scores scores = answer.attribution().influence().orElseThrow();
            assertThat(scores.grade()).isEqualTo(Grade.MEASURED);
            assertThat(scores.harmful())
                    .extracting(Score::row)
                    .contains(scores.rows().get(FLIPPED).row());
            assertThat(scores.helpful()).hasSizeGreaterThanOrEqualTo(4);
            Amount contributors = answer.statement().split().contributors();
            assertThat(pending(answer).units())
                    .isEqualTo(contributors
                            .units()
                            .multiply(java.math.BigInteger.valueOf(600_000))
                            .divide(java.math.BigInteger.valueOf(1_000_000)));
        }
    }

    @Test
    void theScoresOrderRowsAsTrainingWithoutThemDoes() {
        try (OpenLedger ledger = workshop.open(new Sorter())) {
            List<Score> scores = ask(ledger, model(ledger))
                    .attribution()
                    .influence()
                    .orElseThrow()
                    .rows();
            List<String> rows = List.of(ROWS);
            for (int i = 0; i < ROWS.length; i++) {
                double added = Sorter.addedWithout(i, rows, "aaba", "even");
                double score = (double) scores.get(i).value() / Score.SCALE;
                assertThat(score).as(ROWS[i]).isCloseTo(added, withinPercentage(35));
                assertThat(score > 0).as(ROWS[i]).isEqualTo(added > 0);
            }
        }
    }

    @Test
    void aBadAnswerLeadsToItsRowsTheirAuthorsAndWhoLetThemIn() {
        try (OpenLedger ledger = workshop.open(new Sorter())) {
            Attribution attribution = ask(ledger, model(ledger)).attribution();

            IncidentReport report = IncidentReport.of(attribution, ledger.read(), Optional.empty(), 2);

            assertThat(report.causes()).hasSize(2);
            assertThat(report.causes())
                    .extracting(IncidentReport.Cause::score)
                    .isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(report.causes()).allSatisfy(cause -> {
                assertThat(cause.author()).isEqualTo(Workshop.signer("ada").account());
                assertThat(cause.acceptedBy())
                        .containsExactly(Workshop.signer("validator").account());
            });
        }
    }

    private ModelId model(OpenLedger ledger) {
        DatanetId net = workshop.datanet(ledger, ROWS);
        return ledger.as(Workshop.signer("ada"))
                .models()
                .publish(new ModelSpec("sorter", net, Sorter.FAMILY, new TreeMap<>()));
    }

    private static Answer ask(OpenLedger ledger, ModelId model) {
        return ledger.as(Workshop.signer("bob")).models().ask(model, "aaba", Amount.open(1));
    }

    private static void grade(OpenLedger ledger, ModelId model, int lowerPpm) {
        Actor operator = ledger.as(Workshop.signer("operator"));
        MethodGrade grade = new MethodGrade(
                model, Sorter.attributor().method().label(), 900_000, lowerPpm, lowerPpm, Hash.ZERO, List.of());
        operator.models().grade(grade);
    }

    private static Amount pending(Answer answer) {
        return answer.statement().pending().stream()
                .filter(payment -> payment.to().kind() == Pot.Kind.PENDING)
                .map(payment -> payment.amount())
                .reduce(Amount.ZERO, Amount::plus);
    }
}
