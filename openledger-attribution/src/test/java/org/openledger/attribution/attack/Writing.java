/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Seeded rows as people might have written them: words as frequent as in a language, phrases that everybody uses, and what only this row says.
 *
 * <p>Every author draws from the same words and the same phrases, so honest rows share short runs; no two share long ones.
 */
final class Writing {

    static final String HEADER = "/*\n * Copyright 2020 the makers.\n * Used under the licence of the makers.\n */\n";

    private static final String[] SMALL =
            "the of and to a in is that it for as with be by on not this are which or from at an have".split(" ");
    private static final String[] SYLLABLES =
            "ba re ti lo mun ka sel dor vi ter pa ron gu fe shi nal os wex jo lim".split(" ");
    private static final int WORDS = 1_500;
    private static final int PHRASES = 60;

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();

    Writing(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int s = 0; s <= 1 + i % 2; s++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
        for (int i = 0; i < PHRASES; i++) {
            StringBuilder phrase = new StringBuilder(word());
            for (int w = 0; w < 2 + random.nextInt(4); w++) {
                phrase.append(' ').append(word());
            }
            phrases.add(phrase.toString());
        }
    }

    /** A small word two times of five, else one of the others, the frequent ones far more often. */
    private String word() {
        if (random.nextInt(5) < 2) {
            return SMALL[(int) (SMALL.length * random.nextDouble() * random.nextDouble())];
        }
        double skewed = random.nextDouble();
        return words.get((int) (WORDS * skewed * skewed * skewed));
    }

    String prose(int length) {
        StringBuilder text = new StringBuilder();
        int left = 8;
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ")
                    .append(random.nextInt(25) == 0 ? phrases.get(random.nextInt(PHRASES)) : word());
            if (--left == 0) {
                boolean stop = random.nextInt(3) == 0;
                text.append(stop ? ".\n" : ",");
                left = 4 + random.nextInt(8);
            }
        }
        return text.append('.').toString();
    }

    String code(int statements) {
        String topic = words.get(random.nextInt(WORDS));
        StringBuilder text = new StringBuilder(HEADER)
                .append("import java.util.List;\nimport java.util.ArrayList;\nimport java.util.Map;\n\nfinal class ")
                .append(title(topic))
                .append(" {\n");
        for (int i = 0; i < statements; i++) {
            text.append(statement(name(), name(), name()));
        }
        return text.append("}\n").toString();
    }

    private String name() {
        return words.get((int) (WORDS * random.nextDouble())) + (random.nextBoolean() ? title(word()) : "");
    }

    private static String title(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String statement(String a, String b, String c) {
        return switch (random.nextInt(9)) {
            case 0 -> "    int " + a + " = " + b + ".size() + " + random.nextInt(90) + ";\n";
            case 1 -> "    if (" + a + " == null) {\n        return " + b + ";\n    }\n";
            case 2 -> "    for (int i = 0; i < " + a + ".length; i++) {\n        " + b + ".add(" + c + "[i]);\n    }\n";
            case 3 -> "    private final List<" + title(a) + "> " + b + " = new ArrayList<>();\n";
            case 4 -> "    // " + a + " " + word() + " " + word() + " " + b + " " + word() + " " + c + "\n";
            case 5 -> "    " + a + "." + b + "(" + c + ", " + random.nextInt(50) + ");\n";
            case 6 ->
                "    while (" + a + " < " + b + " && !" + c + ".isEmpty()) {\n        " + a + " += " + random.nextInt(7)
                        + ";\n    }\n";
            case 7 -> "    throw new IllegalStateException(\"" + a + " " + word() + " " + b + "\");\n";
            default -> "    String " + a + " = " + b + "." + c + "() + \"" + word() + " " + word() + "\";\n";
        };
    }
}
