/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import java.util.List;
import java.util.Locale;
import org.openledger.attribution.evaluation.QualityReport.Line;
import org.openledger.internal.Require;

/**
 * A picture of numbers with their intervals, one below the other: a dot for the number, a bar for the interval, over an axis from -1 or 0 to 1.
 *
 * <p>The text is the same to the byte on every machine; colours are left to the reader's style sheet and readable without one.
 */
public final class IntervalPlot {

    /** The most lines in one picture. */
    public static final int MAX_LINES = 200;

    private static final int ROW_HEIGHT = 24;
    private static final int TEXT_WIDTH = 330;
    private static final int PLOT_WIDTH = 400;
    private static final int MARGIN = 20;

    private IntervalPlot() {}

    /**
     * Draws one measure of one setting.
     *
     * @param report holds the numbers
     * @param setting whose
     * @param measure such as LDS: between -1 and 1
     * @return an SVG document
     * @throws IllegalArgumentException if there is no such number, there are too many, or one lies outside -1 to 1
     */
    public static String svg(QualityReport report, String setting, String measure) {
        List<Line> lines = report.lines().stream()
                .filter(line -> line.setting().equals(setting) && line.measure().equals(measure))
                .toList();
        Require.inRange(lines.size(), 1, MAX_LINES, "numbers to draw for " + setting + ", " + measure + ":");
        boolean negative = lines.stream().anyMatch(line -> line.lower() < 0);
        int height = (lines.size() + 2) * ROW_HEIGHT;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(TEXT_WIDTH + PLOT_WIDTH + MARGIN)
                .append("\" height=\"")
                .append(height)
                .append("\" font-family=\"sans-serif\" font-size=\"12\">\n<title>")
                .append(escaped(measure + ": " + setting))
                .append("</title>\n");
        axis(svg, negative ? -1 : 0, height);
        for (int i = 0; i < lines.size(); i++) {
            number(svg, lines.get(i), negative ? -1 : 0, (i + 1) * ROW_HEIGHT);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void axis(StringBuilder svg, int least, int height) {
        int ticks = 5;
        for (int tick = 0; tick <= ticks; tick++) {
            double value = least + (1.0 - least) * tick / ticks;
            String x = place(value, least);
            svg.append("<path d=\"M").append(x).append(" 10V").append(height - ROW_HEIGHT);
            svg.append("\" stroke=\"#ccc\"/>\n<text x=\"")
                    .append(x)
                    .append("\" y=\"")
                    .append(height - 8);
            svg.append("\" text-anchor=\"middle\">").append(String.format(Locale.ROOT, "%.1f", value));
            svg.append("</text>\n");
        }
    }

    private static void number(StringBuilder svg, Line line, int least, int y) {
        if (line.lower() < -1 || line.upper() > 1) {
            throw new IllegalArgumentException(line.method() + " has " + line.lower() + " to " + line.upper()
                    + ": a picture takes numbers between -1 and 1");
        }
        svg.append("<text x=\"").append(TEXT_WIDTH - 10).append("\" y=\"").append(y + 4);
        svg.append("\" text-anchor=\"end\">").append(escaped(line.method())).append("</text>\n<path d=\"M");
        svg.append(place(line.lower(), least)).append(' ').append(y).append('H').append(place(line.upper(), least));
        svg.append("\" stroke=\"#333\" stroke-width=\"2\"/>\n<circle cx=\"").append(place(line.value(), least));
        svg.append("\" cy=\"").append(y).append("\" r=\"4\" fill=\"#333\"/>\n");
    }

    private static String place(double value, int least) {
        return String.format(Locale.ROOT, "%.1f", TEXT_WIDTH + PLOT_WIDTH * (value - least) / (1 - least));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
