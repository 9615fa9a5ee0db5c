/* SPDX-License-Identifier: Apache-2.0 */
/** Who shaped this output: spans, players, credit. */
@SuppressWarnings("module") // the module that numeric is exported to is built later
@org.jspecify.annotations.NullMarked
module org.openledger.attribution {
    requires transitive org.openledger.api;
    requires static org.jspecify;

    exports org.openledger.attribution.commit;
    exports org.openledger.attribution.context;
    exports org.openledger.attribution.credit;
    exports org.openledger.attribution.decision;
    exports org.openledger.attribution.evaluation;
    exports org.openledger.attribution.game;
    exports org.openledger.attribution.influence;
    exports org.openledger.attribution.knn;
    exports org.openledger.attribution.learner;
    exports org.openledger.attribution.paraphrase;
    exports org.openledger.attribution.players;
    exports org.openledger.attribution.poison;
    exports org.openledger.attribution.screening;
    exports org.openledger.attribution.span;
    exports org.openledger.attribution.text;
    exports org.openledger.attribution.numeric to
            org.openledger.compute;

    provides org.openledger.spi.ComputeProvider with
            org.openledger.attribution.decision.AttributionProvider;
}
