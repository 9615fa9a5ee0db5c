/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

/**
 * Fails rows that are not of their Datanet's kind ({@link org.openledger.datanet.ContentKind#objection}), and texts that are blank or carry control characters as binaries
 * do.
 */
final class SchemaCheck implements Check {

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean readsText() {
        return false;
    }

    @Override
    public Finding inspect(Specimen row) {
        if (row.kind().objection(row.candidate().content().bytes()).isPresent()) {
            return Finding.fail(1_000_000);
        }
        if (!row.kind().isText()) {
            return Finding.PASS;
        }
        return row.text().map(SchemaCheck::inspect).orElse(Finding.fail(1_000_000));
    }

    private static Finding inspect(String text) {
        int controls = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            blank &= Letters.isSpace(c);
            if (isControl(c)) {
                controls++;
            }
        }
        if (blank) {
            return Finding.fail(1_000_000);
        }
        return controls == 0 ? Finding.PASS : Finding.fail(Math.max(1, Finding.ppm(controls, text.length())));
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7F || c == 0xFFFE || c == 0xFFFF;
    }
}
