/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openledger.Actor;
import org.openledger.Bytes;
import org.openledger.CommandId;
import org.openledger.OpenLedger;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.datanet.Content;
import org.openledger.datanet.ContentKind;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.ContributionStatus;
import org.openledger.datanet.DatanetId;
import org.openledger.datanet.DatanetTerms;
import org.openledger.review.CheckVerdict;
import org.openledger.review.CheckVerdict.Outcome;
import org.openledger.spi.ComputeProvider;
import org.openledger.spi.Screener;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

class ContributeTest {

    private static final CommandId KEY = CommandId.of("upload 1");
    private static final Content ROW = Content.text("Max.java", "int max(int a, int b)");

    private final Workshop workshop = new Workshop();

    @Test
    void aRowIsCheckedWhenTheCallReturns() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor ada = ledger.as(Workshop.signer("ada"));

            ContributionId row = ada.datanets().contribute(net(ada), ROW, Amount.open(2));

            Contribution known = row(ledger, row);
            assertThat(known.status()).isEqualTo(ContributionStatus.SCREENED);
            assertThat(known.verdicts()).extracting(CheckVerdict::check).contains("exact-duplicate", "secrets");
            assertThat(ada.reviews().read(row)).isEqualTo(ROW);
            assertThat(ledger.read().balance(Pot.locked(ada.account().id()))).isEqualTo(Amount.open(2));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theSameCallUnderTheSameKeyResumesAfterACrash(int signaturesBeforeTheCrash) {
        DatanetId net;
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            net = net(ledger.as(Workshop.signer("ada")));
            Actor dying = ledger.as(new Workshop.Dying("ada", signaturesBeforeTheCrash));
            assertThatThrownBy(() -> dying.once(KEY).datanets().contribute(net, ROW, Amount.open(1)))
                    .isInstanceOf(Workshop.Death.class);
        }
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor again = ledger.as(Workshop.signer("ada")).once(KEY);

            ContributionId row = again.datanets().contribute(net, ROW, Amount.open(1));

            assertThat(row(ledger, row).status()).isEqualTo(ContributionStatus.SCREENED);
            assertThat(again.datanets().contribute(net, ROW, Amount.open(1))).isEqualTo(row);
            assertThat(ledger.read().contributions()).isEqualTo(1);
        }
    }

    @Test
    void anotherContentUnderTheSameKeyIsRefused() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor ada = ledger.as(Workshop.signer("ada"));
            DatanetId net = net(ada);
            ada.once(KEY).datanets().contribute(net, ROW, Amount.open(1));

            assertThatThrownBy(() -> ada.once(KEY).datanets().contribute(net, Content.text("other"), Amount.open(1)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            no -> assertThat(no.refusal().code()).isEqualTo(Refusal.Code.ID_REUSED));
            assertThatThrownBy(() -> ada.once(KEY).datanets().contribute(net, ROW, Amount.open(2)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            no -> assertThat(no.refusal().code()).isEqualTo(Refusal.Code.ID_REUSED));
        }
    }

    @Test
    void manyRowsKeepTheirOrder() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor ada = ledger.as(Workshop.signer("ada"));
            List<Content> contents = IntStream.range(0, 300)
                    .mapToObj(i -> Content.text("int row" + i + ";"))
                    .toList();

            List<ContributionId> rows = ada.datanets().contributeAll(net(ada), contents, Amount.open(1));

            assertThat(rows).extracting(ContributionId::ordinal).isSorted().hasSize(300);
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row(ledger, row).status()).isEqualTo(ContributionStatus.SCREENED));
            assertThat(ada.reviews().read(rows.get(299)).text()).isEqualTo("int row299;");
        }
    }

    @Test
    void noRowsAreNoCommands() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor ada = ledger.as(Workshop.signer("ada"));
            DatanetId net = net(ada);
            long height = ledger.read().height();

            assertThat(ada.datanets().contributeAll(net, List.of(), Amount.open(1)))
                    .isEmpty();
            assertThat(ledger.read().height()).isEqualTo(height);
        }
    }

    @Test
    void duplicatesAreFoundAmongRowsOfEarlierLives() {
        DatanetId net;
        ContributionId original;
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor ada = ledger.as(Workshop.signer("ada"));
            net = net(ada);
            original = ada.datanets().contribute(net, ROW, Amount.open(1));
        }
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor bob = ledger.as(Workshop.signer("bob"));
            bob.datanets().join(net);
            ContributionId copy = bob.datanets().contribute(net, ROW, Amount.open(1));

            assertThat(row(ledger, copy).verdicts())
                    .filteredOn(verdict -> verdict.outcome() == Outcome.FAIL)
                    .singleElement()
                    .satisfies(verdict -> assertThat(verdict.evidence()).contains(original));
        }
    }

    @Test
    void aRowThatIsRevealedLateComesBeforeThoseThatWereCommittedLater() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor ada = ledger.as(Workshop.signer("ada"));
            Actor bob = ledger.as(Workshop.signer("bob"));
            DatanetId net = net(ada);
            bob.datanets().join(net);
            Actor dying = ledger.as(new Workshop.Dying("ada", 1));
            assertThatThrownBy(() -> dying.once(KEY).datanets().contribute(net, ROW, Amount.open(1)))
                    .isInstanceOf(Workshop.Death.class);
            bob.datanets().contribute(net, ROW, Amount.open(1));

            ContributionId late = ada.once(KEY).datanets().contribute(net, ROW, Amount.open(1));
            ContributionId copy = bob.datanets().contribute(net, ROW, Amount.open(1));

            assertThat(late).isEqualTo(new ContributionId(0));
            assertThat(row(ledger, late).verdicts())
                    .extracting(CheckVerdict::outcome)
                    .containsOnly(Outcome.PASS);
            assertThat(row(ledger, copy).verdicts())
                    .filteredOn(verdict -> verdict.outcome() == Outcome.FAIL)
                    .singleElement()
                    .satisfies(verdict -> assertThat(verdict.evidence()).contains(late));
        }
    }

    @Test
    void aRowThatWasRevealedAndNotCheckedIsCheckedAtTheNextStart() {
        Parrot parrot = new Parrot();
        ContributionId row = new ContributionId(0);
        DatanetId net;
        try (OpenLedger ledger = workshop.open(new DyingChecks())) {
            net = net(ledger.as(Workshop.signer("ada")));
            assertThatThrownBy(
                            () -> ledger.as(Workshop.signer("ada")).datanets().contribute(net, ROW, Amount.open(1)))
                    .isInstanceOf(Workshop.Death.class);
            assertThat(row(ledger, row).status()).isEqualTo(ContributionStatus.REVEALED);
        }
        try (OpenLedger ledger = workshop.open(parrot)) {
            assertThat(row(ledger, row).status()).isEqualTo(ContributionStatus.SCREENED);
        }
    }

    @Test
    void bytesThatAreNoTextAreRefusedBeforeAStakeIsLocked() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor ada = ledger.as(Workshop.signer("ada"));
            DatanetId net = net(ada);
            Amount before = ada.account().balance();
            Content noText = new Content("", Bytes.of(new byte[] {(byte) 0xff}));

            assertThatThrownBy(() -> ada.datanets().contribute(net, noText, Amount.open(1)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            no -> assertThat(no.refusal().code()).isEqualTo(Refusal.Code.WRONG_KIND));

            assertThat(ada.account().balance()).isEqualTo(before);
            assertThat(ledger.read().contributions()).isZero();
        }
    }

    @Test
    void aCheckThatBreaksDownIsFlagged() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor ada = ledger.as(Workshop.signer("ada"));

            ContributionId row = ada.datanets().contribute(net(ada), Content.text("BREAK THE CHECK"), Amount.open(1));

            assertThat(row(ledger, row).status()).isEqualTo(ContributionStatus.SCREENED);
            assertThat(row(ledger, row).verdicts())
                    .extracting(CheckVerdict::outcome)
                    .containsOnly(Outcome.FLAG);
        }
    }

    @Test
    void nothingStaysOfARefusedRowWithoutAKey() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            Actor ada = ledger.as(Workshop.signer("ada"));
            Actor bob = ledger.as(Workshop.signer("bob"));
            DatanetId net = net(ada);
            int keys = workshop.vault.size();

            assertThatThrownBy(() -> bob.datanets().contribute(net, ROW, Amount.open(1)))
                    .isInstanceOf(RefusedException.class);

            assertThat(workshop.vault.size()).isEqualTo(keys);
        }
    }

    /** Checks whose process dies. */
    private static final class DyingChecks implements ComputeProvider {
        @Override
        public List<Screener> screeners() {
            return List.of(terms -> {
                throw new Workshop.Death();
            });
        }
    }

    private static DatanetId net(Actor ada) {
        return ada.datanets().create(DatanetTerms.of("java", ContentKind.CODE));
    }

    private static Contribution row(OpenLedger ledger, ContributionId row) {
        return ledger.read().contribution(row).orElseThrow();
    }
}
