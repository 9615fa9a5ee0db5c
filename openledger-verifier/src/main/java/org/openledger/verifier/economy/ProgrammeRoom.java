/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/** Staking programmes: what is reserved, what is earned, what goes back (economy L194, L195). */
final class ProgrammeRoom implements Room {
    private static final int UNBOND = 11;
    private static final int PROGRAMME_POT = 17;
    private static final int FUND = 30;
    private static final int REWARD = 31;
    private static final long YEAR = 365L * 24 * 60 * 60 * 1_000;
    private static final BigInteger BASIS_POINTS = BigInteger.valueOf(10_000);
    private static final BigInteger ONE = BigInteger.TEN.pow(18);
    private static final Pot POOL = new Pot(12, Optional.empty(), 0);

    private final Tally amounts = new Tally("stakers.programmes", "steps of programmes");
    private final SortedMap<Long, Programme> programmes = new TreeMap<>();
    private final SortedMap<Long, Enrolment> enrolments = new TreeMap<>();

    /** A programme. */
    private record Programme(long rate, long duration, BigInteger reserved, boolean open) {
        Programme reserving(BigInteger other) {
            return new Programme(rate, duration, other, open);
        }
    }

    /** A holding in a programme. */
    private record Enrolment(
            long stake, long programme, BigInteger amount, long start, BigInteger reserve, BigInteger paid) {}

    /** What an amount earns: amount × (e^(rate × years) − 1); the exponent and the power are cut off after 18 digits. */
    static BigInteger earned(BigInteger amount, long rate, long time) {
        BigInteger exponent = ONE.multiply(BigInteger.valueOf(rate))
                .multiply(BigInteger.valueOf(time))
                .divide(BASIS_POINTS.multiply(BigInteger.valueOf(YEAR)));
        return amount.multiply(power(exponent).subtract(ONE)).divide(ONE);
    }

    /** e to a power of 18 digits: an exact fraction of factorials in 60 digits more, which decides all that are kept. */
    private static BigInteger power(BigInteger exponent) {
        int digits = 60;
        BigInteger fine = BigInteger.TEN.pow(digits);
        BigInteger term = ONE.multiply(fine);
        BigInteger sum = BigInteger.ZERO;
        for (long k = 1; term.signum() > 0; k++) {
            sum = sum.add(term);
            term = term.multiply(exponent).divide(ONE).divide(BigInteger.valueOf(k));
        }
        return sum.divide(fine);
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        switch (event.type().kind()) {
            case 18 -> open(leaf, event.body().fields(1));
            case 19 -> close(leaf, event.body().number(1), before);
            case 136 -> enrol(leaf, event.body().fields(1), before);
            case 137 -> pay(leaf, event.body(), before);
            default -> {
                // No programme.
            }
        }
    }

    private void open(Leaf leaf, Fields opened) {
        Fields asked = leaf.envelope().body();
        long number = programmes.size();
        amounts.same(
                leaf,
                "L194",
                "programme " + opened.number(1),
                opened.number(1) + ", " + opened.number(2) + " for " + opened.number(3) + ", reserved "
                        + opened.amount(4) + ", " + Values.bool("open", opened.item(5)),
                number + ", " + asked.number(1) + " for " + asked.number(2) + ", reserved 0, true");
        amounts.same(
                leaf,
                "L194",
                "funds",
                Moves.of(leaf),
                new Moves().add(POOL, pot(number), asked.amount(3), FUND).list());
        programmes.put(opened.number(1), new Programme(opened.number(2), opened.number(3), opened.amount(4), true));
    }

    private void close(Leaf leaf, long number, Chronicle before) {
        Programme programme = programme(number);
        // The move of what is free may already stand in the leaf: what is left is what is reserved.
        amounts.same(leaf, "L194", "left in programme " + number, before.balance(pot(number)), programme.reserved());
        amounts.same(
                leaf,
                "L194",
                "moves",
                Moves.of(leaf).stream()
                        .filter(move ->
                                !(move.from().equals(pot(number)) && move.to().equals(POOL) && move.reason() == FUND))
                        .toList(),
                List.of());
        programmes.put(number, new Programme(programme.rate(), programme.duration(), programme.reserved(), false));
    }

    private void enrol(Leaf leaf, Fields enrolled, Chronicle before) {
        long stake = enrolled.number(1);
        long number = enrolled.number(2);
        Programme programme = programme(number);
        Stakes.Stake held = before.stakes.get(stake);
        BigInteger reserve = earned(held.locked(), programme.rate(), programme.duration());
        amounts.same(
                leaf,
                "L194",
                "part of stake " + stake,
                enrolled.amount(3) + " from " + enrolled.number(4) + ", reserved " + enrolled.amount(5) + ", paid "
                        + enrolled.amount(6),
                held.locked() + " from " + leaf.time() + ", reserved " + reserve + ", paid 0");
        BigInteger free = before.balance(pot(number)).subtract(programme.reserved());
        boolean may = programme.open()
                && held.bonded()
                && held.purpose() == Stakes.HOLDING
                && held.owner().equals(leaf.envelope().account())
                && !enrolments.containsKey(stake);
        if (!may || reserve.compareTo(free) > 0) {
            amounts.differ(leaf, "L194", "stake " + stake, "enrolled", "a holding, once, for at most " + free);
        }
        programmes.put(number, programme.reserving(programme.reserved().add(enrolled.amount(5))));
        enrolments.put(
                stake,
                new Enrolment(
                        stake, number, enrolled.amount(3), enrolled.number(4), enrolled.amount(5), enrolled.amount(6)));
    }

    private void pay(Leaf leaf, Fields body, Chronicle before) {
        Enrolment part = enrolments.remove(body.number(1));
        if (part == null) {
            amounts.differ(leaf, "L195", "payment of stake " + body.number(1), body.amount(2), "none: not enrolled");
            return;
        }
        Programme programme = programme(part.programme());
        long since = leaf.time() - part.start();
        BigInteger due = earned(part.amount(), programme.rate(), Math.min(since, programme.duration()))
                .subtract(part.paid());
        boolean ended = leaf.type().number() == UNBOND || since >= programme.duration();
        amounts.same(
                leaf,
                "L195",
                "paid to stake " + part.stake(),
                body.amount(2) + ", " + Values.bool("ended", body.item(3)),
                due + ", " + ended);
        Pot owner = Pot.available(before.stakes.get(part.stake()).owner());
        amounts.same(
                leaf,
                "L195",
                "moves",
                Moves.of(leaf).stream()
                        .filter(move -> move.from().kind() == PROGRAMME_POT)
                        .toList(),
                new Moves().add(pot(part.programme()), owner, due, REWARD).list());
        boolean over = Values.bool("ended", body.item(3));
        BigInteger freed = over ? part.reserve().subtract(part.paid()) : body.amount(2);
        programmes.put(
                part.programme(), programme.reserving(programme.reserved().subtract(freed)));
        if (!over) {
            enrolments.put(
                    part.stake(),
                    new Enrolment(
                            part.stake(),
                            part.programme(),
                            part.amount(),
                            part.start(),
                            part.reserve(),
                            part.paid().add(body.amount(2))));
        }
    }

    @Override
    public void end(Leaf leaf, Chronicle after) {
        for (Move move : Moves.of(leaf)) {
            boolean told = leaf.events().stream()
                    .anyMatch(
                            event -> List.of(18, 19, 137).contains(event.type().kind()));
            if ((move.from().kind() == PROGRAMME_POT || move.to().kind() == PROGRAMME_POT) && !told) {
                amounts.differ(leaf, "L194", move.toString(), "reason " + move.reason(), "none: no programme");
            }
        }
    }

    private Programme programme(long number) {
        Programme found = programmes.get(number);
        if (found == null) {
            throw new MalformedException("programme " + number, "absent", "opened in an earlier leaf");
        }
        return found;
    }

    private static Pot pot(long number) {
        return new Pot(PROGRAMME_POT, Optional.empty(), number);
    }

    @Override
    public List<Finding> findings() {
        return amounts.findings();
    }
}
