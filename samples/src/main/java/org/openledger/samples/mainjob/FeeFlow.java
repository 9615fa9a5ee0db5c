/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openledger.reward.Payment;
import org.openledger.reward.Statement;
import org.openledger.token.Amount;
import org.openledger.token.TokenEvent;

/** The flow of one fee, drawn to scale: the payer on the left, everybody who was paid on the right. */
final class FeeFlow {

    private static final int HEIGHT = 360;
    private static final int GAP = 8;

    private record Stream(String label, Amount amount, String colour) {}

    private FeeFlow() {}

    static String draw(Asked asked, Town town, Map<String, Integer> colours) {
        Statement statement = asked.answer().statement();
        List<Stream> streams = new ArrayList<>();
        statement.paid().forEach(payment -> streams.add(stream(payment, town, colours)));
        statement.pending().forEach(payment -> streams.add(stream(payment, town, colours)));
        double scale = (HEIGHT - GAP * (double) streams.size())
                / Math.max(1, new BigDecimal(statement.fee().units()).doubleValue());
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 1000 " + (HEIGHT + 40) + "\" role=\"img\" aria-label=\"The flow of one fee\">\n");
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"0\" y=\"20\" width=\"16\" height=\"%d\" rx=\"3\" fill=\"#5d6b7e\"/>"
                        + "<text x=\"26\" y=\"40\">%s paid</text><text class=\"soft\" x=\"26\" y=\"58\">%s</text>%n",
                HEIGHT - GAP * streams.size(),
                Html.text(asked.user()),
                Html.text(statement.fee().toString())));
        double left = 20;
        double right = 20;
        for (Stream stream : streams) {
            double height = Math.max(1, new BigDecimal(stream.amount().units()).doubleValue() * scale);
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M16 %.1f C 300 %.1f 300 %.1f 560 %.1f L 560 %.1f C 300 %.1f 300 %.1f 16 %.1f Z\" fill=\"%s\""
                            + " fill-opacity=\"0.75\"/><text x=\"570\" y=\"%.1f\">%s</text>%n",
                    left,
                    left,
                    right,
                    right,
                    right + height,
                    right + height,
                    left + height,
                    left + height,
                    stream.colour(),
                    right + Math.min(height, 20) / 2 + 5,
                    Html.text(stream.label())));
            left += height;
            right += Math.max(height, 16) + GAP / 2.0;
        }
        return svg.append("</svg>\n").toString();
    }

    private static Stream stream(Payment payment, Town town, Map<String, Integer> colours) {
        String who = payment.to().account().map(town::name).orElse(payment.to().toString());
        boolean contributor = payment.reason() == TokenEvent.Reason.FEE_CONTRIBUTOR;
        String colour = contributor ? Html.colour(colours.getOrDefault(who, 0)) : "#cfd7e1";
        String why = payment.reason().name().replace("FEE_", "").toLowerCase(Locale.ROOT);
        return new Stream(who + " (" + why + ") " + payment.amount(), payment.amount(), colour);
    }
}
