/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.attack.Market.Outcome;
import org.openledger.attribution.attack.Strategy.Kind;
import org.openledger.attribution.players.LeadingComment;
import org.openledger.attribution.players.Piece;

/**
 * What copying pays, measured with the span method on whole markets.
 *
 * <p>{@code -Dopenledger.regenerate=true} writes the page anew.
 */
class CopyAttackLaws {

    private static final GeneratedPage PAGE = new GeneratedPage(Path.of("../docs/reference/copy-attacks.md"));

    /** The page and the bounds are for these seeds; the soak tries twenty others against the bounds. */
    private static final int SEEDS = 4;

    private static final int SOAK_SEEDS = 20;

    /** Student's distribution with three degrees of freedom: 95 % lie within so many standard errors. */
    private static final double STUDENT_3 = 3.182;

    private static final double MOST_FOR_EXACT = 1.02;
    private static final double MOST_FOR_NEAR = 1.1;
    private static final double VICTIM_KEEPS = 0.95;

    private record Measured(Strategy strategy, boolean code, List<Outcome> outcomes, List<Outcome> own) {}

    private static final List<Measured> MEASURED = measured(0, SEEDS);

    private static List<Measured> measured(int from, int to) {
        List<Measured> measured = new ArrayList<>();
        for (boolean code : new boolean[] {false, true}) {
            List<Market> markets = IntStream.range(from, to)
                    .mapToObj(seed -> new Market(seed, code))
                    .toList();
            for (Strategy strategy : Strategy.values()) {
                measured.add(new Measured(
                        strategy,
                        code,
                        markets.stream().map(market -> market.outcome(strategy)).toList(),
                        strategy.kind() == Kind.EXACT
                                ? markets.stream()
                                        .map(market -> market.selfCopy(strategy))
                                        .toList()
                                : List.of()));
            }
        }
        return measured;
    }

    @Test
    void A195_copyingDoesNotPayAndTheVictimKeepsItsPay() {
        MEASURED.forEach(CopyAttackLaws::check);
        if (Boolean.getBoolean("openledger.soak")) {
            measured(SEEDS, SEEDS + SOAK_SEEDS).forEach(CopyAttackLaws::check);
        }
    }

    private static void check(Measured measured) {
        double most = measured.strategy().kind() == Kind.EXACT ? MOST_FOR_EXACT : MOST_FOR_NEAR;
        String what = measured.strategy() + (measured.code() ? " of code" : " of prose");
        for (Outcome outcome : measured.outcomes()) {
            assertThat(outcome.gain()).as(what).isLessThanOrEqualTo(most);
            assertThat(outcome.victimKeeps()).as(what).isGreaterThanOrEqualTo(VICTIM_KEEPS);
        }
        for (Outcome outcome : measured.own()) {
            assertThat(outcome.gain()).as(what + ", one's own").isBetween(0.98, most);
        }
    }

    /** What honest rows have in common is not taken for copied. */
    @Test
    void A194_honestRowsKeepWhatTheySay() {
        for (boolean code : new boolean[] {false, true}) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Counts model = new Market(seed, code).honestModel();
                long said = model.rows().stream()
                        .map(row -> row.content().text())
                        .mapToLong(text -> model.countTokens(text.substring(LeadingComment.licenceEnd(text))))
                        .sum();
                long kept = model.corpus().pieces().stream()
                        .mapToLong(Piece::tokens)
                        .sum();
                assertThat(kept).isGreaterThanOrEqualTo((long) (0.99 * said));
            }
        }
    }

    @Test
    void A195_thePageIsWhatIsMeasured() throws IOException {
        PAGE.holds(page());
    }

    private static String page() {
        List<String> lines = new ArrayList<>();
        lines.add("# What copying pays");
        lines.add("");
        lines.add(
                "Made by the build (`CopyAttackLaws`); do not edit. The rules are A190 to A195 of [attribution](../spec/attribution.md).");
        lines.add("");
        lines.add("A market has " + Market.AUTHORS
                + " authors with three rows each and one answer out of every row, a third of it long. One author copies another's"
                + " three rows, which were committed earlier, under a second name. *Gain* is what the attacker earns under both names over what the same"
                + " author earns without the copies, for the same answers at the same price, before any stake or fee; *victim keeps* is the victim's pay over its pay"
                + " without the attack. Where lines of one's own are mixed in, the comparison is with handing those in alone. Means over "
                + SEEDS + " seeds with 95 %"
                + " intervals; span method, standard parameters, generated rows.");
        for (boolean code : new boolean[] {false, true}) {
            lines.add("");
            lines.add(code ? "## Code" : "## Prose");
            lines.add("");
            lines.add("| attack | what is handed in | gain | bound | victim keeps | bound |");
            lines.add("|---|---|---|---|---|---|");
            for (Measured measured : MEASURED) {
                if (measured.code() == code) {
                    lines.add(line(measured));
                }
            }
        }
        lines.add("");
        lines.add("## What stays open");
        lines.add("");
        lines.add(
                "- Runs shorter than eighteen words, with more than 48 other words between them, are quotations by these rules. Who hands in enough"
                        + " of them is paid for them; a row costs its stake and its screening.");
        lines.add("- What more than two rows had said before is common and belongs to all who say it.");
        lines.add(
                "- A copy that keeps the sense and no words is not seen here; the paraphrase score sees some of it, and pays nothing by itself.");
        lines.add(
                "- Whoever commits first owns: a thief who commits before the author is the author, to these rules. Incidents and appeals are for that.");
        return String.join("\n", lines) + "\n";
    }

    private static String line(Measured measured) {
        boolean exact = measured.strategy().kind() == Kind.EXACT;
        return "| `" + measured.strategy() + "` | " + measured.strategy().what() + " | "
                + interval(
                        measured.outcomes().stream().mapToDouble(Outcome::gain).toArray()) + " | "
                + (exact ? MOST_FOR_EXACT : MOST_FOR_NEAR) + " | "
                + interval(measured.outcomes().stream()
                        .mapToDouble(Outcome::victimKeeps)
                        .toArray()) + " | " + VICTIM_KEEPS
                + " |";
    }

    private static String interval(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double reach = STUDENT_3 * Math.sqrt(squares / (values.length - 1.0) / values.length);
        return String.format(Locale.ROOT, "%.3f ± %.3f", mean, reach);
    }
}
