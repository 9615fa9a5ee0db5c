/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.credit;

import java.util.List;
import java.util.Objects;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Evidence;
import org.openledger.spi.Verdict;

/** Finds the first place in which a claimed attribution differs from the recomputed one. */
final class Comparison {

    private Comparison() {}

    static Verdict of(Attribution claimed, Attribution right) {
        if (claimed.equals(right)) {
            return new Verdict.Confirmed();
        }
        Evidence evidence = claimed.evidence();
        Evidence recomputed = right.evidence();
        String where = first(
                differs("method", claimed.method(), right.method()),
                differs("grade", claimed.grade(), right.grade()),
                differs("determinism", claimed.determinism(), right.determinism()),
                differs("corpus tokens", evidence.corpusTokens(), recomputed.corpusTokens()),
                differs("players", evidence.players(), recomputed.players()),
                differs("prompt tokens", evidence.promptTokens(), recomputed.promptTokens()),
                differsIn("token", evidence.tokens(), recomputed.tokens()),
                differsIn("span", evidence.spans(), recomputed.spans()),
                differsIn("credit", claimed.credits(), right.credits()),
                differs("unattributed part", claimed.unattributedPpm(), right.unattributedPpm()));
        return new Verdict.Refuted(where);
    }

    private static String first(String... differences) {
        for (String difference : differences) {
            if (!difference.isEmpty()) {
                return difference;
            }
        }
        throw new IllegalStateException("unequal attributions agree in every part");
    }

    private static String differs(String what, Object claimed, Object right) {
        return Objects.equals(claimed, right) ? "" : what + ": claimed " + claimed + ", recomputed " + right;
    }

    private static <T> String differsIn(String what, List<T> claimed, List<T> right) {
        for (int i = 0; i < Math.min(claimed.size(), right.size()); i++) {
            if (!Objects.equals(claimed.get(i), right.get(i))) {
                return differs(what + " " + i, claimed.get(i), right.get(i));
            }
        }
        return differs("number of " + what + "s", claimed.size(), right.size());
    }
}
