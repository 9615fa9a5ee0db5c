/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.openledger.testkit.Conformance;

/** Runs a contract on the side, so that a test may look at what failed. */
final class Contracts {

    private Contracts() {}

    static List<String> failedLaws(Class<?> contract) {
        return failedLaws(contract, Path.of("target", "conformance-of-the-broken.txt"));
    }

    /** Returns whether a contract's one law fails. */
    static boolean fails(Class<?> contract, String law) {
        Method method = Arrays.stream(contract.getMethods())
                .filter(candidate -> candidate.getName().startsWith(law + "_"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no law " + law + " in " + contract));
        return !failures(selectMethod(contract, method), Path.of("target", "conformance-of-the-careless.txt"))
                .isEmpty();
    }

    static List<String> failedLaws(Class<?> contract, Path report) {
        return failures(selectClass(contract), report);
    }

    private static List<String> failures(DiscoverySelector laws, Path report) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(laws)
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter(Conformance.REPORT, report.toString())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        if (summary.getSummary().getTestsFoundCount() == 0) {
            throw new AssertionError("no laws found in " + laws);
        }
        return summary.getSummary().getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getSource().orElseThrow())
                .map(source -> source instanceof MethodSource method ? method.getMethodName() : source.toString())
                .toList();
    }
}
