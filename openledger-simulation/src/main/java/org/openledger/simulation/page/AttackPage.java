/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The reference page on attacks: what each attack on the economy returns, and which rule refuses each attack on safety. */
public final class AttackPage {
    /** How many seeds the page has that every build makes anew. */
    public static final int SMALL = 5;

    private AttackPage() {}

    /**
     * Measures everything and writes the page.
     *
     * @param seeds how many runs each attack has
     * @return the page, in Markdown
     */
    public static String of(int seeds) {
        return of(measured(seeds), seeds);
    }

    static List<Measured> measured(int seeds) {
        return Attacks.all().stream().map(attack -> Measured.of(attack, seeds)).toList();
    }

    static String of(List<Measured> measured, int seeds) {
        List<String> lines = new ArrayList<>();
        lines.add("# Attacks");
        lines.add("");
        lines.add(
                "Made by the build from what the laboratory measures (`AttackPageTest`); do not edit. Numbers are those of the list of attacks that the rules are held against.");
        lines.add("");
        economic(lines, measured, seeds);
        residual(lines, measured);
        safety(lines);
        return String.join("\n", lines) + "\n";
    }

    private static void economic(List<String> lines, List<Measured> measured, int seeds) {
        lines.add("## On the economy");
        lines.add("");
        lines.add(
                "A return is what an actor has in the end, effort taken off, as a multiple of what it began with: below 1 it did not pay. "
                        + seeds
                        + " seeds, ten weekly epochs, 12 honest contributors, 14 validators unless the attack says otherwise, 15 answers of 1,000 tokens an epoch, an estimator that is wrong in one credit of ten, standard parameters; 95 % intervals over the seeds.");
        lines.add("");
        lines.add(
                "*By influence*: 40 payers ask 40 times an epoch, and all that is attributed is signed scores of rows, which the ledger vests. *A contested review*: 200 answers an epoch, three spammers beside the honest contributors, and the owner of the Datanet knows the right vote on four new rows an epoch.");
        lines.add("");
        lines.add(
                "The last column takes the defence away and lets the same people live again; the build holds that with it the attack does not pay, that without it it does not lose, and that the intervals are apart. A defence that lies in how a rule is built cannot be taken away: the column names the rule and the test that fails without it.");
        lines.add("");
        lines.add("| # | attack | strategy | attacker's return | honest return | without the defence |");
        lines.add("|---|---|---|---|---|---|");
        for (Measured each : measured) {
            lines.add("| " + label(each.attack()) + " | " + each.attack().what() + " | `"
                    + each.attack().attacker() + "` | " + text(each.with().attacker()) + " | "
                    + text(each.with().honest())
                    + each.attack().against().map(name -> ", `" + name + "`").orElse("") + " | "
                    + without(each) + " |");
        }
        lines.add("");
    }

    private static String without(Measured each) {
        if (each.attack().defence() instanceof Defence.Structural structural) {
            return structural.rule() + ": `" + structural.test() + "`";
        }
        if (each.attack().defence() instanceof Defence.Removable removable) {
            Measured.Side open = each.without().orElseThrow();
            String beside = each.attack().against().isPresent()
                    ? ", beside " + number(open.honest().mean())
                    : "";
            return removable.how() + ": " + number(open.attacker().mean()) + beside;
        }
        return ((Defence.None) each.attack().defence()).why();
    }

    private static String label(Attack attack) {
        return attack.number() == 0 ? "–" : Integer.toString(attack.number());
    }

    private static void residual(List<String> lines, List<Measured> measured) {
        lines.add("### What still pays");
        lines.add("");
        List<Measured> open = measured.stream().filter(each -> !each.fails()).toList();
        if (open.isEmpty()) {
            lines.add("Nothing: every interval ends at or below 1.");
        }
        for (Measured each : open) {
            String how = each.gains() ? "gains" : "is not shown to lose";
            String stake = each.breakEvenStake(1)
                    .map(open1 -> "it would break even with a stake of " + number(open1) + " OPEN behind each row")
                    .orElse("none of its rows is slashed, so no stake deters it");
            lines.add("- `" + each.attack().attacker() + "` (" + label(each.attack()) + ") " + how + ": "
                    + number(each.gain()) + " OPEN an actor in ten epochs"
                    + (each.rows() > 0 ? "; " + stake : "") + ".");
        }
        lines.add("");
    }

    private static void safety(List<String> lines) {
        lines.add("## On safety");
        lines.add("");
        lines.add("Each is tried on the core, and the refusal is what it said.");
        lines.add("");
        lines.add("| # | attempt | refused with |");
        lines.add("|---|---|---|");
        for (SafetyAttacks.Attempt each : SafetyAttacks.all()) {
            lines.add("| " + each.number() + " | " + each.what() + " | `"
                    + each.refusal().get() + "` |");
        }
        lines.add("");
    }

    private static String text(org.openledger.simulation.Estimate estimate) {
        return number(estimate.mean()) + " (" + number(estimate.low()) + " to " + number(estimate.high()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
