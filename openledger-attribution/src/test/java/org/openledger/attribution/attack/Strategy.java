/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody hands in who has read the victim's rows and wants to be paid for them. */
enum Strategy {
    EXACT_COPY("each row again, unchanged", Kind.EXACT) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return loot;
        }
    },
    HEADER_SWAP("each row again under another licence header", Kind.EXACT) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return loot.stream()
                    .map(text -> "// Copyright 2024 somebody else. All rights reserved.\n// Do not copy.\n"
                            + (text.startsWith(Writing.HEADER) ? text.substring(Writing.HEADER.length()) : text))
                    .toList();
        }
    },
    SPARSE_CHANGES("every 40th word another", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return loot.stream().map(text -> everyOther(text, 40, random)).toList();
        }
    },
    DENSE_CHANGES("every 12th word another", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return loot.stream().map(text -> everyOther(text, 12, random)).toList();
        }
    },
    NOISE_10("one word of ten another", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return noise(loot, 0.1, random);
        }
    },
    NOISE_20("one word of five another", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return noise(loot, 0.2, random);
        }
    },
    NOISE_30("three words of ten another", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return noise(loot, 0.3, random);
        }
    },
    RENAMED("every name another, the same one everywhere", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return renamed(loot, 1);
        }
    },
    HALF_RENAMED("every second name another", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return renamed(loot, 2);
        }
    },
    INTERLEAVED("a line of the victim's, a line of one's own", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return interleaved(loot, other, 1);
        }
    },
    THINLY_INTERLEAVED("a line of the victim's, three of one's own", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return interleaved(loot, other, 3);
        }
    },
    SPLICED("stretches of 25 words out of all rows, in any order", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            List<String> stretches = new ArrayList<>();
            for (String text : loot) {
                String[] words = text.split("(?<= )");
                for (int from = 0; from < words.length; from += 25) {
                    stretches.add(String.join("", Arrays.copyOfRange(words, from, Math.min(words.length, from + 25))));
                }
            }
            Collections.shuffle(stretches, random);
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < loot.size(); i++) {
                int from = stretches.size() * i / loot.size();
                rows.add(String.join(" ", stretches.subList(from, stretches.size() * (i + 1) / loot.size())));
            }
            return rows;
        }
    },
    BRIDGED("half a row of the victim's and half of somebody else's", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < loot.size(); i++) {
                String mine = other.get(i % other.size());
                rows.add(loot.get(i).substring(loot.get(i).length() / 2) + "\n" + mine.substring(0, mine.length() / 2));
            }
            return rows;
        }
    },
    PARAPHRASED("one content word of four by its synonym, small words swapped, clauses in another order", Kind.NEAR) {
        @Override
        List<String> rows(List<String> loot, List<String> other, Random random) {
            return loot.stream().map(text -> Paraphrase.of(text, random)).toList();
        }
    };

    /** How close a copy is. */
    enum Kind {
        EXACT,
        NEAR
    }

    private static final Pattern LINE = Pattern.compile("(?<=\n)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Set<String> KEPT = Set.of(
            ("import java util List ArrayList Map final class int size if null return for length add i private new while isEmpty"
                            + " throw IllegalStateException String")
                    .split(" "));

    private final String what;
    private final Kind kind;

    Strategy(String what, Kind kind) {
        this.what = what;
        this.kind = kind;
    }

    /** The rows of the attack, made of the victim's rows and of text of the attacker's own. */
    abstract List<String> rows(List<String> loot, List<String> other, Random random);

    String what() {
        return what;
    }

    Kind kind() {
        return kind;
    }

    /** Whether the attacker would be paid for that text without the victim's as well. */
    boolean addsOwnText() {
        return this == INTERLEAVED || this == THINLY_INTERLEAVED;
    }

    private static String everyOther(String text, int step, Random random) {
        int[] at = {random.nextInt(step)};
        return WORD.matcher(text).replaceAll(word -> at[0]++ % step == 0 ? fresh(random) : word.group());
    }

    private static List<String> noise(List<String> loot, double share, Random random) {
        return loot.stream()
                .map(text -> WORD.matcher(text)
                        .replaceAll(word -> random.nextDouble() < share ? fresh(random) : word.group()))
                .toList();
    }

    private static String fresh(Random random) {
        return "q" + Integer.toString(random.nextInt(36 * 36 * 36), 36).replaceAll("[0-9]", "y") + "k";
    }

    private static List<String> renamed(List<String> loot, int every) {
        Map<String, String> names = new HashMap<>();
        return loot.stream()
                .map(text -> WORD.matcher(text)
                        .replaceAll(word -> KEPT.contains(word.group())
                                ? word.group()
                                : names.computeIfAbsent(
                                        word.group(),
                                        name -> names.size() % every == 0 ? "zq" + letters(names.size()) : name)))
                .toList();
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676 % 26);
    }

    private static List<String> interleaved(List<String> loot, List<String> other, int own) {
        List<String> rows = new ArrayList<>();
        int at = 0;
        List<String> lines = other.stream().flatMap(String::lines).toList();
        for (String text : loot) {
            StringBuilder mixed = new StringBuilder();
            for (String line : LINE.split(text, -1)) {
                mixed.append(line);
                for (int i = 0; i < own; i++) {
                    mixed.append(lines.get(at++ % lines.size())).append('\n');
                }
            }
            rows.add(mixed.toString());
        }
        return rows;
    }
}
