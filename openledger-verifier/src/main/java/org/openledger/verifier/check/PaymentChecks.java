/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bundle.Happened;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.credit.AnswerCredit;
import org.openledger.verifier.credit.LargestRemainder;
import org.openledger.verifier.facts.Earning;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.facts.Request;
import org.openledger.verifier.facts.RowFact.Committed;
import org.openledger.verifier.facts.RowFact.Rerouted;
import org.openledger.verifier.facts.Settlement;
import org.openledger.verifier.facts.Settlement.RowCredit;
import org.openledger.verifier.schema.EventType;
import org.openledger.verifier.schema.Fields;

/** That every unit of the escrow went where the split and the credits send it (formats §5). */
final class PaymentChecks {
    private static final int MODEL = 2;
    private static final int CONTRIBUTORS = 5;
    private static final BigInteger WHOLE_ROYALTY = BigInteger.valueOf(1_000_000_000);
    private static final int DERIVATION = 7;
    private static final BigInteger WHOLE = BigInteger.valueOf(AnswerCredit.WHOLE_PPM);

    private PaymentChecks() {}

    /** {@code money.payments}: the settle leaf's moves are exactly those of section 5. */
    static void payments(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        List<Move> found = FeeChecks.moves(dossier.settlementLeaf());
        List<Move> right = right(dossier, found, ruling);
        ruling.says(found.stream()
                        .filter(move -> move.reason() == Move.FEE_CONTRIBUTOR)
                        .count() + " rows paid, every unit of the escrow accounted for");
        ruling.same("number of moves of the settlement", found.size(), right.size());
        for (int i = 0; i < Math.min(found.size(), right.size()); i++) {
            ruling.same("move " + i + " of the settlement", found.get(i), right.get(i));
        }
    }

    /** {@code money.credits}: credits ascend by row, each at least 1 ppm, with the sum of at most 1,000,000. */
    static void credits(Case answer, Ruling ruling) {
        long sum = 0;
        long previous = -1;
        for (RowCredit credit : answer.dossier().settlement().credits()) {
            ruling.require(
                    credit.row() > previous, "credited row", credit.row(), "above " + previous + ", the row before");
            ruling.require(credit.ppm() >= 1, "credit of row " + credit.row(), credit.ppm(), "at least 1 ppm");
            previous = credit.row();
            sum += credit.ppm();
        }
        ruling.require(sum <= AnswerCredit.WHOLE_PPM, "sum of the credits", sum, "at most " + AnswerCredit.WHOLE_PPM);
    }

    /** {@code money.rows}: each paid row was committed by the account that is paid, unless its credit was moved, to the model's Datanet, before the request. */
    static void rows(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        long request = dossier.requestLeaf().index();
        for (long row : dossier.paidRows()) {
            ruling.step(() -> {
                Happened<Committed> commit = dossier.row(row).only(Committed.class);
                ruling.same(
                        "signer of the commit of row " + row,
                        commit.leaf().envelope().account(),
                        commit.fact().author());
                ruling.same(
                        "Datanet of row " + row,
                        commit.fact().datanet(),
                        dossier.model().datanet());
                ruling.require(
                        commit.leaf().index() < request,
                        "commit of row " + row,
                        commit.leaf().index(),
                        "before the request, leaf " + request);
            });
        }
    }

    private static List<Move> right(Dossier dossier, List<Move> found, Ruling ruling) {
        Request request = dossier.request();
        Settlement settlement = dossier.settlement();
        List<BigInteger> split = settlement.split();
        Payer from = new Payer(Pot.escrow(settlement.request()), new ArrayList<>());
        from.pay(Pot.TREASURY, split.get(0), Move.FEE_PLATFORM);
        from.pay(Pot.available(request.node()), split.get(1), Move.FEE_NODE);
        model(dossier, from);
        from.pay(Pot.STAKERS, split.get(3), Move.FEE_STAKERS);
        from.pay(Pot.VALIDATORS, split.get(4), Move.FEE_VALIDATORS);
        contributors(dossier, from, found, ruling);
        BigInteger fee = split.stream().reduce(BigInteger.ZERO, BigInteger::add);
        from.pay(Pot.available(request.payer()), request.maxFee().subtract(fee), Move.REFUND);
        return from.moves;
    }

    /** The model's part: its owner's, and what its lineage gives its ancestors. */
    private static void model(Dossier dossier, Payer from) {
        List<Fields> royalties = new ArrayList<>();
        dossier.modelLeaf()
                .events(EventType.DESCENDED)
                .forEach(descended -> royalties.addAll(descended.fields(1).records(4, royalty -> royalty)));
        List<BigInteger> weights = new ArrayList<>();
        royalties.forEach(royalty -> weights.add(royalty.amount(3)));
        BigInteger taken = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        weights.add(0, WHOLE_ROYALTY.subtract(taken).max(BigInteger.ZERO));
        List<BigInteger> parts =
                LargestRemainder.divide(dossier.settlement().split().get(MODEL), weights);
        from.pay(Pot.available(dossier.request().modelOwner()), parts.get(0), Move.FEE_MODEL);
        for (int i = 0; i < royalties.size(); i++) {
            from.pay(Pot.available(royalties.get(i).digest(2)), parts.get(i + 1), Move.ROYALTY);
        }
    }

    /** Whose part of a row it is: its author's, unless its credit was moved before the settlement. */
    private static Pot credited(Dossier dossier, long row, Digest author) {
        Pot credited = Pot.available(author);
        for (Happened<Rerouted> rerouted : dossier.row(row).all(Rerouted.class)) {
            if (rerouted.leaf().index() < dossier.settlementLeaf().index()) {
                credited = rerouted.fact()
                        .to()
                        .map(Pot::available)
                        .orElse(Pot.commons(dossier.model().datanet()));
            }
        }
        return credited;
    }

    private static void contributors(Dossier dossier, Payer from, List<Move> found, Ruling ruling) {
        Settlement settlement = dossier.settlement();
        List<Earning> earnings = EarningChecks.earnings(dossier, ruling);
        List<Earning> credited =
                earnings.stream().filter(earning -> earning.ppm() > 0).toList();
        List<BigInteger> parts = LargestRemainder.divide(
                settlement.split().get(CONTRIBUTORS), weights(credited, settlement.influencePpm()));
        BigInteger kept = BigInteger.ZERO;
        BigInteger commons = parts.get(credited.size() + 1);
        boolean derived = credited.stream().anyMatch(earning -> isDerived(dossier, earning.row()));
        for (int i = 0; i < credited.size(); i++) {
            BigInteger left = parts.get(i)
                    .multiply(BigInteger.valueOf(credited.get(i).feedbackPpm()))
                    .divide(WHOLE);
            kept = kept.add(left);
            commons = commons.add(parts.get(i).subtract(left));
            ruling.require(
                    derived || credited.get(i).amount().equals(left),
                    "earning of row " + credited.get(i).row(),
                    credited.get(i).amount(),
                    left.toString());
        }
        ruling.same(
                "sum of the earnings",
                earnings.stream().map(Earning::amount).reduce(BigInteger.ZERO, BigInteger::add),
                kept);
        for (Earning earning : earnings) {
            from.pay(payee(dossier, earning, from, found), earning.amount(), Move.FEE_CONTRIBUTOR);
        }
        from.pay(Pot.commons(dossier.model().datanet()), commons, Move.FEE_UNATTRIBUTED);
        influence(dossier, parts.get(credited.size()), from, ruling);
    }

    /** The credits by reputation, the influence, and what nobody earned; reputations move money between the rows alone. */
    private static List<BigInteger> weights(List<Earning> credited, long influencePpm) {
        BigInteger sum = BigInteger.ZERO;
        long ppm = 0;
        for (Earning earning : credited) {
            sum = sum.add(BigInteger.valueOf(earning.ppm()).multiply(BigInteger.valueOf(earning.reputationPpm())));
            ppm += earning.ppm();
        }
        BigInteger scale = credited.isEmpty() ? BigInteger.ONE : sum;
        List<BigInteger> weights = new ArrayList<>();
        for (Earning earning : credited) {
            weights.add(BigInteger.valueOf(earning.ppm())
                    .multiply(BigInteger.valueOf(earning.reputationPpm()))
                    .multiply(BigInteger.valueOf(ppm)));
        }
        weights.add(scale.multiply(BigInteger.valueOf(influencePpm)));
        weights.add(scale.multiply(BigInteger.valueOf(AnswerCredit.WHOLE_PPM - ppm - influencePpm)));
        return weights;
    }

    private static boolean isDerived(Dossier dossier, long row) {
        return dossier.row(row)
                .only(Committed.class)
                .leaf()
                .only(EventType.COMMITTED)
                .maybe(DERIVATION)
                .isPresent();
    }

    /** The author of a credited row; of a source that is not credited the bundle tells none, and the one that was paid stands. */
    private static Pot payee(Dossier dossier, Earning earning, Payer from, List<Move> found) {
        if (earning.ppm() == 0) {
            int place = Math.min(from.moves.size(), found.size() - 1);
            return place < 0 ? Pot.TREASURY : found.get(place).to();
        }
        Digest author = dossier.row(earning.row()).only(Committed.class).fact().author();
        return credited(dossier, earning.row(), author);
    }

    private static void influence(Dossier dossier, BigInteger money, Payer from, Ruling ruling) {
        BigInteger pending = BigInteger.ZERO;
        for (Fields credited : dossier.settlementLeaf().events(EventType.INFLUENCE_CREDITED)) {
            pending = pending.add(credited.amount(5));
            from.pay(Pot.pending(credited.number(1)), credited.amount(5), Move.FEE_PENDING);
        }
        ruling.require(pending.compareTo(money) <= 0, "pending influence", pending, "at most " + money);
        from.pay(
                Pot.commons(dossier.model().datanet()),
                money.subtract(pending).max(BigInteger.ZERO),
                Move.FEE_UNGRADED);
    }

    /** One pot that pays, and the moves that it has made. */
    private record Payer(Pot pot, List<Move> moves) {
        void pay(Pot to, BigInteger amount, int reason) {
            if (amount.signum() != 0) {
                moves.add(new Move(pot, to, amount, reason));
            }
        }
    }
}
