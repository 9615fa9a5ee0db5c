/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.facts.Request;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;

/** What a command alone moves: exactly what it says, and what comes free goes back to whoever locked it (ledger L03, L10 to L12, L30, L47, L61, L64). */
final class CommandRoom implements Room {
    private static final int TRANSFER = 1;
    private static final int STAKE = 2;
    private static final int UNSTAKE = 3;
    private static final int BOND = 6;
    private static final int BURN = 27;
    private static final int BOND_POT = 14;
    private static final int APPEAL_POT = 15;

    private final Tally commands = new Tally("pots.commands", "commands moved what they say");
    private final Tally releases = new Tally("pots.releases", "stakes and refunds came back whole");
    private List<Move> moves = new ArrayList<>();

    @Override
    public void begin(Leaf leaf, Chronicle before) {
        moves = new ArrayList<>();
        if (leaf.accepted()) {
            expected(leaf, before)
                    .ifPresent(right -> commands.same(leaf, "the command's rule", "moves", Moves.of(leaf), right));
        }
    }

    /** The moves of commands that move nothing but what they say; nothing for those of which the other rooms know more. */
    private static Optional<List<Move>> expected(Leaf leaf, Chronicle before) {
        Pot own = Pot.available(leaf.envelope().account());
        Pot locked = pot(1, leaf.envelope().account());
        Fields body = leaf.envelope().body();
        Moves right = new Moves();
        switch (leaf.type().number()) {
            case 1 -> right.add(own, Pot.available(body.digest(1)), body.amount(2), TRANSFER);
            case 2 -> right.add(own, new Pot(10, Optional.empty(), 0), body.amount(1), BURN);
            case 10 -> right.add(own, locked, body.amount(2), STAKE);
            case 30 -> right.add(own, locked, body.amount(3), STAKE);
            case 32, 33 -> release(leaf, body.number(1), before, right);
            case 42 -> right.add(own, numbered(BOND_POT, before.challenges.size()), body.amount(2), BOND);
            case 44 -> right.add(own, numbered(APPEAL_POT, before.appeals.size()), body.amount(2), BOND);
            case 60 -> right.add(own, Pot.escrow(before.requests.size()), body.amount(6), Move.ESCROW);
            case 62 -> {
                Request request = before.request(body.number(1));
                right.add(Pot.escrow(request.id()), Pot.available(request.payer()), request.maxFee(), Move.REFUND);
            }
            case 20,
                    21,
                    22,
                    23,
                    24,
                    25,
                    26,
                    27,
                    31,
                    34,
                    35,
                    40,
                    41,
                    43,
                    45,
                    46,
                    47,
                    48,
                    49,
                    50,
                    70,
                    92,
                    93,
                    110,
                    120,
                    130,
                    131,
                    132,
                    133 -> {
                // No money.
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(right.list());
    }

    /** A row's stake comes free with the row, unless it was free or an open slash holds it. */
    private static void release(Leaf leaf, long row, Chronicle before, Moves right) {
        if (StatementRoom.bodies(leaf, 12).isEmpty()) {
            return;
        }
        Stakes.Stake stake = before.stakes.get(before.row(row).stake());
        right.add(pot(1, stake.owner()), Pot.available(stake.owner()), stake.locked(), UNSTAKE);
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Fields body = event.body();
        switch (event.type().kind()) {
            case 2 -> moves.add(Move.of(body));
            case 12 -> released(leaf, body.number(1), before);
            case 62 -> refunded(leaf, before.request(body.number(1)), before);
            default -> {
                // Nothing comes free.
            }
        }
    }

    private void released(Leaf leaf, long id, Chronicle before) {
        Stakes.Stake stake = before.stakes.get(id);
        BigInteger came = moves.stream()
                .filter(move -> move.from().equals(pot(1, stake.owner())) && move.reason() != STAKE)
                .map(Move::amount)
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (came.compareTo(stake.locked()) < 0) {
            releases.differ(leaf, "L11", "freed of stake " + id, came, stake.locked());
        }
        releases.count();
        for (Move move : moves) {
            if (move.reason() == UNSTAKE
                    && !move.from().account().equals(move.to().account())) {
                releases.differ(leaf, "L11", move.toString(), move.to(), "the account that locked it");
            }
        }
    }

    private void refunded(Leaf leaf, Request request, Chronicle before) {
        Move right = new Move(Pot.escrow(request.id()), Pot.available(request.payer()), request.maxFee(), Move.REFUND);
        boolean moved = request.maxFee().signum() == 0 || moves.contains(right);
        releases.same(
                leaf,
                "L64",
                "refund of request " + request.id(),
                moved ? right.toString() : moves.toString(),
                right.toString());
        releases.same(leaf, "L64", "left in " + right.from(), before.balance(right.from()), BigInteger.ZERO);
    }

    private static Pot pot(int kind, Digest account) {
        return new Pot(kind, Optional.of(account), 0);
    }

    private static Pot numbered(int kind, long number) {
        return new Pot(kind, Optional.empty(), number);
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(commands, releases)
                .flatMap(tally -> tally.findings().stream())
                .toList();
    }
}
