/* SPDX-License-Identifier: Apache-2.0 */

/** Models that train, serve and prove on the JVM. */
@org.jspecify.annotations.NullMarked
module org.openledger.compute {
    requires transitive org.openledger.api;
    requires transitive org.openledger.attribution;
    requires static org.jspecify;

    exports org.openledger.compute.decoder;
    exports org.openledger.compute.kernel;
    exports org.openledger.compute.lora;
    exports org.openledger.compute.neural;
    exports org.openledger.compute.ngram;
    exports org.openledger.compute.safetensors;
    exports org.openledger.compute.serve;
    exports org.openledger.compute.text;
    exports org.openledger.compute.training;

    provides org.openledger.spi.ComputeProvider with
            org.openledger.compute.decoder.DecoderProvider,
            org.openledger.compute.ngram.NgramProvider;
}
