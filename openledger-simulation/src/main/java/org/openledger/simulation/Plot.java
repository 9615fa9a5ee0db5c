/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A drawing of curves with ribbons, as SVG that every browser shows; nothing is needed to draw it.
 *
 * @param title what stands above it
 * @param across what the horizontal axis is
 * @param up what the vertical axis is
 * @param curves what is drawn, at least one, each with at least one point
 */
public record Plot(String title, String across, String up, List<Curve> curves) {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 480;
    private static final int LEFT = 80;
    private static final int TOP = 46;
    private static final int RIGHT = 620;
    private static final int BOTTOM = 420;
    private static final int TICKS = 5;

    /** Colours that people with common colour blindness tell apart (Okabe and Ito). */
    private static final String[] COLOURS = {
        "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#B8A800"
    };

    /**
     * Where the runs lie at one place.
     *
     * @param x the place
     * @param low the lower end of the ribbon
     * @param middle the line
     * @param high the upper end of the ribbon
     */
    public record Band(double x, double low, double middle, double high) {}

    /**
     * One curve.
     *
     * @param label what the legend calls it
     * @param bands its points, ascending
     */
    public record Curve(String label, List<Band> bands) {
        /** Copies the list. */
        public Curve {
            bands = List.copyOf(bands);
        }
    }

    /** Copies the list. */
    public Plot {
        curves = List.copyOf(curves);
        if (curves.isEmpty() || curves.stream().anyMatch(curve -> curve.bands().isEmpty())) {
            throw new IllegalArgumentException("a plot without points: give a curve with one or more");
        }
    }

    /** Writes the drawing. */
    public void writeSvg(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, svg(), StandardCharsets.UTF_8);
    }

    /** Returns the drawing. */
    public String svg() {
        Scale x = Scale.of(
                curves.stream()
                        .flatMap(curve -> curve.bands().stream())
                        .mapToDouble(Band::x)
                        .toArray(),
                LEFT,
                RIGHT);
        Scale y = Scale.of(
                curves.stream()
                        .flatMap(curve -> curve.bands().stream())
                        .flatMapToDouble(band -> java.util.stream.DoubleStream.of(band.low(), band.high()))
                        .toArray(),
                BOTTOM,
                TOP);
        StringBuilder svg = new StringBuilder();
        line(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH,
                HEIGHT);
        line(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        line(svg, "<text x=\"%d\" y=\"24\" font-size=\"16\">%s</text>", LEFT, escaped(title));
        axes(svg, x, y);
        for (int i = 0; i < curves.size(); i++) {
            curve(svg, curves.get(i), COLOURS[i % COLOURS.length], x, y);
            legend(svg, curves.get(i), COLOURS[i % COLOURS.length], i);
        }
        line(svg, "</svg>");
        return svg.toString();
    }

    private void axes(StringBuilder svg, Scale x, Scale y) {
        for (int i = 0; i <= TICKS; i++) {
            double atY = y.tick(i, TICKS);
            line(
                    svg,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>",
                    LEFT,
                    RIGHT,
                    y.place(atY),
                    y.place(atY));
            line(
                    svg,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 8,
                    y.place(atY) + 4,
                    number(atY));
            double atX = x.tick(i, TICKS);
            line(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x.place(atX),
                    BOTTOM + 20,
                    number(atX));
        }
        line(
                svg,
                "<polyline points=\"%d,%d %d,%d %d,%d\" fill=\"none\" stroke=\"black\"/>",
                LEFT,
                TOP,
                LEFT,
                BOTTOM,
                RIGHT,
                BOTTOM);
        line(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                (LEFT + RIGHT) / 2,
                BOTTOM + 44,
                escaped(across));
        line(
                svg,
                "<text transform=\"translate(20 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                (TOP + BOTTOM) / 2,
                escaped(up));
    }

    private static void curve(StringBuilder svg, Curve curve, String colour, Scale x, Scale y) {
        StringBuilder ribbon = new StringBuilder();
        StringBuilder middle = new StringBuilder();
        List<Band> bands = curve.bands();
        for (Band band : bands) {
            ribbon.append(point(x.place(band.x()), y.place(band.high())));
            middle.append(point(x.place(band.x()), y.place(band.middle())));
        }
        for (int i = bands.size() - 1; i >= 0; i--) {
            ribbon.append(point(x.place(bands.get(i).x()), y.place(bands.get(i).low())));
        }
        line(
                svg,
                "<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"0.15\"/>",
                ribbon.toString().strip(),
                colour);
        line(
                svg,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
                middle.toString().strip(),
                colour);
    }

    private static void legend(StringBuilder svg, Curve curve, String colour, int place) {
        int y = TOP + 10 + 20 * place;
        line(
                svg,
                "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"/>",
                RIGHT + 14,
                RIGHT + 36,
                y,
                y,
                colour);
        line(svg, "<text x=\"%d\" y=\"%d\" font-size=\"11\">%s</text>", RIGHT + 42, y + 4, escaped(curve.label()));
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }

    private static String number(double value) {
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void line(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** From values to places. */
    private record Scale(double least, double most, double from, double to) {
        static Scale of(double[] values, double from, double to) {
            double least = java.util.Arrays.stream(values).min().orElse(0);
            double most = java.util.Arrays.stream(values).max().orElse(1);
            double room = most > least ? 0 : Math.max(0.5, Math.abs(most) / 10);
            return new Scale(least - room, most + room, from, to);
        }

        double place(double value) {
            return from + (value - least) / (most - least) * (to - from);
        }

        double tick(int place, int ticks) {
            return least + (most - least) * place / ticks;
        }
    }
}
