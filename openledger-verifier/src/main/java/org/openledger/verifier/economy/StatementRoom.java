/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.credit.LargestRemainder;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.facts.Request;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;

/**
 * Each settled answer, worked out again from the fee schedule that its request pinned, the credits, the multipliers of reputation and feedback, the royalties and the
 * sources of rows (formats §5; ledger L62 to L65; economy L123, L184).
 */
final class StatementRoom implements Room {
    private static final int SETTLE = 61;
    private static final int ROWS_EARNED = 127;
    private static final int MODEL = 2;
    private static final int CONTRIBUTORS = 5;

    private final Tally fee = new Tally("statements.fee", "fees and splits");
    private final Tally payments = new Tally("statements.payments", "answers paid to the unit");
    private final Tally earned = new Tally("statements.earned", "answers with rows that earned");
    private final Set<Long> closed = new HashSet<>();
    private final InfluenceRoom influence;

    StatementRoom(InfluenceRoom influence) {
        this.influence = influence;
    }

    @Override
    public void begin(Leaf leaf, Chronicle before) {
        if (leaf.accepted() && leaf.type().number() == SETTLE) {
            settle(leaf, leaf.envelope().body().fields(1), before);
        }
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        if (event.type().kind() == SETTLE) {
            close(leaf, event.body().fields(1).number(1));
        } else if (event.type().kind() == 62) {
            close(leaf, event.body().number(1));
        }
    }

    private void close(Leaf leaf, long request) {
        if (!closed.add(request)) {
            payments.differ(leaf, "L62", "request " + request, "closed again", "settled or refunded once");
        }
    }

    private void settle(Leaf leaf, Fields settlement, Chronicle before) {
        Request request = before.request(settlement.number(1));
        Parameters pinned = before.parameters(request.parameters());
        BigInteger charge = charge(pinned, request.promptTokens(), settlement.number(3));
        List<BigInteger> split = LargestRemainder.divide(charge, pinned.split());
        List<Fields> settled = bodies(leaf, SETTLE);
        fee.same(leaf, "L62", "number of settlements", settled.size(), 1);
        for (Fields body : settled) {
            fee.same(leaf, "L62", "settlement", body.fields(1).map(), settlement.map());
            Fields parts = body.fields(2);
            fee.same(
                    leaf,
                    "L62",
                    "split of the fee of request " + request.id(),
                    Stream.of(1, 2, 3, 4, 5, 6).map(parts::amount).toList(),
                    split);
        }
        if (charge.compareTo(request.maxFee()) > 0
                || settlement.number(3) > request.maxTokens()
                || leaf.time() >= request.deadline()) {
            fee.differ(
                    leaf,
                    "L63",
                    "request " + request.id(),
                    charge + " units for " + settlement.number(3) + " tokens at " + leaf.time(),
                    "at most " + request.maxFee() + " for " + request.maxTokens() + " before " + request.deadline());
        }
        Answer answer = new Answer(leaf, request, settlement, charge, split, before);
        List<Move> right = answer.moves();
        payments.same(leaf, "L62", "payments of request " + request.id(), Moves.of(leaf), right);
        List<Fields> rows = bodies(leaf, ROWS_EARNED);
        if (!answer.earnings.isEmpty() || !rows.isEmpty()) {
            earned.same(
                    leaf,
                    "L141",
                    "earnings of request " + request.id(),
                    rows.stream()
                            .flatMap(body ->
                                    body.records(3, row -> Earning.of(row).toString()).stream())
                            .toList(),
                    answer.earnings.stream().map(Earning::toString).toList());
        }
    }

    static List<Fields> bodies(Leaf leaf, int kind) {
        return leaf.events().stream()
                .filter(event -> event.type().kind() == kind)
                .map(Event::body)
                .toList();
    }

    /** What tokens cost (formats §5). */
    static BigInteger charge(Parameters parameters, long input, long output) {
        BigInteger thousand = BigInteger.valueOf(1_000);
        return parameters
                .get(Parameters.PRICE_INPUT)
                .multiply(BigInteger.valueOf(input))
                .add(parameters.get(Parameters.PRICE_OUTPUT).multiply(BigInteger.valueOf(output)))
                .add(thousand)
                .subtract(BigInteger.ONE)
                .divide(thousand)
                .add(parameters.get(Parameters.PRICE_PLATFORM));
    }

    /** What one row earned: by which credit and which multipliers. */
    private record Earning(
            long row,
            BigInteger ppm,
            BigInteger reputation,
            BigInteger feedback,
            BigInteger served,
            BigInteger amount) {
        static Earning of(Fields row) {
            return new Earning(
                    row.number(1), row.amount(2), row.amount(3), row.amount(4), row.amount(5), row.amount(6));
        }

        Earning with(BigInteger other) {
            return new Earning(row, ppm, reputation, feedback, served, other);
        }
    }

    /** One answer's moves, as they have to be. */
    private final class Answer {
        private static final int REWARD_EPOCH = 90;
        private static final int FEEDBACK_LEAST = 101;
        private static final int MAX_ROWS = 256;

        private final Leaf leaf;
        private final Request request;
        private final Fields settlement;
        private final BigInteger charge;
        private final List<BigInteger> split;
        private final Chronicle before;
        private final Pot escrow;
        private final Moves moves = new Moves();
        private final List<Earning> earnings = new ArrayList<>();

        Answer(
                Leaf leaf,
                Request request,
                Fields settlement,
                BigInteger charge,
                List<BigInteger> split,
                Chronicle before) {
            this.leaf = leaf;
            this.request = request;
            this.settlement = settlement;
            this.charge = charge;
            this.split = split;
            this.before = before;
            this.escrow = Pot.escrow(request.id());
        }

        List<Move> moves() {
            moves.add(escrow, Pot.TREASURY, split.get(0), Move.FEE_PLATFORM);
            moves.add(escrow, Pot.available(request.node()), split.get(1), Move.FEE_NODE);
            model();
            moves.add(escrow, Pot.STAKERS, split.get(3), Move.FEE_STAKERS);
            moves.add(escrow, Pot.VALIDATORS, split.get(4), Move.FEE_VALIDATORS);
            contributors();
            moves.add(escrow, Pot.available(request.payer()), request.maxFee().subtract(charge), Move.REFUND);
            return moves.list();
        }

        private void model() {
            List<Fields> royalties = Optional.ofNullable(before.descents.get(request.model()))
                    .map(descent -> descent.records(4, royalty -> royalty))
                    .orElse(List.of());
            List<BigInteger> weights = new ArrayList<>();
            royalties.forEach(royalty -> weights.add(royalty.amount(3)));
            BigInteger taken = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
            weights.add(0, BigInteger.valueOf(RoyaltyRoom.WHOLE).subtract(taken));
            List<BigInteger> parts = LargestRemainder.divide(split.get(MODEL), weights);
            moves.add(escrow, Pot.available(request.modelOwner()), parts.get(0), Move.FEE_MODEL);
            for (int i = 0; i < royalties.size(); i++) {
                moves.add(escrow, Pot.available(royalties.get(i).digest(2)), parts.get(i + 1), Move.ROYALTY);
            }
        }

        private void contributors() {
            List<Earning> credited = settlement.records(5, credit -> credited(credit.number(1), credit.amount(2)));
            Optional<Fields> stream = settlement.maybe(8).map(item -> Fields.of("influence", item));
            BigInteger whole = Reputations.WHOLE;
            BigInteger influencePpm = stream.map(fields -> fields.amount(2)).orElse(BigInteger.ZERO);
            List<BigInteger> weights = new ArrayList<>();
            BigInteger ppm = BigInteger.ZERO;
            BigInteger scale = BigInteger.ZERO;
            for (Earning row : credited) {
                ppm = ppm.add(row.ppm());
                scale = scale.add(row.ppm().multiply(row.reputation()));
            }
            for (Earning row : credited) {
                weights.add(row.ppm().multiply(row.reputation()).multiply(ppm));
            }
            BigInteger each = ppm.signum() == 0 ? BigInteger.ONE : scale;
            weights.add(each.multiply(influencePpm));
            weights.add(each.multiply(whole.subtract(ppm).subtract(influencePpm)));
            List<BigInteger> parts = LargestRemainder.divide(split.get(CONTRIBUTORS), weights);
            BigInteger rest = parts.get(credited.size() + 1);
            NavigableMap<Long, Earning> rows = new TreeMap<>();
            for (int i = 0; i < credited.size(); i++) {
                Earning row = credited.get(i);
                BigInteger kept = parts.get(i).multiply(row.feedback()).divide(whole);
                rest = rest.add(parts.get(i).subtract(kept));
                rows.put(row.row(), row.with(kept));
            }
            passOn(rows);
            rows.forEach((id, row) -> {
                moves.add(escrow, payee(id), row.amount(), Move.FEE_CONTRIBUTOR);
                earnings.add(row);
            });
            Pot commons = Pot.commons(before.model(request.model()).datanet());
            moves.add(escrow, commons, rest, Move.FEE_UNATTRIBUTED);
            stream.ifPresent(fields ->
                    influence.credit(leaf, request, fields, parts.get(credited.size()), charge, before, moves));
        }

        private Pot payee(long id) {
            Chronicle.Row row = before.row(id);
            return row.earner().map(Pot::available).orElse(Pot.commons(row.datanet()));
        }

        private Earning credited(long id, BigInteger ppm) {
            Chronicle.Row row = before.row(id);
            BigInteger reputation = ReputationRoom.multiplier(
                            before, row.earner().orElse(row.author()), before.domain(row.datanet()), leaf.time())
                    .max(BigInteger.ONE);
            BigInteger feedback = Optional.ofNullable(before.standings.get(id))
                    .map(standing ->
                            standing.feedback(epoch(), before.parameters().get(FEEDBACK_LEAST)))
                    .orElse(Reputations.WHOLE);
            return new Earning(
                    id, ppm, reputation, feedback, charge.multiply(ppm).divide(Reputations.WHOLE), BigInteger.ZERO);
        }

        private long epoch() {
            return Math.floorDiv(
                    leaf.time() - before.beginning(),
                    before.parameters().get(REWARD_EPOCH).longValueExact());
        }

        /** Each parent takes its part of what came to a row, rounded down; a parent is older than what was made of it, so every row is met once. */
        private void passOn(NavigableMap<Long, Earning> rows) {
            for (var next = rows.lastEntry(); next != null; next = rows.lowerEntry(next.getKey())) {
                long id = next.getKey();
                Earning own = next.getValue();
                BigInteger whole = own.amount();
                BigInteger left = whole;
                for (long[] edge : before.row(id).edges()) {
                    BigInteger part = Moves.part(whole, BigInteger.valueOf(edge[1]));
                    boolean full = rows.size() >= MAX_ROWS && !rows.containsKey(edge[0]);
                    if (part.signum() != 0 && !full && before.row(edge[0]).status() != Chronicle.SLASHED) {
                        Earning source = rows.getOrDefault(edge[0], source(edge[0]));
                        rows.put(edge[0], source.with(source.amount().add(part)));
                        left = left.subtract(part);
                    }
                }
                rows.put(id, own.with(left));
            }
        }

        private Earning source(long id) {
            return new Earning(
                    id, BigInteger.ZERO, Reputations.WHOLE, Reputations.WHOLE, BigInteger.ZERO, BigInteger.ZERO);
        }
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(fee, payments, earned)
                .flatMap(tally -> tally.findings().stream())
                .toList();
    }
}
