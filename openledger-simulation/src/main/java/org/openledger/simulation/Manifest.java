/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What results follow from and what they came to, as JSON: enough to get them again. */
final class Manifest {
    private Manifest() {}

    static List<String> of(Experiment experiment, Results results) {
        List<String> lines = new ArrayList<>();
        lines.add("{");
        lines.add("  \"format\": \"openledger/experiment/v1\",");
        lines.add("  \"experiment\": [");
        lines.add(experiment.facts().stream()
                .map(fact -> "    \"" + escaped(fact) + "\"")
                .collect(Collectors.joining(",\n")));
        lines.add("  ],");
        lines.add("  \"fingerprint\": \"" + experiment.fingerprint() + "\",");
        lines.add("  \"root\": \"" + results.root() + "\",");
        lines.add("  \"events\": " + results.events() + ",");
        lines.add("  \"runs\": [");
        lines.add(results.outcomes().stream()
                .map(run -> "    {\"sweep\": " + run.sweep() + ", \"run\": " + run.run() + ", \"events\": "
                        + run.events() + ", \"root\": \"" + run.root() + "\"}")
                .collect(Collectors.joining(",\n")));
        lines.add("  ]");
        lines.add("}");
        return lines;
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').appendCodePoint(c);
            } else if (c < 0x20) {
                json.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
            } else {
                json.appendCodePoint(c);
            }
        });
        return json.toString();
    }
}
