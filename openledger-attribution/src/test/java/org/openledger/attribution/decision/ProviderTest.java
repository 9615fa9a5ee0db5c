/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Provides;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.attribution.credit.SpanAttributor;
import org.openledger.attribution.influence.InfluenceAttributor;
import org.openledger.attribution.screening.StandardScreener;
import org.openledger.spi.ComputeProvider;

/** What is installed on the class path is what is installed on the module path. */
class ProviderTest {

    @Test
    void bothDeclarationsNameTheSameProviders() throws IOException {
        List<String> declared = AttributionProvider.class.getModule().getDescriptor().provides().stream()
                .filter(provides -> provides.service().equals(ComputeProvider.class.getName()))
                .map(Provides::providers)
                .findFirst()
                .orElseThrow();
        Path services = Path.of("src", "main", "resources", "META-INF", "services", ComputeProvider.class.getName());
        assertThat(Files.readAllLines(services, StandardCharsets.UTF_8)).isEqualTo(declared);
        assertThat(declared).containsExactly(AttributionProvider.class.getName());
    }

    @Test
    void theProviderOffersTheMethodsAndTheChecks() {
        AttributionProvider provider = new AttributionProvider();
        assertThat(provider.attributors())
                .hasExactlyElementsOfTypes(CombinedAttributor.class, SpanAttributor.class, InfluenceAttributor.class);
        assertThat(provider.screeners()).hasSize(1).allMatch(StandardScreener.class::isInstance);
        assertThat(provider.trainers()).isEmpty();
    }
}
