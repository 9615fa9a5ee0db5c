/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

/** Text that is safe inside a page. */
final class Html {

    private static final String[] COLOURS = {
        "#7cc4ff", "#ffd166", "#9be7a8", "#f7a8c4", "#c9b6ff", "#ffb38a", "#8fe3e0", "#d9e27b", "#e6b8a2", "#b5c7d3",
        "#f2a3ff", "#a3c585"
    };

    private Html() {}

    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Returns the colour of a contributor by its position. */
    static String colour(int position) {
        return COLOURS[Math.floorMod(position, COLOURS.length)];
    }

    static String percent(double part) {
        return String.format(java.util.Locale.ROOT, "%.1f %%", 100 * part);
    }

    static String fact(String value, String meaning) {
        return "<div class=\"fact\"><b>" + text(value) + "</b><span>" + text(meaning) + "</span></div>\n";
    }
}
