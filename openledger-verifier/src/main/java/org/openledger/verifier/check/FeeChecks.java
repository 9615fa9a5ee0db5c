/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.math.BigInteger;
import java.util.List;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.credit.LargestRemainder;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.facts.Request;
import org.openledger.verifier.facts.Settlement;
import org.openledger.verifier.schema.CommandType;
import org.openledger.verifier.schema.EventType;

/** That the payer's limit went into escrow, and that the fee is the one that the pinned parameters make of the tokens. */
final class FeeChecks {
    private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);
    private static final long STATUS_OPEN = 0;

    private FeeChecks() {}

    /** {@code money.parameters}: the request pins the newest carried version. */
    static void parameters(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        Leaf request = dossier.requestLeaf();
        Parameters newest = dossier.parametersAt(request);
        List<Leaf> changes = dossier.leaves(CommandType.CHANGE_PARAMETERS);
        ruling.says("split v" + newest.version() + " in force since "
                + Texts.count(changes.isEmpty() ? 0 : changes.get(0).index()));
        ruling.same("parameters of the request", dossier.request().parameters(), newest.version());
        ruling.require(
                changes.size() <= 1, "parameter changes carried", changes.size(), "only the newest before the request");
        changes.forEach(change -> ruling.require(
                change.index() < request.index(), "index of " + change, change.index(), "below " + request.index()));
        ruling.require(
                changes.isEmpty()
                        || newest.version() > dossier.genesis().parameters().version(),
                "version of the changed parameters",
                newest.version(),
                "above the genesis'");
        newest.split();
    }

    /**
     * {@code money.escrow}: the request's move and fields are those of its command; {@code maxFee} is in escrow.
     *
     * <p>The request is open until its deadline, which is the answer window of the pinned parameters after its leaf; it was settled, under its own
     * number, behind its leaf and before that.
     */
    static void escrow(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        Leaf leaf = dossier.requestLeaf();
        Request request = dossier.request();
        Move escrow = new Move(
                Pot.available(leaf.envelope().account()), Pot.escrow(request.id()), request.maxFee(), Move.ESCROW);
        ruling.same("payer", request.payer(), leaf.envelope().account());
        ruling.same("maxFee", request.maxFee(), leaf.envelope().body().amount(6));
        ruling.same(
                "moves of " + leaf, moves(leaf), request.maxFee().signum() == 0 ? List.<Move>of() : List.of(escrow));
        ruling.same("status of the request", request.status(), STATUS_OPEN);
        ruling.same("height of the request", request.height(), leaf.index());
        ruling.same("request that was settled", dossier.settlement().request(), request.id());
        BigInteger window = dossier.parametersAt(leaf).get(Parameters.ANSWER_WINDOW);
        ruling.same(
                "deadline of the request",
                BigInteger.valueOf(request.deadline()),
                BigInteger.valueOf(leaf.time()).add(window));
        Leaf settlement = dossier.settlementLeaf();
        ruling.require(
                settlement.index() > leaf.index(),
                "index of " + settlement,
                settlement.index(),
                "above " + leaf.index());
        ruling.require(
                settlement.time() < request.deadline(),
                "time of " + settlement,
                settlement.time(),
                "before the deadline " + request.deadline());
    }

    /** {@code money.charge}: the split sums to the fee of the metered tokens, at most {@code maxFee}; the answer is as long as the payer allowed. */
    static void charge(Case answer, Ruling ruling) {
        Request request = answer.dossier().request();
        Settlement settlement = answer.dossier().settlement();
        BigInteger fee = fee(answer.dossier());
        ruling.says("fee " + Texts.open(fee) + " of at most " + Texts.open(request.maxFee()));
        ruling.same("sum of the split", settlement.split().stream().reduce(BigInteger.ZERO, BigInteger::add), fee);
        ruling.require(fee.compareTo(request.maxFee()) <= 0, "fee", fee, "at most " + request.maxFee());
        ruling.require(
                settlement.outputTokens() <= request.maxTokens(),
                "output tokens",
                settlement.outputTokens(),
                "at most " + request.maxTokens());
    }

    /** {@code money.split}: the six parts are the largest remainder. */
    static void split(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        List<BigInteger> right = LargestRemainder.divide(
                fee(dossier), dossier.parametersAt(dossier.requestLeaf()).split());
        ruling.same("split of the fee", dossier.settlement().split(), right);
    }

    /** The moves of a leaf, in order. */
    static List<Move> moves(Leaf leaf) {
        return leaf.events(EventType.MOVED).stream().map(Move::of).toList();
    }

    private static BigInteger fee(Dossier dossier) {
        Parameters parameters = dossier.parametersAt(dossier.requestLeaf());
        BigInteger input = parameters.get(Parameters.PRICE_INPUT);
        BigInteger output = parameters.get(Parameters.PRICE_OUTPUT);
        BigInteger perThousand = input.multiply(
                        BigInteger.valueOf(dossier.request().promptTokens()))
                .add(output.multiply(BigInteger.valueOf(dossier.settlement().outputTokens())));
        BigInteger metered = perThousand.add(THOUSAND).subtract(BigInteger.ONE).divide(THOUSAND);
        return metered.add(parameters.get(Parameters.PRICE_PLATFORM));
    }
}
