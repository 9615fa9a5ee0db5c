/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openledger.core.decide.Town.ADA;
import static org.openledger.core.decide.Town.BOB;
import static org.openledger.core.decide.Town.NODE;
import static org.openledger.core.decide.Town.OPERATOR;
import static org.openledger.core.decide.Village.hash;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openledger.Bytes;
import org.openledger.Event;
import org.openledger.Refusal.Code;
import org.openledger.core.reward.StatementOf;
import org.openledger.datanet.ContributionId;
import org.openledger.governance.GovernanceCommand.ChangeParameters;
import org.openledger.governance.Parameters;
import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceCommand.Abandon;
import org.openledger.inference.InferenceCommand.Ask;
import org.openledger.inference.InferenceCommand.Settle;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.inference.Settlement.RowCredit;
import org.openledger.model.ModelCommand.Publish;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.reward.Payment;
import org.openledger.reward.Statement;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenEvent.Moved;
import org.openledger.token.TokenEvent.Reason;

/** L60 to L65: models and answers. */
class AnswerTest {
    private static final Amount MOST = Amount.open("0.022");

    private final Village village = new Village().validators(4);
    private final Town town = village.town;
    private ContributionId row = new ContributionId(0);
    private ModelId model = new ModelId(0);

    @BeforeEach
    void publish() {
        row = village.active();
        model = village.model();
    }

    @Test
    void l60AModelIsBuiltOnAPublishedVersion() {
        ModelSpec spec = ModelSpec.infiniteGram(Village.NET);
        assertThat(town.no(ADA, new Publish(spec, 2, hash("a", 1)))).isEqualTo(Code.NOT_FOUND);
        assertThat(town.state.model(model).orElseThrow().data().rows()).isEqualTo(1);
    }

    @Test
    void l61TheLimitCoversTheLongestAnswerToTheUnit() {
        Amount most = town.state.parameters().fees().charge(10, 20);
        assertThat(most).isEqualTo(MOST);
        Ask tooLow = new Ask(model, hash("p", 1), 10, 20, 1, most.minus(Amount.ofUnits(1)));
        assertThat(town.no(BOB, tooLow)).isEqualTo(Code.FEE_ABOVE_LIMIT);
        assertThat(town.no(BOB, new Ask(new ModelId(9), hash("p", 1), 10, 20, 1, most)))
                .isEqualTo(Code.NOT_FOUND);
        Ask tooHigh = new Ask(model, hash("p", 1), 10, 20, 1, Town.FORTUNE.plus(Amount.ofUnits(1)));
        assertThat(town.no(BOB, tooHigh)).isEqualTo(Code.INSUFFICIENT_BALANCE);
        RequestId request = village.request(BOB, model, most);
        assertThat(town.pot(Pot.Kind.ESCROW, request.ordinal())).isEqualTo(most);
        assertThat(town.state.request(request).orElseThrow().node()).isEqualTo(NODE);
    }

    @Test
    void l62ASettlementPaysEverybodyInOrder() {
        RequestId request = village.request(BOB, model, Amount.open(30));
        List<Event> events = town.ok(OPERATOR, new Settle(settlement(request, 20, new RowCredit(row, 600_000))));
        Pot escrow = Pot.numbered(Pot.Kind.ESCROW, request.ordinal());
        assertThat(events.subList(0, 8))
                .containsExactly(
                        new Moved(escrow, Pot.only(Pot.Kind.TREASURY), open("0.0011"), Reason.FEE_PLATFORM),
                        new Moved(escrow, Pot.available(NODE), open("0.0033"), Reason.FEE_NODE),
                        new Moved(escrow, Pot.available(ADA), open("0.0044"), Reason.FEE_MODEL),
                        new Moved(escrow, Pot.only(Pot.Kind.STAKERS), open("0.0022"), Reason.FEE_STAKERS),
                        new Moved(escrow, Pot.only(Pot.Kind.VALIDATORS), open("0.0011"), Reason.FEE_VALIDATORS),
                        new Moved(escrow, Pot.available(ADA), open("0.00594"), Reason.FEE_CONTRIBUTOR),
                        new Moved(escrow, commons(), open("0.00396"), Reason.FEE_UNATTRIBUTED),
                        new Moved(escrow, Pot.available(BOB), open("29.978"), Reason.REFUND));
        assertThat(town.state.earned(ADA)).isEqualTo(open("0.00594"));
        assertThat(town.state.balance(escrow)).isEqualTo(Amount.ZERO);
        assertThat(town.no(OPERATOR, new Settle(settlement(request, 20)))).isEqualTo(Code.WRONG_STATE);
    }

    @Test
    void l62ARequestIsSettledByTheParametersThatItPinned() {
        RequestId request = village.request(BOB, model, MOST);
        town.ok(OPERATOR, new ChangeParameters(Parameters.published().atVersion(2)));
        List<Event> events = town.ok(OPERATOR, new Settle(settlement(request, 0)));
        assertThat(events).anyMatch(e -> e instanceof Moved move && move.reason() == Reason.FEE_NODE);
    }

    @Test
    void l63CreditsThatDoNotAddUpAreRefused() {
        ContributionId later = village.active();
        RequestId second = village.request(BOB, model, MOST);
        assertThat(refused(settlement(second, 21))).isEqualTo(Code.BAD_SETTLEMENT);
        assertThat(refused(settlement(second, 1, new RowCredit(later, 1)))).isEqualTo(Code.BAD_SETTLEMENT);
        assertThat(refused(settlement(second, 1, new RowCredit(row, 1), new RowCredit(row, 1))))
                .isEqualTo(Code.BAD_SETTLEMENT);
        assertThat(refused(settlement(new RequestId(9), 1))).isEqualTo(Code.NOT_FOUND);
        ModelId wider = village.model();
        RequestId third = village.request(BOB, wider, MOST);
        assertThat(refused(settlement(third, 1, new RowCredit(row, 1_000_000), new RowCredit(later, 1))))
                .isEqualTo(Code.BAD_SETTLEMENT);
        assertThat(refused(settlement(third, 1, new RowCredit(later, 1), new RowCredit(row, 1))))
                .isEqualTo(Code.BAD_SETTLEMENT);
        town.ok(OPERATOR, new Settle(settlement(third, 1, new RowCredit(row, 999_999), new RowCredit(later, 1))));
    }

    @Test
    void l64UnansweredIsRefundedWholeOnTheMillisecond() {
        RequestId request = village.request(BOB, model, Amount.open(30));
        InferenceRequest open = town.state.request(request).orElseThrow();
        town.clock = open.deadline() - 1;
        assertThat(town.tick()).isEmpty();
        town.clock++;
        assertThat(town.no(OPERATOR, new Settle(settlement(request, 1)))).isEqualTo(Code.WINDOW_CLOSED);
        town.tick();
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE);
        assertThat(town.no(OPERATOR, new Abandon(request, "late"))).isEqualTo(Code.WRONG_STATE);
        RequestId second = village.request(BOB, model, Amount.open(30));
        town.ok(OPERATOR, new Abandon(second, "no node"));
        assertThat(town.free(BOB)).isEqualTo(Town.FORTUNE);
    }

    @Test
    void l65AStatementIsExactToTheUnit() {
        RequestId id = village.request(BOB, model, Amount.open(30));
        InferenceRequest request = town.state.request(id).orElseThrow();
        Statement statement = StatementOf.settlement(
                request, town.ok(OPERATOR, new Settle(settlement(id, 7, new RowCredit(row, 333_333)))));
        Amount sum = java.util.stream.Stream.of(statement.paid(), statement.pending())
                .flatMap(List::stream)
                .map(Payment::amount)
                .reduce(statement.refunded(), Amount::plus);
        assertThat(sum).isEqualTo(statement.escrowed()).isEqualTo(Amount.open(30));
        assertThat(statement.split().total()).isEqualTo(statement.fee());
        assertThat(statement.pending())
                .extracting(payment -> payment.to().kind())
                .containsExactly(Pot.Kind.STAKERS, Pot.Kind.VALIDATORS, Pot.Kind.COMMONS);
    }

    private Code refused(Settlement settlement) {
        return town.no(OPERATOR, new Settle(settlement));
    }

    private static Settlement settlement(RequestId request, int outputTokens, RowCredit... credits) {
        return new Settlement(
                request,
                hash("output", request),
                outputTokens,
                hash("attribution", request),
                List.of(credits),
                Determinism.BIT_EXACT,
                Bytes.of(new byte[64]));
    }

    private static Pot commons() {
        return Pot.numbered(Pot.Kind.COMMONS, 0);
    }

    private static Amount open(String amount) {
        return Amount.open(amount);
    }
}
