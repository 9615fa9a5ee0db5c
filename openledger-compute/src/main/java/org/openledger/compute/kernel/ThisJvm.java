/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.kernel;

import java.lang.module.ModuleFinder;
import java.util.Optional;

/** Whether this JVM can run the kernels of the Vector API, and if not, what would help. */
final class ThisJvm {

    private static final String API = "jdk.incubator.vector";

    private static final String KERNELS = "org.openledger.compute.kernel.VectorKernels";

    private static final ThisJvm FOUND = found();

    private final Optional<Kernels> kernels;
    private final Optional<String> hint;

    private ThisJvm(Optional<Kernels> kernels, Optional<String> hint) {
        this.kernels = kernels;
        this.hint = hint;
    }

    static Optional<Kernels> kernels() {
        return FOUND.kernels;
    }

    static Optional<String> hint() {
        return FOUND.hint;
    }

    private static ThisJvm found() {
        Optional<Module> api = ModuleLayer.boot().findModule(API);
        if (api.isPresent()) {
            return loaded(api.get());
        }
        boolean there = ModuleFinder.ofSystem().find(API).isPresent();
        return new ThisJvm(
                Optional.empty(),
                there
                        ? Optional.of("start java with --add-modules " + API
                                + ": matrix products are then several times as fast, with the same bits")
                        : Optional.empty());
    }

    /** An API that has changed since this was compiled is as good as none. */
    private static ThisJvm loaded(Module api) {
        // Our module's descriptor does not name the API: javac would warn of an incubating module in every build.
        ThisJvm.class.getModule().addReads(api);
        try {
            Kernels kernels = Class.forName(KERNELS)
                    .asSubclass(Kernels.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return new ThisJvm(Optional.of(kernels), Optional.empty());
        } catch (ReflectiveOperationException | LinkageError e) {
            return new ThisJvm(
                    Optional.empty(),
                    Optional.of(
                            "the Vector API of this JVM cannot be used, the scalar kernels give the same bits: " + e));
        }
    }
}
