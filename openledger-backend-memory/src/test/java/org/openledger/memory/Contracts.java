/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
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

    static List<String> failedLaws(Class<?> contract, Path report) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter(Conformance.REPORT, report.toString())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        if (summary.getSummary().getTestsFoundCount() == 0) {
            throw new AssertionError("no laws found in " + contract);
        }
        return summary.getSummary().getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getSource().orElseThrow())
                .map(source -> source instanceof MethodSource method ? method.getMethodName() : source.toString())
                .toList();
    }
}
