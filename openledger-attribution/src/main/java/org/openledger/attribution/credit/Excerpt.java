/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openledger.attribution.Span;
import org.openledger.datanet.ContributionId;

/** The longest run of an output that stands in a row, shortened for people. */
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(ContributionId row, List<Span> spans, byte[] said, int outputStart) {
        int from = 0;
        int to = 0;
        for (Span span : spans) {
            int start = Math.max(span.start(), outputStart);
            if (span.row().equals(row) && span.end() - start > to - from) {
                from = start;
                to = span.end();
            }
        }
        while (from < to && isInsideCharacter(said, from)) {
            from++;
        }
        while (from < to && isInsideCharacter(said, to)) {
            to--;
        }
        String run = new String(said, from, to - from, StandardCharsets.UTF_8)
                .strip()
                .replaceAll("\\s+", " ");
        int end = run.offsetByCodePoints(0, Math.min(LONGEST, run.codePointCount(0, run.length())));
        return end < run.length() ? run.substring(0, end) + "…" : run;
    }

    private static boolean isInsideCharacter(byte[] text, int at) {
        return at < text.length && (text[at] & 0xC0) == 0x80;
    }
}
