/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.OpenLedger;
import org.openledger.OpenLedgerException;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.inference.Answer;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.token.Amount;

/** A ledger that lies in a directory: it goes on where it ended, and what is erased is nowhere in it. */
class OpenedLedgerTest {

    /** Stands in no source and no class file. */
    private static final String CANARY = UUID.randomUUID().toString();

    private static final String ROW =
            "The heron stands in the shallow water below the mill, canary " + CANARY + ", and waits.";

    @TempDir
    private Path folder;

    private Path home = Path.of("");

    @BeforeEach
    void chooseHome() {
        home = folder.resolve("home");
    }

    @Test
    void itGoesOnWhereItEnded() {
        Hash id;
        Hash root;
        ModelId model;
        try (Hamlet hamlet = Hamlet.found(home)) {
            model = publish(hamlet);
            hamlet.bob.models().ask(model, "The heron stands", Amount.open(1));
            id = hamlet.ledger.id();
            root = hamlet.ledger.read().stateRoot();
        }
        try (Hamlet hamlet = Hamlet.open(home)) {
            assertThat(hamlet.ledger.id()).isEqualTo(id);
            assertThat(hamlet.ledger.read().stateRoot()).isEqualTo(root);
            Answer answer = hamlet.bob.models().ask(model, "The heron stands", Amount.open(1));
            assertThat(answer.text()).startsWith(" in the shallow water");
            assertThat(answer.attribution().credits()).hasSize(1);
        }
    }

    @Test
    void onlyOneProcessHasIt() {
        try (Hamlet hamlet = Hamlet.found(home)) {
            assertFails("STORAGE_LOCKED");
            assertThat(hamlet.ledger.health().writable()).isTrue();
        }
        OpenLedger.open(home).close();
    }

    @Test
    void withoutItsKeysItIsNotOpened() throws Exception {
        Hamlet.found(home).close();
        Files.move(home.resolve("keys"), folder.resolve("elsewhere"));
        assertFails("OPERATOR_KEY_MISSING");
        Files.move(home.resolve("keys"), folder.resolve("of another ledger"));
        Files.move(folder.resolve("elsewhere"), home.resolve("keys"));
        OpenLedger.open(home).close();
    }

    @Test
    void whatIsErasedIsInNoFileAndTheLogStillVerifies() throws Exception {
        try (Hamlet hamlet = Hamlet.found(home)) {
            ModelId model = publish(hamlet);
            hamlet.bob.models().ask(model, "The heron", Amount.open(1));
            ContributionId row = new ContributionId(0);
            Hash blob =
                    hamlet.ledger.read().contribution(row).orElseThrow().blob().orElseThrow();
            assertThat(Found.in(home, blob)).isNotEmpty();

            hamlet.ada.datanets().erase(row);

            assertThat(hamlet.ledger.read().contribution(row).orElseThrow().status())
                    .isEqualTo(ContributionStatus.ERASED);
            assertThat(Found.in(home, blob)).isEmpty();
            assertThatThrownBy(() -> hamlet.bob.models().ask(model, "The heron", Amount.open(1)))
                    .hasMessageContaining("ROW_ERASED");
        }
        assertThat(Found.in(home, CANARY)).isEmpty();
        assertThat(Found.in(Path.of(System.getProperty("java.io.tmpdir")), 1, CANARY))
                .isEmpty();
        try (Hamlet hamlet = Hamlet.open(home)) {
            long height = hamlet.ledger.read().height();
            assertThat(hamlet.ledger.proofs().checkpoint().size()).isEqualTo(height);
            hamlet.ledger.audit().exportTiles(folder.resolve("tiles"));
        }
    }

    @Test
    void aCopyFromBeforeTheErasureOpensForNobody() throws Exception {
        Path backup = folder.resolve("backup");
        ContributionId row = new ContributionId(0);
        try (Hamlet hamlet = Hamlet.found(home)) {
            publish(hamlet);
        }
        Found.copy(home.resolve("ledger"), backup.resolve("ledger"));
        try (Hamlet hamlet = Hamlet.open(home)) {
            hamlet.ada.datanets().erase(row);
        }
        Found.copy(home.resolve("keys"), backup.resolve("keys"));
        try (Hamlet restored = Hamlet.open(backup)) {
            ModelId model = new ModelId(0);
            assertThatThrownBy(() -> restored.bob.models().ask(model, "The heron", Amount.open(1)))
                    .hasMessageContaining("ROW_ERASED");
        }
    }

    private static ModelId publish(Hamlet hamlet) {
        DatanetId net = hamlet.ada.datanets().create(DatanetTerms.of("birds", ContentKind.TEXT));
        hamlet.ada.datanets().contribute(net, Content.text(ROW), Amount.open(10));
        hamlet.passReview(net);
        return hamlet.ada.models().publish(ModelSpec.infiniteGram(net));
    }

    private void assertFails(String code) {
        assertThatThrownBy(() -> OpenLedger.open(home))
                .isInstanceOfSatisfying(
                        OpenLedgerException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
