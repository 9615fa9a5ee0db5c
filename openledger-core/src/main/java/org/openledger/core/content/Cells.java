/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.content;

/** The cells of a table of comma-separated values (RFC 4180), counted. */
final class Cells {
    private final String text;
    private long cells;
    private long blank;

    Cells(String text) {
        this.text = text;
        count();
    }

    /** How many there are. */
    long cells() {
        return cells;
    }

    /** How many of them hold nothing but white space. */
    long blank() {
        return blank;
    }

    private void count() {
        boolean quoted = false;
        boolean filled = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (!quoted && (c == ',' || c == '\n')) {
                if (c == ',' || begun || filled) {
                    end(filled);
                }
                begun = c == ',';
                filled = false;
            } else if (c != '\r') {
                begun = true;
                filled |= c > ' ';
            }
        }
        if (begun || filled) {
            end(filled);
        }
    }

    private void end(boolean filled) {
        cells++;
        blank += filled ? 0 : 1;
    }
}
