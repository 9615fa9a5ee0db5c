/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.economy.Ballots.Cast;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/** What votes are worth, known answers, and how points become pay (economy L128 to L131). It folds the ballots: it ends a leaf last of those that ask them. */
final class ValidatorRoom implements Room {
    static final int VALIDATOR_REWARD = 21;

    private static final int GOLD_POINTS = 81;
    private static final int PEER_LEAST = 83;
    private static final int VALIDATOR_EPOCH = 84;
    private static final int EXPIRY = 85;
    private static final String GOLD = "openledger/gold/v1";

    private final Tally scored = new Tally("validators.points", "rounds scored");
    private final Tally golds = new Tally("validators.gold", "known answers hidden or shown");
    private final Tally epochs = new Tally("validators.epochs", "pay epochs closed");
    private final Tally claims = new Tally("validators.claims", "payments of epochs");
    private final Ballots ballots;
    private final ApprovalRoom approvals;
    private final Points points = new Points();
    private final SortedMap<Long, Gold> hidden = new TreeMap<>();
    private BigInteger reserved = BigInteger.ZERO;
    private BigInteger returned = BigInteger.ZERO;

    /** A known answer that was not shown yet. */
    private record Gold(Digest account, Digest commitment, long leaf) {}

    ValidatorRoom(Ballots ballots, ApprovalRoom approvals) {
        this.ballots = ballots;
        this.approvals = approvals;
    }

    @Override
    public void begin(Leaf leaf, Chronicle before) {
        reserved = points.left(Long.MAX_VALUE).add(approvals.left());
        returned = BigInteger.ZERO;
        List<String> right = new ArrayList<>();
        for (Fields decided : StatementRoom.bodies(leaf, 44)) {
            round(leaf, decided, before, right);
        }
        List<String> found = StatementRoom.bodies(leaf, 112).stream()
                .map(body -> told(
                        body.number(1),
                        body.number(2),
                        body.text(3),
                        new long[] {body.number(4), body.number(5)},
                        Values.bool("first", body.item(6)),
                        scores(body.records(7, score -> score))))
                .toList();
        if (!right.isEmpty() || !found.isEmpty()) {
            scored.same(leaf, "L128", "scores of votes", found, right);
        }
    }

    private void round(Leaf leaf, Fields decided, Chronicle before, List<String> right) {
        long row = decided.number(1);
        List<Cast> votes = ballots.revealed(row, decided.number(2));
        if (!votes.isEmpty()) {
            String domain = before.domain(before.row(row).datanet());
            long least = before.parameters().get(PEER_LEAST).longValueExact();
            List<BigInteger> worth = points.scores(votes, domain, least);
            List<String> scores = new ArrayList<>();
            for (int i = 0; i < votes.size(); i++) {
                scores.add(score(votes.get(i), worth.get(i)));
            }
            boolean first = !ballots.votes(row).decided();
            right.add(told(row, decided.number(2), domain, term(leaf, before), first, scores));
        }
    }

    private static String told(long row, long round, String domain, long[] term, boolean first, List<String> scores) {
        return "row " + row + ", round " + round + ", " + domain + ", epoch " + term[0] + " until " + term[1]
                + (first ? ", first: " : ": ") + scores;
    }

    private static String score(Cast cast, BigInteger worth) {
        return cast.validator() + " votes " + cast.vote() + " for " + worth;
    }

    private static List<String> scores(List<Fields> told) {
        return told.stream()
                .map(score -> score(new Cast(score.digest(1), score.number(2)), signed(score.item(3))))
                .toList();
    }

    private long[] term(Leaf leaf, Chronicle before) {
        return points.term(
                leaf.time(),
                before.beginning(),
                before.parameters().get(VALIDATOR_EPOCH).longValueExact());
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Fields body = event.body();
        switch (event.type().kind()) {
            case 113 -> hide(leaf, body);
            case 114 -> show(leaf, body, before);
            case 115 -> close(leaf, body, before);
            case 116 -> claim(leaf, body);
            default -> {
                // Nobody earns points.
            }
        }
    }

    private void hide(Leaf leaf, Fields body) {
        Fields asked = leaf.envelope().body();
        golds.same(leaf, "L129", "number of the known answer", body.number(1), (long) hidden.size());
        golds.same(leaf, "L129", "who knows it", body.digest(3), leaf.envelope().account());
        golds.same(leaf, "L129", "commitment", body.digest(4), asked.digest(2));
        hidden.put(body.number(1), new Gold(body.digest(3), body.digest(4), leaf.index()));
    }

    private void show(Leaf leaf, Fields body, Chronicle before) {
        long row = body.number(2);
        Gold gold = hidden.get(body.number(1));
        Ballots.Votes votes = ballots.votes(row);
        if (gold == null || !votes.decided() || votes.golden() || gold.leaf() >= votes.drawnAt()) {
            golds.differ(leaf, "L129", "answer " + body.number(1), "shown", "hidden before the draw, shown once");
            return;
        }
        Fields asked = leaf.envelope().body();
        Octets payload = Octets.of(ByteBuffer.allocate(Long.BYTES + 1)
                .putLong(row)
                .put((byte) body.number(3))
                .array());
        Digest opened = Sha256.of(
                Octets.utf8(GOLD),
                Octets.of((byte) 0),
                asked.digest(4).octets(),
                gold.account().octets(),
                payload);
        golds.same(leaf, "L129", "commitment of answer " + body.number(1), gold.commitment(), opened);
        BigInteger worth = before.parameters().get(GOLD_POINTS);
        List<String> right = votes.all().stream()
                .filter(cast -> !cast.validator().equals(gold.account()))
                .map(cast -> score(cast, cast.vote() == body.number(3) ? worth : worth.negate()))
                .toList();
        golds.same(leaf, "L129", "points of row " + row, scores(body.records(6, score -> score)), right);
        long[] term = term(leaf, before);
        golds.same(
                leaf, "L130", "pay epoch", body.number(4) + " until " + body.number(5), term[0] + " until " + term[1]);
    }

    private void close(Leaf leaf, Fields body, Chronicle before) {
        Parameters parameters = before.parameters();
        long number = body.number(1);
        Points.Epoch epoch = points.epoch(number);
        BigInteger counted = epoch.points();
        long gone = Math.max(0, number - parameters.get(EXPIRY).longValueExact());
        BigInteger free = before.balance(Pot.VALIDATORS).subtract(reserved);
        BigInteger back = points.left(gone).subtract(returned);
        epochs.same(
                leaf,
                "L130",
                "pay epoch " + number,
                body.amount(2) + " for " + body.amount(3) + " points, " + body.amount(5) + " of those below "
                        + body.number(4),
                (counted.signum() == 0 ? BigInteger.ZERO : free) + " for " + counted + " points, " + back
                        + " of those below " + gone);
        if (leaf.time() < epoch.endsAt() || epoch.closed()) {
            epochs.differ(leaf, "L130", "pay epoch " + number, "closed", "once, from " + epoch.endsAt());
        }
        reserved = reserved.add(body.amount(2)).subtract(body.amount(5));
        returned = returned.add(body.amount(5));
    }

    private void claim(Leaf leaf, Fields body) {
        Digest account = body.digest(2);
        Points.Epoch epoch = points.epoch(body.number(1));
        BigInteger pay = epoch.closed() ? epoch.payOf(points.of(account, body.number(1))) : BigInteger.ZERO;
        claims.same(leaf, "L130", "who draws", account, leaf.envelope().account());
        claims.same(leaf, "L130", "pay of epoch " + body.number(1), body.amount(3), pay);
        claims.same(leaf, "L130", "moves", drawn(leaf), paid(account, pay));
    }

    /** What leaves the pot of validators in a leaf. */
    static List<Move> drawn(Leaf leaf) {
        return Moves.of(leaf).stream()
                .filter(move -> move.from().equals(Pot.VALIDATORS))
                .toList();
    }

    static List<Move> paid(Digest account, BigInteger pay) {
        return new Moves()
                .add(Pot.VALIDATORS, Pot.available(account), pay, VALIDATOR_REWARD)
                .list();
    }

    private static BigInteger signed(Item item) {
        return item instanceof Item.NInt negative ? negative.value() : Values.amount("points", item);
    }

    @Override
    public void end(Leaf leaf, Chronicle after) {
        boolean claimed = !StatementRoom.bodies(leaf, 116).isEmpty()
                || !StatementRoom.bodies(leaf, 118).isEmpty();
        if (!claimed && !drawn(leaf).isEmpty()) {
            claims.differ(leaf, "L130", "moves", drawn(leaf), "none: nobody drew");
        }
        for (Event event : leaf.events()) {
            fold(event.type().kind(), event.body());
        }
        ballots.fold(leaf);
    }

    private void fold(int kind, Fields body) {
        switch (kind) {
            case 112 ->
                body.records(7, score -> score).forEach(score -> {
                    points.voted(new Cast(score.digest(1), score.number(2)), body.text(3));
                    points.earn(score.digest(1), body.number(4), body.number(5), signed(score.item(3)));
                });
            case 114 ->
                body.records(6, score -> score)
                        .forEach(score ->
                                points.earn(score.digest(1), body.number(4), body.number(5), signed(score.item(3))));
            case 115 -> points.close(body.number(1), body.amount(2), body.number(4));
            case 116 -> points.drawn(body.digest(2), body.number(1), body.amount(3));
            default -> {
                // No points.
            }
        }
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(scored, golds, epochs, claims)
                .flatMap(tally -> tally.findings().stream())
                .toList();
    }
}
