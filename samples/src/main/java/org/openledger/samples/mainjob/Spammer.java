/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who hopes to earn without work: exact copies, renamed copies and off-topic text. */
final class Spammer {

    static final String NAME = "spammer";

    private static final int EACH = 6;
    private static final Map<String, String> RENAMED = Map.of(
            "index", "cursor", "value", "payload", "result", "outcome", "name", "label", "type", "sort", "list",
            "items", "other", "peer", "length", "extent", "key", "handle", "element", "member");

    private Spammer() {}

    /** Writes the spam: in this order six of each sort. */
    static Project over(List<Project> honest) {
        List<SourceFile> originals = new ArrayList<>();
        for (Project project : honest) {
            project.files().stream()
                    .filter(file -> file.text().length() > 3_000 && file.text().length() < 20_000)
                    .limit(2L * EACH)
                    .forEach(originals::add);
        }
        List<SourceFile> spam = new ArrayList<>();
        for (int i = 0; i < Math.min(EACH, originals.size()); i++) {
            SourceFile original = originals.get(i * originals.size() / EACH);
            spam.add(new SourceFile("copy-" + i + ".java", original.text()));
        }
        for (int i = 0; i < Math.min(EACH, originals.size()); i++) {
            SourceFile original = originals.get((i * originals.size() + originals.size() / 2) / EACH);
            spam.add(new SourceFile("renamed-" + i + ".java", rename(original.text())));
        }
        for (int i = 0; i < EACH; i++) {
            spam.add(new SourceFile("offer-" + i + ".txt", offer(i)));
        }
        return new Project(NAME, spam);
    }

    private static String rename(String text) {
        String renamed = text;
        for (Map.Entry<String, String> word : RENAMED.entrySet()) {
            renamed = renamed.replaceAll("\\b" + word.getKey() + "\\b", word.getValue());
        }
        return renamed;
    }

    private static String offer(int number) {
        return ("Dear friend number " + number
                        + ", this week only we have a wonderful offer for you and your whole family. "
                        + "Our garden furniture is made of the finest wood, and delivery is free within the city. "
                        + "Please visit the shop on the corner of the market square before Sunday evening, "
                        + "and bring this letter with you to receive a small present. ")
                .repeat(3 + number);
    }
}
