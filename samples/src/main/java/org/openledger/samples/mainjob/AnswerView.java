/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Player;
import org.openledger.attribution.TokenEvidence;

/** One answer, each run of it coloured by who wrote it and linked to its row. */
final class AnswerView {

    private final Town town;
    private final Map<String, Integer> colours;

    AnswerView(Town town, Map<String, Integer> colours) {
        this.town = town;
        this.colours = colours;
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
        asked.byContributor().forEach((name, ppm) -> html.append("<span class=\"dot\" style=\"background:")
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
        String owner = "";
        String row = "";
        for (TokenEvidence token : evidence.tokens()) {
            TokenEvidence.TokenShare best = best(token.shares());
            String nextOwner = best == null ? "" : name(evidence.players().get(best.player()));
            String nextRow = best == null ? "" : town.path(best.row());
            if (!nextOwner.equals(owner) || !nextRow.equals(row)) {
                appendRun(html, slice(output, from, at), owner, row);
                from = at;
                owner = nextOwner;
                row = nextRow;
            }
            at += token.bytes();
        }
        appendRun(html, slice(output, from, output.length), owner, row);
    }

    private static TokenEvidence.@org.jspecify.annotations.Nullable TokenShare best(
            List<TokenEvidence.TokenShare> shares) {
        TokenEvidence.TokenShare best = null;
        for (TokenEvidence.TokenShare share : shares) {
            if (best == null || share.microNats() > best.microNats()) {
                best = share;
            }
        }
        return best;
    }

    private static String slice(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, Math.min(to, bytes.length)), StandardCharsets.UTF_8);
    }

    private void appendRun(StringBuilder html, String run, String owner, String row) {
        if (run.isEmpty()) {
            return;
        }
        if (owner.isEmpty()) {
            html.append("<span class=\"none\">").append(Html.text(run)).append("</span>");
        } else {
            html.append("<mark style=\"background:")
                    .append(colour(owner))
                    .append("\" title=\"")
                    .append(Html.text(owner + ": " + row))
                    .append("\">")
                    .append(Html.text(run))
                    .append("</mark>");
        }
    }

    private String name(Player player) {
        return town.name(player.owner());
    }

    private String colour(String name) {
        return Html.colour(colours.getOrDefault(name, 0));
    }
}
