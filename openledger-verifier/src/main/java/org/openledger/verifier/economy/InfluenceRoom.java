/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.facts.Request;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/** Pending influence: what goes into pools, and what vests out of them by e-values and a bound on false discoveries. */
final class InfluenceRoom implements Room {
    private static final int REWARD_EPOCH = 90;
    private static final int CLIP = 91;
    private static final int PLAYERS = 93;
    private static final int PAYERS = 94;
    private static final int AGREEMENT_LEAST = 96;
    private static final int PENDING = 3;
    private static final int VESTED = 22;
    private static final int FEE_PENDING = 16;
    private static final int FEE_UNGRADED = 34;
    private static final int CHUNK = 100;

    private final Tally credited = new Tally("influence.credited", "answers with pending influence");
    private final Tally vested = new Tally("influence.vested", "pools closed or paid");
    private final SortedMap<Long, InfluencePool> pools = new TreeMap<>();
    private final SortedMap<Long, List<Fields>> grades = new TreeMap<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<String> right = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    @Override
    public void begin(Leaf leaf, Chronicle before) {
        moves.clear();
        right.clear();
        found.clear();
    }

    /** What an answer's influence moves, in the answer's leaf. */
    void credit(
            Leaf leaf,
            Request request,
            Fields influence,
            BigInteger money,
            BigInteger fee,
            Chronicle before,
            Moves answer) {
        Parameters pinned = before.parameters(request.parameters());
        BigInteger weight = weight(request.model(), influence.text(1), pinned);
        BigInteger payable = money.multiply(weight).divide(Reputations.WHOLE);
        long datanet = before.model(request.model()).datanet();
        long window = pinned.get(Parameters.ANSWER_WINDOW).longValueExact();
        long length = pinned.get(REWARD_EPOCH).longValueExact();
        long asked = request.deadline() - window - before.beginning();
        long end = before.beginning() + (Math.floorDiv(asked, length) + 1) * length;
        Optional<InfluencePool> open = pools.values().stream()
                .filter(pool -> pool.model() == request.model() && pool.end() == end && !pool.isClosed())
                .findFirst();
        InfluencePool pool = open.orElseGet(() ->
                new InfluencePool(pools.size(), request.model(), datanet, end, end + window, request.parameters()));
        Parameters parameters = before.parameters(pool.parameters());
        SortedMap<Digest, BigInteger> scores =
                payable.signum() == 0 ? new TreeMap<>() : scores(request, influence, parameters, before);
        boolean room = pool.hasRoom(
                scores.keySet(),
                request.payer(),
                parameters.get(PLAYERS).longValueExact(),
                parameters.get(PAYERS).longValueExact());
        BigInteger pending = scores.isEmpty() || !room ? BigInteger.ZERO : payable;
        if (pending.signum() != 0) {
            if (open.isEmpty()) {
                right.add(pool.toString());
            }
            right.add("pool " + pool.id() + ", request " + request.id() + ", payer " + request.payer() + ", fee " + fee
                    + ", money " + pending + ", scores " + scores);
        }
        answer.add(Pot.escrow(request.id()), pending(pool), pending, FEE_PENDING);
        answer.add(Pot.escrow(request.id()), Pot.commons(datanet), money.subtract(pending), FEE_UNGRADED);
    }

    /** One clipped score for each owner but the payer. */
    private static SortedMap<Digest, BigInteger> scores(
            Request request, Fields influence, Parameters parameters, Chronicle before) {
        BigInteger clip = parameters.get(CLIP);
        SortedMap<Digest, BigInteger> sums =
                new TreeMap<>((one, two) -> one.octets().compareTo(two.octets()));
        influence
                .records(3, score -> score)
                .forEach(score -> before.row(score.number(1))
                        .earner()
                        .ifPresent(owner -> sums.merge(owner, score.signed(2), BigInteger::add)));
        sums.remove(request.payer());
        sums.replaceAll((player, sum) -> sum.min(clip).max(clip.negate()));
        return sums;
    }

    /** Which part of its influence a method may pay on a model. */
    private BigInteger weight(long model, String method, Parameters parameters) {
        List<Fields> known = grades.getOrDefault(model, List.of());
        BigInteger least = parameters.get(AGREEMENT_LEAST);
        BigInteger weight = BigInteger.ZERO;
        for (Fields grade : known) {
            weight = grade.text(2).equals(method) ? grade.amount(5) : weight;
        }
        for (Fields grade : known) {
            for (Fields agreement : grade.records(7, each -> each)) {
                boolean concerns =
                        grade.text(2).equals(method) || agreement.text(1).equals(method);
                if (concerns && agreement.signed(2).compareTo(least) < 0) {
                    weight = weight.min(lower(grade.text(2), known)).min(lower(agreement.text(1), known));
                }
            }
        }
        return weight;
    }

    private static BigInteger lower(String method, List<Fields> known) {
        return known.stream()
                .filter(grade -> grade.text(2).equals(method))
                .map(grade -> grade.signed(4).max(BigInteger.ZERO))
                .findFirst()
                .orElse(BigInteger.ZERO);
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Fields body = event.body();
        switch (event.type().kind()) {
            case 2 -> moves.add(Move.of(body));
            case 120 ->
                grades.computeIfAbsent(body.fields(1).number(1), none -> new ArrayList<>())
                        .add(body.fields(1));
            case 121 -> opened(body.fields(1));
            case 122 -> entered(leaf, body);
            case 123 -> closed(leaf, body, before);
            case 124 -> paid(leaf, body);
            default -> {
                // Nothing about pools.
            }
        }
    }

    private void opened(Fields body) {
        InfluencePool pool = new InfluencePool(
                body.number(1), body.number(2), body.number(3), body.number(4), body.number(5), body.number(6));
        found.add(pool.toString());
        pools.put(pool.id(), pool);
    }

    private void entered(Leaf leaf, Fields body) {
        SortedMap<Digest, BigInteger> scores =
                new TreeMap<>((one, two) -> one.octets().compareTo(two.octets()));
        body.records(6, score -> score).forEach(score -> scores.put(score.digest(1), score.signed(2)));
        found.add("pool " + body.number(1) + ", request " + body.number(2) + ", payer " + body.digest(3) + ", fee "
                + body.amount(4) + ", money " + body.amount(5) + ", scores " + scores);
        InfluencePool pool = pools.get(body.number(1));
        if (pool == null) {
            credited.differ(leaf, "L144", "pool", body.number(1), "one that was opened");
        } else {
            pool.credit(body.digest(3), body.amount(4), body.amount(5), scores);
        }
    }

    private void closed(Leaf leaf, Fields body, Chronicle before) {
        InfluencePool pool = pools.get(body.number(1));
        if (pool == null) {
            vested.differ(leaf, "L145", "pool", body.number(1), "one that was opened");
            return;
        }
        if (leaf.time() < pool.closesAt()) {
            vested.differ(leaf, "L145", "closing of " + pool, leaf.time(), "from " + pool.closesAt());
        }
        pool.close(before.parameters(pool.parameters()));
        vested.same(leaf, "L145", "players of " + pool, body.number(2), (long) pool.players());
        vested.same(leaf, "L145", "players who pass in " + pool, body.number(3), (long) pool.passing());
    }

    private void paid(Leaf leaf, Fields body) {
        InfluencePool pool = pools.get(body.number(1));
        if (pool == null || !pool.isClosed()) {
            vested.differ(leaf, "L145", "payment of pool", body.number(1), "after it closed");
            return;
        }
        int end = Math.min(pool.players(), pool.handled() + CHUNK);
        Pot pot = pending(pool);
        Moves due = new Moves();
        BigInteger all = BigInteger.ZERO;
        for (int place = pool.handled(); place < end; place++) {
            if (pool.passes(place)) {
                due.add(pot, Pot.available(pool.player(place)), pool.share(place), VESTED);
                all = all.add(pool.share(place));
            }
        }
        boolean done = end == pool.players();
        if (done) {
            due.add(pot, Pot.commons(pool.datanet()), pool.money().subtract(all), VESTED);
        }
        List<Move> out = moves.stream().filter(move -> move.from().equals(pot)).toList();
        vested.same(leaf, "L146", "payments of " + pool, out, due.list());
        vested.same(
                leaf,
                "L145",
                "progress of " + pool,
                body.number(2) + " " + Values.bool("done", body.item(3)),
                end + " " + done);
        pool.handled(end, done ? pool.money() : all);
    }

    @Override
    public void end(Leaf leaf, Chronicle after) {
        if (!right.isEmpty() || !found.isEmpty()) {
            credited.same(leaf, "L144", "pending influence", found, right);
        }
        for (Move move : moves) {
            if (move.from().kind() == PENDING && move.reason() != VESTED) {
                vested.differ(leaf, "L145", move.toString(), "reason " + move.reason(), VESTED);
            }
        }
        if (leaf.type().number() == 91) {
            long payments =
                    moves.stream().filter(move -> move.from().kind() == PENDING).count();
            if (payments > 0 && StatementRoom.bodies(leaf, 124).isEmpty()) {
                vested.differ(leaf, "L145", "payments", payments, "none without an event of the pool");
            }
        }
    }

    private static Pot pending(InfluencePool pool) {
        return new Pot(PENDING, Optional.empty(), pool.id());
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(credited, vested)
                .flatMap(tally -> tally.findings().stream())
                .toList();
    }
}
