/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openledger.Bytes;
import org.openledger.internal.Require;

/** The lines of a witness policy, read from the first to the last: a line speaks only of what stands above it. */
final class PolicyText {
    private static final String NONE = "none";

    private final List<String> logs = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final Map<String, Quorum> named = new HashMap<>();
    private final Set<Bytes> logKeys = new HashSet<>();
    private final Set<Bytes> witnessKeys = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private Optional<Quorum> quorum = Optional.empty();
    private int groups;

    /** Reads octets that became characters one by one. */
    WitnessPolicy read(String text) {
        if (text.chars().anyMatch(c -> (c < ' ' && c != '\n' && c != '\t') || c == 0x7f)) {
            throw new IllegalArgumentException("a witness policy has no control characters but tabs and newlines");
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                line(lines[i]);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "witness policy, line " + (i + 1) + " \"" + lines[i].strip() + "\": " + e.getMessage(), e);
            }
        }
        return new WitnessPolicy(
                logs,
                witnesses,
                quorum.orElseThrow(() -> new IllegalArgumentException(
                        "a witness policy has one line \"quorum name\" or \"quorum none\"; this one has none")));
    }

    private void line(String line) {
        List<String> words = words(line);
        if (words.isEmpty() || words.get(0).startsWith("#")) {
            return;
        }
        switch (words.get(0)) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new IllegalArgumentException("a line begins with log, witness, group, quorum or #");
        }
    }

    private void log(List<String> words) {
        requireWords(words, 2, 3, "log vkey [url]");
        Vkey key = Vkey.ofOctets(words.get(1));
        if (key.type() != Vkey.ED25519 && key.type() != Vkey.ML_DSA_44) {
            throw new IllegalArgumentException(
                    "a log's key is of type 1 (Ed25519) or 6 (ML-DSA-44), not of type " + key.type());
        }
        requireNew(logKeys.add(key.key()), "this key stands in a line above");
        logs.add(key.text());
        Require.inRange(logs.size(), 1, WitnessPolicy.MAX_OF_A_KIND, "number of logs");
    }

    private void witness(List<String> words) {
        requireWords(words, 3, 4, "witness name vkey [url]");
        Vkey key = Vkey.ofOctets(words.get(2));
        Witness witness =
                new Witness(words.get(1), key.text(), words.size() == 4 ? Optional.of(words.get(3)) : Optional.empty());
        requireNew(witnessKeys.add(key.key()), "this key stands in a line above");
        define(witness.name(), new Quorum.One(witness));
        witnesses.add(witness);
        Require.inRange(witnesses.size(), 1, WitnessPolicy.MAX_OF_A_KIND, "number of witnesses");
    }

    private void group(List<String> words) {
        requireWords(words, 4, Integer.MAX_VALUE, "group name k|any|all member…");
        List<Quorum> of = new ArrayList<>();
        for (String member : words.subList(3, words.size())) {
            requireNew(members.add(member), member + " is a member already, and each is a member once");
            of.add(known(member));
        }
        define(words.get(1), new Quorum.Group(threshold(words.get(2), of.size()), of));
        groups++;
        Require.inRange(groups, 1, WitnessPolicy.MAX_OF_A_KIND, "number of groups");
    }

    private static int threshold(String word, int count) {
        if (word.equals("any")) {
            return 1;
        }
        if (word.equals("all")) {
            return count;
        }
        if (!word.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("threshold " + word + ": give any, all or 1 to " + count);
        }
        return Integer.parseInt(word);
    }

    private void quorum(List<String> words) {
        requireWords(words, 2, 2, "quorum name");
        requireNew(quorum.isEmpty(), "a quorum stands in a line above");
        quorum = Optional.of(words.get(1).equals(NONE) ? new Quorum.None() : known(words.get(1)));
    }

    private Quorum known(String name) {
        Quorum known = named.get(name);
        if (known == null) {
            throw new IllegalArgumentException(
                    "no witness or group " + name + " stands in a line above; there are " + named.keySet());
        }
        return known;
    }

    private void define(String name, Quorum what) {
        requireNew(
                !name.equals(NONE) && named.putIfAbsent(name, what) == null,
                "the name " + name + " is taken: give another");
    }

    private static void requireNew(boolean isNew, String otherwise) {
        if (!isNew) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static void requireWords(List<String> words, int least, int most, String form) {
        if (words.size() < least || words.size() > most) {
            throw new IllegalArgumentException("the line is written \"" + form + "\"");
        }
    }

    /** Spaces and tabs part words; other space characters are octets like all others. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split("[ \t]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
