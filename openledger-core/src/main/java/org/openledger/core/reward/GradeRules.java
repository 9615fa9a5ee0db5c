/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.reward;

import java.util.List;
import org.openledger.Refusal.Code;
import org.openledger.core.rule.Context;
import org.openledger.core.rule.Draft;
import org.openledger.core.rule.Refused;
import org.openledger.governance.Parameters;
import org.openledger.model.ModelId;
import org.openledger.reward.MethodGrade;
import org.openledger.reward.MethodGrade.Agreement;
import org.openledger.reward.RewardCommand.RecordGrade;
import org.openledger.reward.RewardEvent.Graded;

/** Which methods may pay influence on a model, and how much of it. */
public final class GradeRules {
    private GradeRules() {}

    /** The operator grades a method on a model, once, and says how it agrees with every method that was graded there before. */
    public static void record(RecordGrade command, Context context, Draft draft) {
        MethodGrade grade = command.grade();
        ModelId model = grade.model();
        if (context.ledger().model(model).isEmpty()) {
            throw Refused.because(Code.NOT_FOUND, model, "there is no such model");
        }
        List<MethodGrade> before = context.ledger().grades(model);
        if (before.stream().anyMatch(known -> known.method().equals(grade.method()))) {
            throw Refused.because(
                    Code.ALREADY_EXISTS, grade.method(), "it is graded on " + model + ": grades are never changed");
        }
        if (before.size() >= MethodGrade.MAX_METHODS) {
            throw Refused.because(
                    Code.LIMIT_EXCEEDED, model, "it has " + before.size() + " graded methods, the most there may be");
        }
        List<String> others = before.stream().map(MethodGrade::method).toList();
        if (!grade.agreements().stream().map(Agreement::method).toList().equals(others)) {
            throw Refused.because(
                    Code.GRADE_INCOMPLETE,
                    grade.method(),
                    "give its agreement with each of " + others + ", in this order");
        }
        draft.add(new Graded(grade));
    }

    /**
     * Which part of its influence a method may pay on a model, in ppm: its weight, and where it disagrees with another graded method no more than the lower bounds
     * of both; nothing without a grade.
     */
    static int weightPpm(ModelId model, String method, Parameters parameters, Context context) {
        List<MethodGrade> grades = context.ledger().grades(model);
        long least = parameters.number(Parameters.AGREEMENT_LEAST);
        int weight = 0;
        for (MethodGrade grade : grades) {
            if (grade.method().equals(method)) {
                weight = grade.weightPpm();
            }
        }
        for (MethodGrade grade : grades) {
            for (Agreement agreement : grade.agreements()) {
                boolean concerns =
                        grade.method().equals(method) || agreement.method().equals(method);
                if (concerns && agreement.spearmanPpm() < least) {
                    weight = Math.min(weight, lowerBound(grade.method(), grades));
                    weight = Math.min(weight, lowerBound(agreement.method(), grades));
                }
            }
        }
        return weight;
    }

    private static int lowerBound(String method, List<MethodGrade> grades) {
        return grades.stream()
                .filter(grade -> grade.method().equals(method))
                .mapToInt(grade -> Math.max(0, grade.ldsLowerPpm()))
                .findFirst()
                .orElse(0);
    }
}
