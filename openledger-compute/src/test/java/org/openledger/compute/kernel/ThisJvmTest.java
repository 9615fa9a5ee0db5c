/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The build runs the laws twice; each run has the kernels that it was started for. */
class ThisJvmTest {

    @Test
    void theKernelsAreThoseThatTheRunIsFor() {
        String wanted = System.getProperty("openledger.kernels", "");
        assertThat(wanted).as("set by the build").isIn("vector", "scalar");
        assertThat(Kernels.class.getModule().isNamed()).as("on the module path").isTrue();
        assertThat(Kernels.best().name()).startsWith(wanted);
        assertThat(Kernels.vector().isPresent()).isEqualTo(wanted.equals("vector"));
        assertThat(Kernels.hint().isEmpty()).isEqualTo(wanted.equals("vector"));
        Kernels.hint().ifPresent(hint -> assertThat(hint).contains("--add-modules jdk.incubator.vector"));
    }
}
