/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.TokenEvidence;
import org.openledger.datanet.ContributionId;

/** One answer, each run of it coloured by who wrote it and linked to its row. */
final class AnswerView {

    private final Town town;
    private final Map<String, Integer> colours;

    private final Map<ContributionId, String> cited = new TreeMap<>();

    AnswerView(Town town, Map<String, Integer> colours) {
        this.town = town;
        this.colours = colours;
    }

    /** Returns the rows that the rendered answers link to, with their owners. */
    Map<ContributionId, String> cited() {
        return cited;
    }

    String render(Asked asked) {
        StringBuilder html = new StringBuilder("<section class=\"card\"><div class=\"who\">A question about <b>")
                .append(Html.text(asked.question().project()))
                .append("</b>, paid by ")
                .append(Html.text(asked.user()))
                .append("</div><pre><span class=\"q\">")
                .append(Html.text(asked.question().text()))
                .append("</span>");
        appendOutput(html, asked);
        html.append("</pre><div class=\"who\">");
        asked.byContributor()
                .forEach((name, ppm) -> html.append("<span class=\"dot\" style=\"background:")
                        .append(colour(name))
                        .append("\"></span><b>")
                        .append(Html.text(name))
                        .append("</b> ")
                        .append(Html.percent(ppm / 1e6))
                        .append(" &nbsp; "));
        return html.append("unattributed ")
                .append(Html.percent(asked.answer().attribution().unattributedPpm() / 1e6))
                .append("</div></section>\n")
                .toString();
    }

    private void appendOutput(StringBuilder html, Asked asked) {
        Evidence evidence = asked.answer().attribution().evidence();
        byte[] output = asked.answer().text().getBytes(StandardCharsets.UTF_8);
        int from = 0;
        int at = 0;
        Source source = Source.NOBODY;
        for (TokenEvidence token : evidence.tokens()) {
            Source next = source(token, evidence);
            if (!next.equals(source)) {
                appendRun(html, slice(output, from, at), source);
                from = at;
                source = next;
            }
            at += token.bytes();
        }
        appendRun(html, slice(output, from, output.length), source);
    }

    /** Whoever earned most of a token, and by which row. */
    private record Source(String owner, Optional<ContributionId> row) {
        static final Source NOBODY = new Source("", Optional.empty());
    }

    private Source source(TokenEvidence token, Evidence evidence) {
        return token.shares().stream()
                .max(Comparator.comparingLong(TokenEvidence.TokenShare::microNats))
                .map(share -> new Source(
                        town.name(evidence.players().get(share.player()).owner()), Optional.of(share.row())))
                .orElse(Source.NOBODY);
    }

    private static String slice(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, Math.min(to, bytes.length)), StandardCharsets.UTF_8);
    }

    private void appendRun(StringBuilder html, String run, Source source) {
        if (run.isEmpty()) {
            return;
        }
        if (source.row().isEmpty()) {
            html.append("<span class=\"none\">").append(Html.text(run)).append("</span>");
            return;
        }
        ContributionId row = source.row().get();
        cited.put(row, source.owner());
        html.append("<mark style=\"background:")
                .append(colour(source.owner()))
                .append("\" title=\"")
                .append(Html.text(source.owner() + ": " + town.path(row)))
                .append("\"><a href=\"#")
                .append(row)
                .append("\">")
                .append(Html.text(run))
                .append("</a></mark>");
    }

    private String colour(String name) {
        return Html.colour(colours.getOrDefault(name, 0));
    }
}
