/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.Actor;
import org.openledger.CommandId;
import org.openledger.OpenLedger;
import org.openledger.Receipt;
import org.openledger.Refusal.Code;
import org.openledger.RefusedException;
import org.openledger.audit.Hash;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.datanet.Role;
import org.openledger.inference.RequestId;
import org.openledger.model.ModelSpec;
import org.openledger.party.Signer;
import org.openledger.party.VerificationKey;
import org.openledger.review.ReviewTask;
import org.openledger.review.Vote;
import org.openledger.stake.StakeId;
import org.openledger.stake.StakePurpose;
import org.openledger.token.Amount;

class HandsTest {

    private static final CommandId KEY = CommandId.of("one act");

    private final Workshop workshop = new Workshop();

    /** What a caller can do wrong, and the no it gets. */
    @TestFactory
    Stream<DynamicTest> everyWrongCallHasItsRefusal() {
        OpenLedger ledger = workshop.open(new Parrot());
        Actor ada = ledger.as(Workshop.signer("ada"));
        Actor eve = ledger.as(Workshop.signer("eve"));
        DatanetId net = ada.datanets().create(DatanetTerms.of("java", ContentKind.CODE));
        ContributionId row = ada.datanets().contribute(net, Content.text("int a;"), Amount.open(1));
        DatanetId none = new DatanetId(9);
        ada.once(KEY).account().transfer(Workshop.signer("bob").account(), Amount.open(1));
        ada.datanets().create(DatanetTerms.of("closed", ContentKind.CODE).byInvitation());

        Map<String, Wrong> table = new TreeMap<>();
        table.put(
                "unfunded transfer",
                no(
                        Code.INSUFFICIENT_BALANCE,
                        () -> eve.account().transfer(ada.account().id(), Amount.open(1))));
        table.put(
                "unfunded stake",
                no(Code.INSUFFICIENT_BALANCE, () -> eve.account().stake(StakePurpose.VALIDATION, Amount.open(1))));
        table.put("unknown stake", no(Code.NOT_FOUND, () -> ada.account().unstake(new StakeId(99))));
        table.put("unknown Datanet", no(Code.NOT_FOUND, () -> ada.datanets().join(none)));
        table.put("closed Datanet", no(Code.NOT_PERMITTED, () -> eve.datanets().join(new DatanetId(1))));
        table.put("no member leaves", no(Code.NOT_A_MEMBER, () -> eve.datanets().leave(net)));
        table.put(
                "no member contributes",
                no(Code.NOT_A_MEMBER, () -> eve.datanets().contribute(net, Content.text("x"), Amount.open(1))));
        table.put(
                "stake too small",
                no(Code.STAKE_TOO_SMALL, () -> ada.datanets().contribute(net, Content.text("x"), Amount.ofUnits(1))));
        table.put(
                "no curator publishes",
                no(Code.NOT_A_MEMBER, () -> eve.datanets().publishVersion(net)));
        table.put("nothing to publish", no(Code.EMPTY, () -> ada.datanets().publishVersion(net)));
        table.put(
                "no owner grants",
                no(
                        Code.NOT_A_MEMBER,
                        () -> eve.datanets().grant(net, eve.account().id(), Role.OWNER)));
        table.put("another's row", no(Code.NOT_PERMITTED, () -> eve.reviews().read(row)));
        table.put("unknown row", no(Code.NOT_FOUND, () -> eve.reviews().read(new ContributionId(9))));
        table.put(
                "challenge too early",
                no(
                        Code.WRONG_STATE,
                        () -> ledger.as(Workshop.signer("bob")).reviews().challenge(row, Amount.open(5), "copied")));
        table.put("model of nothing", no(Code.EMPTY, () -> ada.models().publish(ModelSpec.infiniteGram(net))));
        table.put("model of no Datanet", no(Code.NOT_FOUND, () -> ada.models().publish(ModelSpec.infiniteGram(none))));
        table.put(
                "id used for another body",
                no(
                        Code.ID_REUSED,
                        () -> ada.once(KEY).account().transfer(eve.account().id(), Amount.open(2))));
        table.put(
                "signed by another",
                no(
                        Code.BAD_SIGNATURE,
                        () -> ledger.as(forger())
                                .account()
                                .transfer(eve.account().id(), Amount.open(1))));
        table.put(
                "transfer of nothing",
                bad(
                        IllegalArgumentException.class,
                        () -> ada.account().transfer(eve.account().id(), Amount.ZERO)));
        table.put("content of nothing", bad(IllegalArgumentException.class, () -> Content.text("")));
        table.put(
                "statement of nothing",
                bad(IllegalArgumentException.class, () -> ada.rewards().statement(new RequestId(7))));
        table.put(
                "bundle of nothing",
                bad(IllegalArgumentException.class, () -> ledger.audit().bundle(new RequestId(7))));
        table.put(
                "votes without tasks",
                bad(IllegalArgumentException.class, () -> ada.reviews().voteAll(List.of(), List.of(Vote.ACCEPT))));
        table.put("height to come", bad(IllegalArgumentException.class, () -> ledger.at(10_000)));

        return table.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThatThrownBy(entry.getValue().act()::run).satisfies(entry.getValue()::check)))
                .onClose(ledger::close);
    }

    @Test
    void anActUnderAKeyIsDecidedOnce() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor ada = ledger.as(Workshop.signer("ada"));
            Actor bob = ledger.as(Workshop.signer("bob"));

            Receipt first = ada.once(KEY).account().transfer(bob.account().id(), Amount.open(1));
            Receipt again = ada.once(KEY).account().transfer(bob.account().id(), Amount.open(1));

            assertThat(again.height()).isEqualTo(first.height());
            assertThat(bob.account().balance()).isEqualTo(Amount.open(1_001));
            ada.account().transfer(bob.account().id(), Amount.open(1));
            assertThat(bob.account().balance()).isEqualTo(Amount.open(1_002));
        }
    }

    @Test
    void aValidatorVotesHiddenAndRevealsAfterACrash() {
        ContributionId row;
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor ada = ledger.as(Workshop.signer("ada"));
            Actor validator = ledger.as(Workshop.signer("validator"));
            validator.account().stake(StakePurpose.VALIDATION, Amount.open(100));
            DatanetId net = ada.datanets().create(DatanetTerms.of("java", ContentKind.CODE));
            row = ada.datanets().contribute(net, Content.text("int a;"), Amount.open(1));
            assertThat(validator.reviews().tasks()).isEmpty();
            ledger.tick();

            List<ReviewTask> tasks = validator.reviews().tasks();

            assertThat(tasks)
                    .singleElement()
                    .satisfies(task -> assertThat(task.contribution().id()).isEqualTo(row));
            assertThat(validator.reviews().read(row).text()).isEqualTo("int a;");
            validator.reviews().vote(tasks.get(0), Vote.SLASH);
            assertThat(validator.reviews().tasks()).isEmpty();
            assertThat(validator.reviews().revealAll()).as("too early").isZero();
        }
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor validator = ledger.as(Workshop.signer("validator"));
            long commitBy = ledger.read().review(row).orElseThrow().commitBy();
            workshop.clock.moveTo(commitBy);

            assertThat(validator.reviews().revealAll()).isEqualTo(1);
            assertThat(ledger.read().review(row).orElseThrow().ballots().get(0).vote())
                    .contains(Vote.SLASH);
            assertThat(validator.reviews().revealAll()).isZero();
        }
    }

    @Test
    void theLogIsExportedAsTiles(@TempDir Path folder) {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            ledger.as(Workshop.signer("ada")).account().stake(StakePurpose.SERVING, Amount.open(1));

            ledger.audit().exportTiles(folder.resolve("tiles"));

            assertThat(folder.resolve("tiles/checkpoint"))
                    .hasBinaryContent(ledger.proofs().checkpoint().bytes());
            assertThatThrownBy(() -> ledger.audit().exportTiles(folder.resolve("tiles")))
                    .hasMessageContaining("not empty");
        }
    }

    private static Wrong no(Code code, Runnable act) {
        return new Wrong(
                act,
                thrown -> assertThat(thrown)
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                refused -> assertThat(refused.refusal().code()).isEqualTo(code)));
    }

    private static Wrong bad(Class<? extends Exception> type, Runnable act) {
        return new Wrong(act, thrown -> assertThat(thrown).isInstanceOf(type));
    }

    /** Has ada's key, and signs with another. */
    private static Signer forger() {
        return new Signer() {
            @Override
            public VerificationKey key() {
                return Workshop.signer("ada").key();
            }

            @Override
            public byte[] sign(Hash ledger, byte[] message) {
                return Workshop.signer("eve").sign(ledger, message);
            }
        };
    }

    private record Wrong(Runnable act, Consumer<Throwable> what) {
        void check(Throwable thrown) {
            what.accept(thrown);
        }
    }
}
