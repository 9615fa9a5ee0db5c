/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openledger.Actor;
import org.openledger.LedgerBuilder;
import org.openledger.OpenLedger;
import org.openledger.audit.Hash;
import org.openledger.core.Keys;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.governance.Parameters;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.party.Signer;
import org.openledger.party.VerificationKey;
import org.openledger.spi.ComputeProvider;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

/** A ledger that is closed, crashed and opened again on the same storage, with one validator and three people. */
final class Workshop {

    final HandClock clock = new HandClock(Sandbox.START);
    final MemoryKeyVault vault = new MemoryKeyVault();
    private final SeededEntropy entropy = new SeededEntropy(1);
    private MemoryStorage storage = MemoryStorage.create();

    static Signer signer(String name) {
        return Keys.ed25519(Hash.sha256(name.getBytes(StandardCharsets.UTF_8)).bytes());
    }

    OpenLedger open(ComputeProvider compute) {
        return open(compute, signer("node"));
    }

    OpenLedger open(ComputeProvider compute, Signer node) {
        storage = storage.reopen();
        LedgerBuilder builder = OpenLedger.builder()
                .storage(storage)
                .keyVault(vault)
                .operator(signer("operator"))
                .node(node)
                .clock(clock)
                .entropy(entropy)
                .threads(1)
                .parameters(Parameters.standard().with(Parameters.QUORUM, 1).with(Parameters.COMMITTEE, 1));
        for (String name : List.of("ada", "bob", "validator")) {
            builder.allocate(signer(name).account(), Amount.open(1_000));
        }
        compute.trainers().forEach(builder::trainer);
        compute.generators().forEach(builder::generator);
        compute.attributors().forEach(builder::attributor);
        compute.screeners().forEach(builder::screener);
        return builder.build();
    }

    /** Ada's Datanet with these rows, all active. */
    DatanetId datanet(OpenLedger ledger, String... rows) {
        Actor ada = ledger.as(signer("ada"));
        Actor validator = ledger.as(signer("validator"));
        validator.account().stake(StakePurpose.VALIDATION, Amount.open(100));
        DatanetId net = ada.datanets().create(DatanetTerms.of("java", ContentKind.CODE));
        ada.datanets()
                .contributeAll(net, List.of(rows).stream().map(Content::text).toList(), Amount.open(1));
        new ReviewRun(ledger, clock, Sandbox.START.toEpochMilli(), List.of(validator)).pass(net);
        return net;
    }

    /** Ada's model on one row: {@code int max(int a, int b) { return a > b ? a : b; }}. */
    ModelId model(OpenLedger ledger) {
        DatanetId net = datanet(ledger, "int max(int a, int b) { return a > b ? a : b; }");
        return ledger.as(signer("ada")).models().publish(ModelSpec.infiniteGram(net));
    }

    /** A signer whose process dies at a signature. */
    static final class Dying implements Signer {
        private final Signer signer;
        private int left;

        Dying(String name, int signatures) {
            this.signer = signer(name);
            this.left = signatures;
        }

        @Override
        public VerificationKey key() {
            return signer.key();
        }

        @Override
        public byte[] sign(Hash ledger, byte[] message) {
            if (left-- == 0) {
                throw new Death();
            }
            return signer.sign(ledger, message);
        }
    }

    /** What nothing in the library catches. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
