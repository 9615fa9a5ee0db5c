/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.screening;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fails rows that carry a credential: keys and tokens of well-known shape, private keys, and random-looking values that are assigned to a
 * name such as {@code password}. The verdict never repeats what was found.
 */
final class SecretsCheck implements Check {

    /** What a well-known credential looks like; only around its anchor is the pattern tried. */
    private record Shape(String anchor, Pattern pattern) {
        static Shape of(String anchor, String pattern) {
            return new Shape(anchor, Pattern.compile(pattern));
        }

        boolean standsIn(String text) {
            Matcher matcher = pattern.matcher(text);
            for (int at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
                if (matcher.region(at, text.length()).lookingAt()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final String KEY_BODY = "PRIVATE KEY-----[\\s\"'+\\\\nr]{0,60}+[A-Za-z0-9+/=]{40}";

    private static final List<Shape> SHAPES = List.of(
            Shape.of("AKIA", "AKIA[0-9A-Z]{16}(?![0-9A-Za-z])"),
            Shape.of("ASIA", "ASIA[0-9A-Z]{16}(?![0-9A-Za-z])"),
            Shape.of("PRIVATE KEY-----", KEY_BODY),
            Shape.of("ghp_", "ghp_[A-Za-z0-9]{36}"),
            Shape.of("gho_", "gho_[A-Za-z0-9]{36}"),
            Shape.of("ghu_", "ghu_[A-Za-z0-9]{36}"),
            Shape.of("ghs_", "ghs_[A-Za-z0-9]{36}"),
            Shape.of("ghr_", "ghr_[A-Za-z0-9]{36}"),
            Shape.of("github_pat_", "github_pat_[A-Za-z0-9_]{40}"),
            Shape.of("glpat-", "glpat-[A-Za-z0-9_-]{20}"),
            Shape.of("xox", "xox[abeprs]-[0-9]{6,20}+-[0-9A-Za-z-]{8}"),
            Shape.of("AIza", "AIza[0-9A-Za-z_-]{35}"),
            Shape.of("sk_live_", "sk_live_[0-9A-Za-z]{16}"),
            Shape.of("eyJ", "eyJ[A-Za-z0-9_-]{8,2000}+\\.eyJ[A-Za-z0-9_-]{8,8000}+\\.[A-Za-z0-9_-]{16}"));

    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?i)(?:password|passwd|pwd|secret|token|api_?key|access_?key|auth_?key|private_?key|credential)[a-z0-9_]{0,20}+"
                    + "[\"']?\\s{0,4}+(?:=>|:=|=|:)\\s{0,4}+[\"']([^\"'\\s]{16,200})[\"']");

    private static final String[] ASSIGNMENT_ANCHORS = {
        "ass", "wd", "ecret", "oken", "ey", "redential", "ASS", "WD", "ECRET", "OKEN", "EY"
    };

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public Finding inspect(Specimen row) {
        String text = row.requireText();
        boolean found = SHAPES.stream().anyMatch(shape -> shape.standsIn(text)) || assignsSecret(text);
        return found ? Finding.fail(1_000_000) : Finding.PASS;
    }

    /** Tries the pattern line by line, and only on lines that hold a quote and a part of one of the names. */
    private static boolean assignsSecret(String text) {
        Matcher matcher = ASSIGNMENT.matcher(text);
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (end - start >= 20 && mayAssign(text, start, end)) {
                matcher.region(start, end);
                while (matcher.find()) {
                    if (looksRandom(matcher.group(1))) {
                        return true;
                    }
                }
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean mayAssign(String text, int start, int end) {
        String line = text.substring(start, end);
        if (line.indexOf('"') < 0 && line.indexOf('\'') < 0) {
            return false;
        }
        for (String anchor : ASSIGNMENT_ANCHORS) {
            if (line.contains(anchor)) {
                return true;
            }
        }
        return false;
    }

    /** Letters and two digits or more, spread evenly, and nothing that templates, paths and dotted names are made of. */
    private static boolean looksRandom(String value) {
        int[] counts = new int[128];
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= counts.length || "${}<>%().,:;".indexOf(c) >= 0) {
                return false;
            }
            counts[c]++;
            digits += Letters.isDigit(c) ? 1 : 0;
            letters += Letters.isAsciiLetter(c) ? 1 : 0;
        }
        return digits >= 2 && letters >= 4 && Entropy.milliBits(counts) >= 3_200;
    }
}
