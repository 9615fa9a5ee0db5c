/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The page that people read: self-contained, people and money first. */
final class Report {

    private static final int SHOWN = 16;

    private final Outcome outcome;
    private final Town town;
    private final Map<String, Integer> colours = new LinkedHashMap<>();

    Report(Outcome outcome, Town town) {
        this.outcome = outcome;
        this.town = town;
        outcome.contributors().forEach(project -> colours.put(project.name(), colours.size()));
    }

    Path writeTo(Path file) {
        String page = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>Who shaped the answers, and what they earned</title>\n<style>\n" + css()
                + "</style>\n</head>\n<body><main>\n" + head() + people() + quality() + answers() + flow() + proof()
                + "</main></body>\n</html>\n";
        try {
            return Files.writeString(file, page);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write the report to " + file, e);
        }
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the style sheet", e);
        }
    }

    private String head() {
        Earnings money = outcome.earnings();
        return "<h1>Who shaped the answers, and what they earned</h1>\n<p class=\"lead\">"
                + outcome.contributors().size() + " contributors brought " + outcome.rows()
                + " files. A model answered "
                + outcome.asked().size()
                + " questions; each answer says which rows shaped it, and its fee was divided in the "
                + "same commit.</p>\n<div class=\"facts\">\n"
                + Html.fact(money.fees().toString(), "fees paid by the users")
                + Html.fact(money.exact() ? "0 units" : "NOT EXACT", "difference between fees and payments")
                + Html.fact(Html.percent(outcome.scores().evidence()), "of each answer has evidence, on average")
                + Html.fact(money.unattributed().toString(), "to the commons: nobody could be shown to have earned it")
                + "</div>\n<p class=\"note\">The model is an n-gram model over source code: it continues a text with what followed "
                + "the same words in somebody's file. It answers like a code search, not like an assistant; it understands nothing. "
                + "That is what makes its attribution exact: the counts are the model.</p>\n";
    }

    private String people() {
        double most =
                Math.max(1, outcome.earnings().lines().get(0).earned().units().doubleValue());
        StringBuilder html =
                new StringBuilder("<h2>People and money</h2>\n<section class=\"card\"><table>\n<tr><th>contributor</th>"
                        + "<th class=\"n\">rows accepted</th><th class=\"n\">rows slashed</th><th class=\"n\">answers shaped</th>"
                        + "<th class=\"n\">earned</th><th></th></tr>\n");
        for (Earnings.Line line : outcome.earnings().lines()) {
            html.append(line.slashed() > 0 && line.earned().isZero() ? "<tr class=\"bad\">" : "<tr>")
                    .append("<td><span class=\"dot\" style=\"background:")
                    .append(Html.colour(colours.getOrDefault(line.name(), 0)))
                    .append("\"></span>")
                    .append(Html.text(line.name()))
                    .append("</td><td class=\"n\">")
                    .append(line.accepted())
                    .append("</td><td class=\"n\">")
                    .append(line.slashed())
                    .append("</td><td class=\"n\">")
                    .append(line.answers())
                    .append("</td><td class=\"n\">")
                    .append(Html.text(line.earned().toString()))
                    .append("</td><td style=\"width:22%\"><span class=\"bar\" style=\"width:")
                    .append((int) (100 * line.earned().units().doubleValue() / most))
                    .append("%;background:")
                    .append(Html.colour(colours.getOrDefault(line.name(), 0)))
                    .append("\"></span></td></tr>\n");
        }
        return html.append("</table></section>\n").toString();
    }

    private String quality() {
        Scores scores = outcome.scores();
        return "<h2>Is the attribution right?</h2>\n<section class=\"card\"><p class=\"note\">Each question was made from a file that "
                + "nobody contributed. How often does the contributor of that field earn most, compared with what a sceptic would "
                + "try first? Every contributor's questions weigh the same.</p><table>\n"
                + row("this ledger", scores.topEarner())
                + row("the same, had everybody registered in the opposite order", scores.reversed())
                + row("BM25 word search over the contributed files", scores.bm25())
                + row("always the largest contributor", scores.majority())
                + row("unattributed part of texts that nobody here wrote", scores.foreign())
                + "</table></section>\n";
    }

    private static String row(String what, double part) {
        return "<tr><td>" + Html.text(what) + "</td><td class=\"n\">" + Html.percent(part) + "</td></tr>\n";
    }

    private String answers() {
        AnswerView view = new AnswerView(town, colours);
        StringBuilder html = new StringBuilder(
                "<h2>Answers</h2>\n<p class=\"note\">The question is grey. Each run of an answer has the "
                        + "colour of whoever earned most of it, and links to the row. Dotted runs are unattributed.</p>\n");
        List<Asked> shown = new ArrayList<>();
        int step = Math.max(1, outcome.asked().size() / SHOWN);
        for (int i = 0; i < outcome.asked().size() && shown.size() < SHOWN; i += step) {
            shown.add(outcome.asked().get(i));
        }
        shown.forEach(asked -> html.append(view.render(asked)));
        html.append("""
                <details><summary>The rows that these answers link to</summary><section class="card"><table>
                <tr><th>row</th><th>contributor</th><th>file</th></tr>
                """);
        view.cited()
                .forEach((row, owner) -> html.append("<tr id=\"")
                        .append(row)
                        .append("\"><td>")
                        .append(row)
                        .append("</td><td>")
                        .append(Html.text(owner))
                        .append("</td><td>")
                        .append(Html.text(town.path(row)))
                        .append("</td></tr>\n"));
        return html.append("</table></section></details>\n").toString();
    }

    private String flow() {
        return "<h2>The flow of one fee</h2>\n<section class=\"card\">" + FeeFlow.draw(outcome.shown(), town, colours)
                + "</section>\n";
    }

    private String proof() {
        StringBuilder html = new StringBuilder("<h2>The proof</h2>\n<section class=\"card\"><p>Ledger <code>")
                .append(Html.text(outcome.ledgerId()))
                .append("</code><br>Root of ")
                .append(outcome.checkpoint().size())
                .append(" leaves <code>")
                .append(outcome.checkpoint().root())
                .append(
                        "</code></p><p class=\"note\">A contributor handed one receipt to a stranger, who ran a separate program "
                                + "with the issuer's public key and no network. Exit 0 is verified, 3 is verified with something listed as not "
                                + "checked, 1 is refused.</p>\n");
        for (Auditor.Opinion opinion : outcome.opinions()) {
            html.append("<pre>$ ")
                    .append(Html.text(opinion.command()))
                    .append('\n')
                    .append(Html.text(opinion.text()))
                    .append("exit ")
                    .append(opinion.exit())
                    .append("</pre>\n");
        }
        return html.append("</section>\n").toString();
    }
}
