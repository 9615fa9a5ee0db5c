/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.samples.mainjob;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.inference.Answer;

/**
 * A question with its answer.
 *
 * @param question what was asked
 * @param user who paid
 * @param answer what came back, settled
 * @param byContributor each contributor's part in ppm, in order of the rows
 */
record Asked(Question question, String user, Answer answer, Map<String, Integer> byContributor) {

    static Asked of(Question question, String user, Answer answer, Town town) {
        return new Asked(question, user, answer, parts(answer.attribution(), town));
    }

    private static Map<String, Integer> parts(Attribution attribution, Town town) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (Credit credit : attribution.credits()) {
            parts.merge(town.name(credit.owner()), credit.ppm(), Integer::sum);
        }
        return parts;
    }

    /** Returns the part of the answer that has evidence, 0 to 1. */
    double evidence() {
        return 1 - answer.attribution().unattributedPpm() / 1e6;
    }

    /** Returns who earned most, or nobody. */
    String topEarner() {
        return byContributor.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse("nobody");
    }
}
