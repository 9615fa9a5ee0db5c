/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.report;

import java.util.List;
import java.util.stream.Collectors;

/** A report for machines: one JSON object on one line, in ASCII, with its members in a fixed order. */
public final class JsonReport {
    private JsonReport() {}

    /** The object. */
    public static String of(Report report) {
        Verdict verdict = report.verdict();
        String findings = report.findings().stream().map(JsonReport::finding).collect(Collectors.joining(","));
        return "{\"verdict\":" + string(verdict.name()) + ",\"exitCode\":" + verdict.exitCode() + ",\"findings\":["
                + findings + "]}";
    }

    /** An answer that is no report, as an object. */
    public static String of(String answer, int exitCode, String says) {
        return "{\"answer\":" + string(answer) + ",\"exitCode\":" + exitCode + ",\"says\":" + string(says) + "}";
    }

    private static String finding(Finding finding) {
        List<String> outcome;
        if (finding instanceof Finding.Held held) {
            outcome = List.of("outcome", "held", "says", held.says());
        } else if (finding instanceof Finding.Refused refused) {
            outcome = List.of(
                    "outcome", "refused", "what", refused.what(), "value", refused.value(), "right", refused.right());
        } else {
            outcome = List.of("outcome", "not checked", "why", ((Finding.NotChecked) finding).why());
        }
        StringBuilder object = new StringBuilder("{\"section\":")
                .append(string(finding.check().section().title()))
                .append(",\"check\":")
                .append(string(finding.check().name()));
        for (int i = 0; i < outcome.size(); i += 2) {
            object.append(',').append(string(outcome.get(i))).append(':').append(string(outcome.get(i + 1)));
        }
        return object.append('}').toString();
    }

    private static String string(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c >= ' ' && c <= '~') {
                quoted.append(c);
            } else {
                quoted.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    quoted.append(Character.forDigit((c >>> shift) & 0xf, 16));
                }
            }
        }
        return quoted.append('"').toString();
    }
}
