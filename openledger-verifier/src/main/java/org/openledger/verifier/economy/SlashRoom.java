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
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/** What slashes take, who gets it, and that an overturned one gives back what it took, to the unit (ledger L46, L48 to L50; economy, appeals). */
final class SlashRoom implements Room {
    private static final int SLASH = 4;
    private static final int SLASH_SHARE = 5;
    private static final int BOND_RETURN = 7;
    private static final int NON_REVEAL = 19;
    private static final int RESTORE = 20;
    private static final int SLASH_FRACTION = 27;
    private static final int APPEAL_WINDOW = 28;
    private static final int TO_CHALLENGER = 29;
    private static final int TO_COMMONS = 30;
    private static final int PENALTY = 33;
    private static final int SLASH_ESCROW = 5;
    private static final int BOND = 14;
    private static final int APPEAL = 15;
    private static final Pot BURNED = new Pot(10, Optional.empty(), 0);

    private final Tally taken = new Tally("slashes.taken", "slashes and penalties");
    private final Tally shared = new Tally("slashes.shared", "slashes shared out");
    private final Tally overturned = new Tally("slashes.overturned", "slashes undone to the unit");
    private final Tally bonds = new Tally("slashes.bonds", "bonds that left whole");
    private final SortedMap<Long, Slash> slashes = new TreeMap<>();
    private final List<Move> moves = new ArrayList<>();

    /** A slash that is not over. */
    private record Slash(long row, long stake, long round, BigInteger amount, Optional<Long> challenge) {}

    @Override
    public void begin(Leaf leaf, Chronicle before) {
        moves.clear();
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Fields body = event.body();
        switch (event.type().kind()) {
            case 2 -> moved(leaf, Move.of(body), before);
            case 13 -> slashed(leaf, body, before);
            case 14 -> shared(leaf, body.number(1), before);
            case 49 -> overturned(leaf, body, before);
            default -> {
                // No slash.
            }
        }
    }

    private void moved(Leaf leaf, Move move, Chronicle before) {
        moves.add(move);
        if (move.reason() == NON_REVEAL) {
            Digest owner = move.from().account().orElseThrow();
            BigInteger right = Moves.part(
                    before.stakes.validating(owner), before.parameters().get(PENALTY));
            taken.same(leaf, "L46", "penalty of " + owner, move.amount(), right);
        }
    }

    private void slashed(Leaf leaf, Fields body, Chronicle before) {
        long number = body.number(1);
        Stakes.Stake stake = before.stakes.get(body.number(2));
        BigInteger right = Moves.part(stake.locked(), before.parameters().get(SLASH_FRACTION));
        taken.same(leaf, "L49", "taken by slash " + number, body.amount(5), right);
        taken.same(
                leaf,
                "L49",
                "end of the appeal window of slash " + number,
                body.amount(6),
                before.parameters().get(APPEAL_WINDOW).add(BigInteger.valueOf(leaf.time())));
        taken.same(
                leaf,
                "L49",
                "stake of row " + body.number(3),
                body.number(2),
                before.row(body.number(3)).stake());
        slashes.put(
                number,
                new Slash(
                        body.number(3),
                        body.number(2),
                        body.number(4),
                        body.amount(5),
                        body.maybe(8).map(item -> Values.number("challenge", item))));
    }

    private void shared(Leaf leaf, long number, Chronicle before) {
        Slash slash = slashes.remove(number);
        if (slash == null) {
            shared.differ(leaf, "L50", "slash " + number, "shared out", "once, and not if it was overturned");
            return;
        }
        Pot escrow = numbered(SLASH_ESCROW, number);
        Pot commons = Pot.commons(before.row(slash.row()).datanet());
        Pot challenger = slash.challenge()
                .map(challenge -> Pot.available(before.challenge(challenge).digest(3)))
                .orElse(commons);
        BigInteger bounty = Moves.part(slash.amount(), before.parameters().get(TO_CHALLENGER));
        BigInteger toCommons = Moves.part(slash.amount(), before.parameters().get(TO_COMMONS));
        List<Move> right = new Moves()
                .add(escrow, challenger, bounty, SLASH_SHARE)
                .add(escrow, commons, toCommons, SLASH_SHARE)
                .add(escrow, BURNED, slash.amount().subtract(bounty).subtract(toCommons), SLASH_SHARE)
                .list();
        shared.same(leaf, "L50", "shares of slash " + number, from(escrow), right);
        shared.same(leaf, "L50", "left in " + escrow, before.balance(escrow), BigInteger.ZERO);
        slash.challenge().ifPresent(challenge -> {
            BigInteger bond = before.challenge(challenge).amount(4);
            List<Move> back = new Moves()
                    .add(numbered(BOND, challenge), challenger, bond, BOND_RETURN)
                    .list();
            shared.same(leaf, "L48", "bond of challenge " + challenge, from(numbered(BOND, challenge)), back);
        });
    }

    private void overturned(Leaf leaf, Fields body, Chronicle before) {
        long number = body.number(1);
        Slash slash = slashes.remove(number);
        if (slash == null) {
            overturned.differ(
                    leaf, "exact restoration", "slash " + number, "overturned", "once, before it is shared out");
            return;
        }
        Slash told = new Slash(
                body.number(3),
                body.number(2),
                body.number(4),
                body.amount(5),
                body.maybe(6).map(item -> Values.number("challenge", item)));
        overturned.same(leaf, "exact restoration", "slash " + number, told.toString(), slash.toString());
        Pot escrow = numbered(SLASH_ESCROW, number);
        Pot locked = new Pot(1, Optional.of(before.stakes.get(slash.stake()).owner()), 0);
        List<Move> right =
                new Moves().add(escrow, locked, slash.amount(), RESTORE).list();
        overturned.same(leaf, "exact restoration", "what slash " + number + " gives back", from(escrow), right);
    }

    private List<Move> from(Pot pot) {
        return moves.stream().filter(move -> move.from().equals(pot)).toList();
    }

    @Override
    public void end(Leaf leaf, Chronicle after) {
        BigInteger out = BigInteger.ZERO;
        for (Move move : moves) {
            if (move.from().kind() == BOND || move.from().kind() == APPEAL) {
                bonds.same(leaf, "L48", "left in " + move.from(), after.balance(move.from()), BigInteger.ZERO);
            }
            if (move.reason() == SLASH && move.to().kind() == SLASH_ESCROW) {
                out = out.add(move.amount());
            }
        }
        BigInteger told = StatementRoom.bodies(leaf, 13).stream()
                .map(body -> body.amount(5))
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (out.signum() != 0 || told.signum() != 0) {
            taken.same(leaf, "L49", "moved into the escrow of slashes", out, told);
        }
    }

    private static Pot numbered(int kind, long number) {
        return new Pot(kind, Optional.empty(), number);
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(taken, shared, overturned, bonds)
                .flatMap(tally -> tally.findings().stream())
                .toList();
    }
}
