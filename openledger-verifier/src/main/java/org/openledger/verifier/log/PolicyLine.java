/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.log;

import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.bytes.StrictText;

/** One line of a witness policy and the words in it. */
final class PolicyLine {
    private static final int DELETE = 0x7f;

    private PolicyLine() {}

    /** The words between spaces and tabs; none in a comment. */
    static List<String> words(String where, Octets line) {
        List<Octets> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            int octet = i == line.length() ? ' ' : line.at(i);
            if (octet == DELETE || (octet < ' ' && octet != '\t')) {
                throw new MalformedException(where, "control character " + octet, "no control characters but tabs");
            }
            if (octet == ' ' || octet == '\t') {
                if (i > start) {
                    words.add(line.slice(start, i));
                }
                start = i + 1;
            }
        }
        boolean comment = !words.isEmpty() && words.get(0).at(0) == '#';
        return comment
                ? List.of()
                : words.stream().map(word -> StrictText.utf8(where, word)).toList();
    }

    /** How many of so many members. */
    static int threshold(String where, String word, int members) {
        if (word.equals("any")) {
            return 1;
        }
        long threshold = word.equals("all") ? members : StrictText.decimal(where, word);
        if (threshold < 1 || threshold > members) {
            throw new MalformedException(where, "threshold " + word, "any, all or 1 to " + members);
        }
        return (int) threshold;
    }

    /** The raw key of a log: of type 1 (Ed25519) or 6 (ML-DSA-44). */
    static Octets logKey(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        Octets typed = parts.length == 3 ? StrictText.base64("log key", parts[2]) : Octets.EMPTY;
        if (typed.length() > 0 && typed.at(0) == WitnessKey.ML_DSA_44) {
            return WitnessKey.parse(vkey).publicKey();
        }
        return VerifierKey.parse(vkey).publicKey();
    }
}
