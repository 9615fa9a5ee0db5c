/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.facts.Request;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;

/** What the pool adds to measured earnings, and what ratings weigh and earn (economy L149, L150, L152). */
final class BonusRoom implements Room {
    private static final int BONUS = 23;
    private static final int FEEDBACK = 24;
    private static final int REWARD_EPOCH = 90;
    private static final int BONUS_RATE = 98;
    private static final int BONUS_CAP = 99;
    private static final int WINDOW = 100;
    private static final int CAP = 102;
    private static final int REWARD = 103;
    private static final int SPLIT = 6;
    private static final Pot POOL = new Pot(12, Optional.empty(), 0);

    private final Tally bonuses = new Tally("bonuses.amounts", "bonuses");
    private final Tally ratings = new Tally("bonuses.ratings", "ratings");
    private final SortedMap<Long, BigInteger> spent = new TreeMap<>();
    private final Map<Opinion, BigInteger> weights = new HashMap<>();
    private final Set<Long> rated = new HashSet<>();

    /** Whose opinions, of which row, in which epoch. */
    private record Opinion(Digest payer, long row, long epoch) {}

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        if (event.type().kind() == 125) {
            bonus(leaf, event.body(), before);
        } else if (event.type().kind() == 126) {
            rate(leaf, event.body(), before);
        }
    }

    private void bonus(Leaf leaf, Fields body, Chronicle before) {
        long row = body.number(1);
        Parameters parameters = before.parameters();
        long epoch = before.epoch(leaf.time(), REWARD_EPOCH);
        Standing standing = before.standings.getOrDefault(row, Standing.NONE);
        BigInteger measured = standing.amount().subtract(standing.claimed());
        BigInteger right = Moves.part(measured, parameters.get(BONUS_RATE));
        Digest account = leaf.envelope().account();
        bonuses.same(
                leaf,
                "L149",
                "owner of row " + row,
                Optional.of(account),
                before.row(row).earner());
        bonuses.same(
                leaf,
                "L149",
                "bonus of row " + row,
                body.amount(4) + " for " + body.amount(3) + " in epoch " + body.number(2),
                right + " for " + measured + " in epoch " + epoch);
        List<Move> moves =
                new Moves().add(POOL, Pot.available(account), right, BONUS).list();
        bonuses.same(leaf, "L149", "moves", Moves.of(leaf), moves);
        BigInteger all = spent.merge(body.number(2), body.amount(4), BigInteger::add);
        if (all.compareTo(parameters.get(BONUS_CAP)) > 0) {
            bonuses.differ(leaf, "L149", "bonuses of epoch " + epoch, all, "at most " + parameters.get(BONUS_CAP));
        }
    }

    private void rate(Leaf leaf, Fields body, Chronicle before) {
        Request request = before.request(body.number(1));
        Fields settled = before.settlements.get(request.id());
        if (settled == null) {
            throw new MalformedException("rating of request " + request.id(), "not settled", "a settled request");
        }
        Parameters parameters = before.parameters();
        long epoch = before.epoch(leaf.time(), REWARD_EPOCH);
        long until = request.deadline() + parameters.get(WINDOW).longValueExact();
        boolean first = rated.add(request.id());
        if (!first || leaf.time() >= until || !leaf.envelope().account().equals(request.payer())) {
            ratings.differ(
                    leaf,
                    "L150",
                    "rating",
                    leaf.envelope().account() + " at " + leaf.time(),
                    request.payer() + ", once, before " + until);
        }
        ratings.same(
                leaf,
                "L150",
                "what was said",
                body.item(3),
                leaf.envelope().body().item(2));
        ratings.same(leaf, "L150", "payer", body.digest(2), request.payer());
        ratings.same(leaf, "L150", "epoch", body.number(4), epoch);
        ratings.same(
                leaf,
                "L150",
                "weights on rows",
                body.records(5, row -> row.number(1) + ": " + row.amount(2)),
                weights(request, settled, epoch, parameters));
        body.records(5, row -> row)
                .forEach(row -> weights.merge(
                        new Opinion(request.payer(), row.number(1), epoch), row.amount(2), BigInteger::add));
        Pot commons = Pot.commons(before.model(request.model()).datanet());
        BigInteger reward =
                Moves.part(settled.fields(2).amount(1), parameters.get(REWARD)).min(before.balance(commons));
        ratings.same(
                leaf,
                "L152",
                "moves",
                Moves.of(leaf),
                new Moves()
                        .add(commons, Pot.available(request.payer()), reward, FEEDBACK)
                        .list());
    }

    private List<String> weights(Request request, Fields settled, long epoch, Parameters parameters) {
        BigInteger fee = BigInteger.ZERO;
        for (int part = 1; part <= SPLIT; part++) {
            fee = fee.add(settled.fields(2).amount(part));
        }
        BigInteger paid = fee;
        BigInteger cap = parameters.get(CAP);
        return settled.fields(1).records(5, credit -> {
            BigInteger part = paid.multiply(credit.amount(2)).divide(Reputations.WHOLE);
            BigInteger used =
                    weights.getOrDefault(new Opinion(request.payer(), credit.number(1), epoch), BigInteger.ZERO);
            BigInteger room = cap.subtract(used).max(BigInteger.ZERO);
            return credit.number(1) + ": " + part.min(room);
        });
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(bonuses, ratings)
                .flatMap(tally -> tally.findings().stream())
                .toList();
    }
}
