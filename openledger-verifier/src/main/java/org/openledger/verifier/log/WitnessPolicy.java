/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;

/**
 * Whose cosignatures a checkpoint needs (C2SP tlog-policy); it comes from somebody who is trusted.
 *
 * @param logs the vkeys of the logs that are meant; none: whichever is trusted otherwise
 * @param witnesses everybody who is named
 * @param quorum who of them are enough
 */
public record WitnessPolicy(List<String> logs, List<WitnessKey> witnesses, Quorum quorum) {
    /** The longest policy that is read, in bytes. */
    public static final int MAX_BYTES = 1_000_000;

    /** The most lines that are read. */
    public static final int MAX_LINES = 1_000;

    /** Keeps copies. */
    public WitnessPolicy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * The policy that these octets spell. Names are UTF-8 here; octets that are none are only taken inside comments.
     *
     * @throws MalformedException when they spell none
     */
    public static WitnessPolicy parse(Octets octets) {
        if (octets.length() > MAX_BYTES) {
            throw new MalformedException(
                    "witness policy", octets.length() + " bytes", "at most " + MAX_BYTES + " bytes");
        }
        Reading reading = new Reading();
        int start = 0;
        int number = 0;
        for (int i = 0; i <= octets.length(); i++) {
            if (i == octets.length() || octets.at(i) == '\n') {
                reading.line(++number, octets.slice(start, i));
                start = i + 1;
            }
        }
        return reading.policy();
    }

    /** The lines above the one that is being read. */
    private static final class Reading {
        private final List<String> logs = new ArrayList<>();
        private final List<WitnessKey> witnesses = new ArrayList<>();
        private final Map<String, Quorum> named = new HashMap<>();
        private final Set<String> members = new HashSet<>();
        private final Set<Octets> logKeys = new HashSet<>();
        private final Set<Octets> witnessKeys = new HashSet<>();
        private final List<Quorum> quorums = new ArrayList<>();

        void line(int number, Octets octets) {
            String where = "line " + number + " of the witness policy";
            List<String> words = PolicyLine.words(where, octets);
            if (number > MAX_LINES) {
                throw new MalformedException("witness policy", "line " + number, "at most " + MAX_LINES + " lines");
            }
            if (!words.isEmpty()) {
                take(where, words);
            }
        }

        private void take(String where, List<String> words) {
            int count = words.size();
            String kind = words.get(0);
            if (kind.equals("log") && (count == 2 || count == 3)) {
                require(logKeys.add(PolicyLine.logKey(words.get(1))), where, words, "a key that no line above has");
                logs.add(words.get(1));
            } else if (kind.equals("witness") && (count == 3 || count == 4)) {
                WitnessKey key = WitnessKey.parse(words.get(2));
                require(witnessKeys.add(key.publicKey()), where, words, "a key that no line above has");
                witnesses.add(key);
                define(where, words, Quorum.witness(words.get(1), key));
            } else if (kind.equals("group") && count >= 4) {
                List<Quorum> of = new ArrayList<>();
                for (String member : words.subList(3, count)) {
                    require(members.add(member), where, words, "each name a member once");
                    of.add(known(where, member));
                }
                int threshold = PolicyLine.threshold(where, words.get(2), of.size());
                define(where, words, Quorum.group(words.get(1), threshold, of));
            } else if (kind.equals("quorum") && count == 2) {
                require(quorums.isEmpty(), where, words, "one quorum in all");
                quorums.add(words.get(1).equals("none") ? Quorum.NONE : known(where, words.get(1)));
            } else {
                require(
                        false,
                        where,
                        words,
                        "log vkey [url], witness name vkey [url], group name k|any|all member…, or quorum name");
            }
        }

        WitnessPolicy policy() {
            if (quorums.isEmpty()) {
                throw new MalformedException("witness policy", "no quorum line", "one line \"quorum name\"");
            }
            return new WitnessPolicy(logs, witnesses, quorums.get(0));
        }

        private Quorum known(String where, String name) {
            Quorum quorum = named.get(name);
            if (quorum == null) {
                throw new MalformedException(where, name, "a witness or group of a line above: " + named.keySet());
            }
            return quorum;
        }

        private void define(String where, List<String> words, Quorum quorum) {
            boolean free = !quorum.title().equals("none") && named.putIfAbsent(quorum.title(), quorum) == null;
            require(free, where, words, "a name that no line above has, and not \"none\"");
        }

        private static void require(boolean holds, String where, List<String> words, String right) {
            if (!holds) {
                throw new MalformedException(where, String.join(" ", words), right);
            }
        }
    }
}
