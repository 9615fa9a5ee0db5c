/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.datanet;

import java.util.Optional;

/** Comma-separated values (RFC 4180): records of equally many cells, quotes in pairs. */
final class Csv {
    private static final int MAX_COLUMNS = 4_096;

    private Csv() {}

    /** Why a text is no table; nothing if it is one. */
    static Optional<String> objection(String text) {
        boolean quoted = false;
        boolean begun = false;
        int cells = 1;
        int columns = 0;
        int record = 1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (c == ',' && !quoted) {
                cells++;
                begun = true;
            } else if (c == '\n' && (!quoted || i == text.length())) {
                if (begun) {
                    columns = columns == 0 ? cells : columns;
                    if (cells != columns) {
                        return Formats.no(
                                "record " + record + " has " + cells + " cells: give " + columns + " in each");
                    }
                    record++;
                }
                cells = 1;
                begun = false;
            } else if (c != '\r') {
                begun = true;
            }
        }
        if (quoted) {
            return Formats.no("a quoted cell does not end");
        }
        return columns > 0 && columns <= MAX_COLUMNS
                ? Formats.fine()
                : Formats.no(columns + " columns: give 1 to " + MAX_COLUMNS);
    }
}
