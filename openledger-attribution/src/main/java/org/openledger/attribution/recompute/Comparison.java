/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.recompute;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Scores;
import org.openledger.spi.Verdict;

/** Finds the first place in which a claimed attribution differs from the recomputed one. */
public final class Comparison {

    private Comparison() {}

    /**
     * Compares two attributions of one answer.
     *
     * @param claimed what somebody says
     * @param right what recomputation gives
     * @return confirmed, or refuted with both values at the first place that differs
     */
    public static Verdict of(Attribution claimed, Attribution right) {
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
                differs("unattributed part", claimed.unattributedPpm(), right.unattributedPpm()),
                influence(claimed.influence(), right.influence()));
        return new Verdict.Refuted(where);
    }

    private static String influence(Optional<Scores> claimed, Optional<Scores> right) {
        if (claimed.equals(right)) {
            return "";
        }
        if (claimed.isEmpty() || right.isEmpty()) {
            return differs("influence", present(claimed), present(right));
        }
        Scores stated = claimed.get();
        Scores recomputed = right.get();
        return first(
                differs("method of the influence", stated.method(), recomputed.method()),
                differs("unit of the influence", stated.unit(), recomputed.unit()),
                differs("grade of the influence", stated.grade(), recomputed.grade()),
                differs("inputs of the influence", stated.inputs(), recomputed.inputs()),
                differs("part of the influence", stated.ppm(), recomputed.ppm()),
                differsIn("score", stated.rows(), recomputed.rows()));
    }

    private static String present(Optional<Scores> scores) {
        return scores.isPresent() ? "some" : "none";
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
