/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openledger.Actor;
import org.openledger.CommandId;
import org.openledger.OpenLedger;
import org.openledger.OpenLedgerException;
import org.openledger.Refusal;
import org.openledger.RefusedException;
import org.openledger.TamperedException;
import org.openledger.attribution.Credit;
import org.openledger.audit.Hash;
import org.openledger.datanet.DatanetId;
import org.openledger.inference.Answer;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.party.Signer;
import org.openledger.party.VerificationKey;
import org.openledger.reward.Payment;
import org.openledger.reward.Statement;
import org.openledger.spi.ComputeProvider;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

class AskTest {

    private static final CommandId KEY = CommandId.of("question 1");
    private static final String PROMPT = "int max(int a,";
    private static final String REST = " int b) { return a > b ? a : b; }";

    private final Workshop workshop = new Workshop();

    @Test
    void anAnswerIsPaidToTheUnit() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            ModelId model = workshop.model(ledger);
            Actor bob = bob(ledger);

            Answer answer = bob.models().ask(model, PROMPT, Amount.open(1));

            assertThat(answer.text()).isEqualTo(REST);
            assertThat(answer.attribution().credits())
                    .extracting(Credit::owner)
                    .containsExactly(Workshop.signer("ada").account());
            Statement statement = answer.statement();
            assertThat(sum(statement.paid()).plus(sum(statement.pending()))).isEqualTo(statement.fee());
            assertThat(statement.fee().plus(statement.refunded())).isEqualTo(statement.escrowed());
            assertThat(bob.account().balance()).isEqualTo(Amount.open(1_000).minus(statement.fee()));
            assertThat(ledger.as(Workshop.signer("ada")).rewards().earned())
                    .isEqualTo(statement.split().contributors());
            assertThat(answer.receipt().proof().inclusion().index())
                    .isEqualTo(answer.receipt().height());
        }
    }

    @Test
    void theSameQuestionUnderTheSameKeyIsPaidOnce() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            ModelId model = workshop.model(ledger);
            Actor bob = bob(ledger);
            Answer answer = bob.once(KEY).models().ask(model, PROMPT, Amount.open(1));
            Amount balance = bob.account().balance();
            workshop.clock.advance(Duration.ofHours(1));

            Answer again = bob.once(KEY).models().ask(model, PROMPT, Amount.open(1));

            assertThat(again.request()).isEqualTo(answer.request());
            assertThat(again.text()).isEqualTo(REST);
            assertThat(again.statement()).isEqualTo(answer.statement());
            assertThat(bob.account().balance()).isEqualTo(balance);
            assertRefused(Refusal.Code.ID_REUSED, () -> bob.once(KEY).models().ask(model, "int min", Amount.open(1)));
        }
    }

    @Test
    void theSameQuestionTwiceIsTwoRequestsWithOneRecord() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            ModelId model = workshop.model(ledger);

            Answer first = bob(ledger).models().ask(model, PROMPT, Amount.open(1));
            Answer second = bob(ledger).models().ask(model, PROMPT, Amount.open(1));

            assertThat(second.request()).isNotEqualTo(first.request());
            assertThat(second.attribution()).isEqualTo(first.attribution());
        }
    }

    @Test
    void aGeneratorThatFailsCostsNothing() {
        Parrot broken = new Parrot(output -> {
            throw new IllegalStateException("no feathers");
        });
        try (OpenLedger ledger = workshop.open(broken)) {
            ModelId model = workshop.model(ledger);
            Actor bob = bob(ledger);

            assertThatThrownBy(() -> bob.models().ask(model, PROMPT, Amount.open(1)))
                    .isInstanceOfSatisfying(
                            OpenLedgerException.class, e -> assertThat(e.code()).isEqualTo("NOT_ANSWERED"))
                    .hasMessageContaining("no feathers");

            assertThat(bob.account().balance()).isEqualTo(Amount.open(1_000));
            assertThat(status(ledger, 0)).isEqualTo(InferenceRequest.Status.REFUNDED);
            assertThatThrownBy(() -> bob.rewards().statement(new RequestId(0)))
                    .isInstanceOfSatisfying(
                            OpenLedgerException.class, e -> assertThat(e.code()).isEqualTo("REFUNDED"));
        }
    }

    @Test
    void anAnswerThatComesTooLateEarnsNothing() {
        Parrot slow = new Parrot(output -> {
            workshop.clock.advance(Duration.ofHours(1));
            return output;
        });
        try (OpenLedger ledger = workshop.open(slow)) {
            ModelId model = workshop.model(ledger);

            assertRefused(Refusal.Code.WINDOW_CLOSED, () -> bob(ledger).models().ask(model, PROMPT, Amount.open(1)));

            assertThat(bob(ledger).account().balance()).isEqualTo(Amount.open(1_000));
            assertThat(ledger.read().balance(Pot.numbered(Pot.Kind.ESCROW, 0))).isEqualTo(Amount.ZERO);
            assertThat(ledger.as(Workshop.signer("ada")).rewards().earned()).isEqualTo(Amount.ZERO);
        }
    }

    @Test
    void anAnswerAfterTheRefundEarnsNothing() {
        OpenLedger[] holder = new OpenLedger[1];
        Parrot slow = new Parrot(output -> {
            workshop.clock.advance(Duration.ofHours(1));
            while (holder[0].tick() > 0) {
                Thread.onSpinWait();
            }
            return output;
        });
        try (OpenLedger ledger = workshop.open(slow)) {
            holder[0] = ledger;
            ModelId model = workshop.model(ledger);

            assertRefused(Refusal.Code.WRONG_STATE, () -> bob(ledger).models().ask(model, PROMPT, Amount.open(1)));

            assertThat(bob(ledger).account().balance()).isEqualTo(Amount.open(1_000));
        }
    }

    @Test
    void aStatementThatTheNodeDidNotSignIsRefusedAndRefunded() {
        Signer node = Workshop.signer("node");
        Signer forger = new Signer() {
            @Override
            public VerificationKey key() {
                return node.key();
            }

            @Override
            public byte[] sign(Hash ledger, byte[] message) {
                return Workshop.signer("forger").sign(ledger, message);
            }
        };
        try (OpenLedger ledger = workshop.open(new Parrot(), forger)) {
            ModelId model = workshop.model(ledger);

            assertRefused(Refusal.Code.BAD_SIGNATURE, () -> bob(ledger).models().ask(model, PROMPT, Amount.open(1)));

            assertThat(bob(ledger).account().balance()).isEqualTo(Amount.open(1_000));
        }
    }

    @Test
    void aQuestionThatACrashLeftOpenIsAnsweredAtTheNextStart() {
        Parrot dying = new Parrot(output -> {
            throw new Workshop.Death();
        });
        ModelId model;
        try (OpenLedger ledger = workshop.open(dying)) {
            model = workshop.model(ledger);
            assertThatThrownBy(() -> bob(ledger).once(KEY).models().ask(model, PROMPT, Amount.open(1)))
                    .isInstanceOf(Workshop.Death.class);
            assertThat(status(ledger, 0)).isEqualTo(InferenceRequest.Status.OPEN);
        }
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            assertThat(status(ledger, 0)).isEqualTo(InferenceRequest.Status.SETTLED);

            Answer answer = bob(ledger).once(KEY).models().ask(model, PROMPT, Amount.open(1));

            assertThat(answer.request()).isEqualTo(new RequestId(0));
            assertThat(answer.text()).isEqualTo(REST);
            assertThat(ledger.read().requests()).isEqualTo(1);
        }
    }

    @Test
    void aQuestionThatCannotBeAnsweredAtTheNextStartIsRefunded() {
        ModelId model;
        try (OpenLedger ledger = workshop.open(new Parrot(output -> {
            throw new Workshop.Death();
        }))) {
            model = workshop.model(ledger);
            assertThatThrownBy(() -> bob(ledger).models().ask(model, PROMPT, Amount.open(1)))
                    .isInstanceOf(Workshop.Death.class);
        }
        try (OpenLedger ledger = workshop.open(new Parrot(output -> {
            throw new IllegalStateException("no feathers");
        }))) {
            assertThat(status(ledger, 0)).isEqualTo(InferenceRequest.Status.REFUNDED);
            assertThat(bob(ledger).account().balance()).isEqualTo(Amount.open(1_000));
        }
    }

    @Test
    void withoutComputeTheAnswersOfYesterdayAreStillThere() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            bob(ledger).models().ask(workshop.model(ledger), PROMPT, Amount.open(1));
        }
        try (OpenLedger ledger = workshop.open(new Nothing())) {
            Statement statement = bob(ledger).rewards().statement(new RequestId(0));

            assertThat(statement.escrowed()).isEqualTo(Amount.open(1));
            assertThatThrownBy(() -> bob(ledger).models().ask(new ModelId(0), PROMPT, Amount.open(1)))
                    .isInstanceOfSatisfying(
                            OpenLedgerException.class, e -> assertThat(e.code()).isEqualTo("NO_TRAINER"));
        }
    }

    @Test
    void aModelThatComesOutAsAnotherIsNotUsed() {
        ModelId model;
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            model = workshop.model(ledger);
        }
        try (OpenLedger ledger = workshop.open(Parrot.ofBreed("macaw"))) {
            assertThatThrownBy(() -> bob(ledger).models().ask(model, PROMPT, Amount.open(1)))
                    .isInstanceOf(TamperedException.class)
                    .hasMessageContaining("model-0 built again");
            assertThat(ledger.read().requests()).isZero();
        }
    }

    @Test
    void modelsThatDoNotFitAreBuiltAgainWhenTheyAreAsked() {
        Parrot parrot = new Parrot();
        try (OpenLedger ledger = workshop.open(parrot)) {
            DatanetId net = workshop.datanet(ledger, "int max(int a, int b)");
            List<ModelId> models = IntStream.range(0, 10)
                    .mapToObj(i -> ledger.as(Workshop.signer("ada"))
                            .models()
                            .publish(ModelSpec.infiniteGram(net).named("model " + i)))
                    .toList();
            assertThat(parrot.builds).hasValue(10);

            bob(ledger).models().ask(models.get(9), PROMPT, Amount.open(1));
            assertThat(parrot.builds).as("still there").hasValue(10);
            bob(ledger).models().ask(models.get(0), PROMPT, Amount.open(1));
            assertThat(parrot.builds).as("built again").hasValue(11);
        }
    }

    @Test
    void badQuestionsAreRefused() {
        try (OpenLedger ledger = workshop.open(new Parrot())) {
            ModelId model = workshop.model(ledger);
            Actor bob = bob(ledger);
            int keys = workshop.vault.size();

            assertRefused(Refusal.Code.NOT_FOUND, () -> bob.models().ask(new ModelId(9), PROMPT, Amount.open(1)));
            assertRefused(Refusal.Code.FEE_ABOVE_LIMIT, () -> bob.models().ask(model, PROMPT, Amount.ZERO));
            assertRefused(Refusal.Code.INSUFFICIENT_BALANCE, () -> bob.models().ask(model, PROMPT, Amount.open(1_001)));
            assertThatThrownBy(() -> bob.models().ask(model, " ", Amount.open(1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> bob.models().ask(model, "half \ud800", Amount.open(1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> bob.models().ask(model, "x".repeat(100_001), Amount.open(1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(workshop.vault.size()).isEqualTo(keys);
        }
    }

    private static Actor bob(OpenLedger ledger) {
        return ledger.as(Workshop.signer("bob"));
    }

    private static InferenceRequest.Status status(OpenLedger ledger, long request) {
        return ledger.read().request(new RequestId(request)).orElseThrow().status();
    }

    private static Amount sum(List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(Amount.ZERO, Amount::plus);
    }

    private static void assertRefused(Refusal.Code code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusal().code()).isEqualTo(code));
    }

    /** Nothing is installed. */
    private static final class Nothing implements ComputeProvider {}
}
