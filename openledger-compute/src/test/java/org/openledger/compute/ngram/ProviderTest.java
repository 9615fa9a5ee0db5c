/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Provides;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openledger.compute.decoder.DecoderProvider;
import org.openledger.model.ModelFamily;
import org.openledger.spi.ComputeProvider;

/** What is installed on the class path is what is installed on the module path. */
class ProviderTest {

    @Test
    void bothDeclarationsNameTheSameProviders() throws IOException {
        List<String> declared = NgramProvider.class.getModule().getDescriptor().provides().stream()
                .filter(provides -> provides.service().equals(ComputeProvider.class.getName()))
                .map(Provides::providers)
                .findFirst()
                .orElseThrow();
        Path services = Path.of("src", "main", "resources", "META-INF", "services", ComputeProvider.class.getName());
        assertThat(Files.readAllLines(services, StandardCharsets.UTF_8)).isEqualTo(declared);
        assertThat(declared).containsExactly(DecoderProvider.class.getName(), NgramProvider.class.getName());
    }

    @Test
    void whatIsBuiltCanBeRun() {
        NgramProvider provider = new NgramProvider();
        assertThat(provider.trainers()).hasSize(1).allMatch(trainer -> trainer.builds(ModelFamily.INFINITE_GRAM));
        assertThat(provider.generators()).hasSize(1).allMatch(generator -> generator.runs(ModelFamily.INFINITE_GRAM));
        assertThat(provider.attributors()).isEmpty();
    }
}
