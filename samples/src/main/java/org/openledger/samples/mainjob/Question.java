/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.util.ArrayList;
import java.util.List;

/**
 * What a user asks: the documentation and signature of a method that no contributor brought.
 *
 * @param project whose held-out file it stands in
 * @param text the prompt
 */
record Question(String project, String text) {

    private static final int LONGEST = 1_500;
    private static final int LONGEST_SIGNATURE = 400;

    /** Takes up to that many questions of each project, evenly over its held-out files. */
    static List<Question> from(List<Project> heldOut, int perProject) {
        List<Question> questions = new ArrayList<>();
        for (Project project : heldOut) {
            List<Question> all = new ArrayList<>();
            project.files().forEach(file -> all.addAll(inFile(project.name(), file.text())));
            int take = Math.min(perProject, all.size());
            for (int i = 0; i < take; i++) {
                questions.add(all.get((int) ((long) i * all.size() / take)));
            }
        }
        return List.copyOf(questions);
    }

    /** Finds each method that has documentation: the comment, the signature and the opening brace. */
    static List<Question> inFile(String project, String text) {
        List<Question> found = new ArrayList<>();
        int from = text.indexOf("/**");
        while (from >= 0) {
            int end = text.indexOf("*/", from);
            if (end < 0) {
                break;
            }
            int brace = text.indexOf('{', end);
            String signature = brace < 0 ? "" : text.substring(end + 2, brace);
            if (isMethod(signature) && brace - from < LONGEST) {
                found.add(new Question(project, text.substring(from, brace + 1)));
            }
            from = text.indexOf("/**", end);
        }
        return found;
    }

    private static boolean isMethod(String signature) {
        return signature.length() < LONGEST_SIGNATURE
                && signature.indexOf('(') > 0
                && signature.indexOf(';') < 0
                && signature.indexOf('=') < 0
                && !signature.contains("/*")
                && !signature.matches("(?s).*\\b(class|interface|enum|record|@interface)\\b.*");
    }
}
