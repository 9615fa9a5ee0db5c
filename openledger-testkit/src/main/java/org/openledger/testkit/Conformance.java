/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.testkit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Sees to it that each {@link Law} is passed, failed or reported as not claimed; none is passed over silently.
 *
 * <p>The report is written to {@code target/openledger-conformance.txt}, or wherever the JUnit configuration parameter
 * {@value #REPORT} says, when the test run ends.
 */
public final class Conformance implements ExecutionCondition, TestWatcher {

    /** The configuration parameter that says where the report is written. */
    public static final String REPORT = "openledger.conformance.report";

    private static final Namespace NAMESPACE = Namespace.create(Conformance.class);

    /** Creates the extension. */
    public Conformance() {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Capability> missing = context.getTestInstance()
                .filter(StorageContract.class::isInstance)
                .map(StorageContract.class::cast)
                .flatMap(subject ->
                        law(context).flatMap(law -> subject.capabilities().missing(law.needs())));
        return missing.map(need -> ConditionEvaluationResult.disabled("not claimed: " + need))
                .orElseGet(() -> ConditionEvaluationResult.enabled("claimed"));
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        record(context, ConformanceReport.Outcome.PASSED, "");
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        record(context, ConformanceReport.Outcome.FAILED, String.valueOf(cause.getMessage()));
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        record(context, ConformanceReport.Outcome.NOT_CLAIMED, String.valueOf(cause.getMessage()));
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        record(context, ConformanceReport.Outcome.NOT_CLAIMED, reason.orElse("disabled"));
    }

    private static void record(ExtensionContext context, ConformanceReport.Outcome outcome, String why) {
        String subject = context.getRequiredTestClass().getSimpleName();
        String method = context.getRequiredTestMethod().getName();
        String says = law(context).map(Law::value).orElse("");
        report(context).add(subject, new ConformanceReport.Line(method, says, outcome, why));
    }

    private static Optional<Law> law(ExtensionContext context) {
        return context.getTestMethod().map(method -> method.getAnnotation(Law.class));
    }

    private static ConformanceReport report(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        ConformanceReport.class,
                        key -> ConformanceReport.at(context.getConfigurationParameter(REPORT)),
                        ConformanceReport.class);
    }
}
