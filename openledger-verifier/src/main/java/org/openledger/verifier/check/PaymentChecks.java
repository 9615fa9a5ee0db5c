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

    private PaymentChecks() {}

    /** {@code money.payments}: the settle leaf's moves are exactly those of section 5. */
    static void payments(Case answer, Ruling ruling) {
        Dossier dossier = answer.dossier();
        List<Move> found = FeeChecks.moves(dossier.settlementLeaf());
        List<Move> right = right(dossier);
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

    private static List<Move> right(Dossier dossier) {
        Request request = dossier.request();
        Settlement settlement = dossier.settlement();
        List<BigInteger> split = settlement.split();
        Payer from = new Payer(Pot.escrow(settlement.request()), new ArrayList<>());
        from.pay(Pot.TREASURY, split.get(0), Move.FEE_PLATFORM);
        from.pay(Pot.available(request.node()), split.get(1), Move.FEE_NODE);
        model(dossier, from);
        from.pay(Pot.STAKERS, split.get(3), Move.FEE_STAKERS);
        from.pay(Pot.VALIDATORS, split.get(4), Move.FEE_VALIDATORS);
        contributors(dossier, from);
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

    private static void contributors(Dossier dossier, Payer from) {
        List<RowCredit> credits = dossier.settlement().credits();
        List<BigInteger> weights = new ArrayList<>();
        credits.forEach(credit -> weights.add(BigInteger.valueOf(credit.ppm())));
        BigInteger credited = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        weights.add(BigInteger.valueOf(AnswerCredit.WHOLE_PPM).subtract(credited));
        List<BigInteger> parts =
                LargestRemainder.divide(dossier.settlement().split().get(CONTRIBUTORS), weights);
        for (int i = 0; i < credits.size(); i++) {
            Digest author = dossier.row(credits.get(i).row())
                    .only(Committed.class)
                    .fact()
                    .author();
            from.pay(credited(dossier, credits.get(i).row(), author), parts.get(i), Move.FEE_CONTRIBUTOR);
        }
        from.pay(Pot.commons(dossier.model().datanet()), parts.get(credits.size()), Move.FEE_UNATTRIBUTED);
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
