/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;

/** What those earn who had voted for a row, and what a slash or a known answer says of them (economy L129, L132, L133). */
final class ApprovalRoom implements Room {
    private static final int APPROVED_BAD = 78;
    private static final int GOLD_GOOD = 79;
    private static final int GOLD_BAD = 80;
    private static final int DELAYED = 86;
    private static final int VALIDATORS_PART = 5;
    private static final long APPROVED = 3;
    private static final long GOLD = 4;

    private final Tally credits =
            new Tally("validators.approvals", "answers that pay those who had voted for their rows");
    private final Tally claims = new Tally("validators.approvals-paid", "payments to them, and ends of such");
    private final Tally outcomes = new Tally("validators.outcomes", "leaves with outcomes of validators");
    private final Ballots ballots;
    private final SortedMap<Long, Pay> rows = new TreeMap<>();

    /** What a row earned so far for each of its approvers, and what each has drawn of it. */
    private record Pay(BigInteger each, List<BigInteger> drawn) {
        BigInteger left() {
            return each.multiply(BigInteger.valueOf(drawn.size()))
                    .subtract(drawn.stream().reduce(BigInteger.ZERO, BigInteger::add));
        }
    }

    ApprovalRoom(Ballots ballots) {
        this.ballots = ballots;
    }

    /** What all approvers of all rows have not drawn. */
    BigInteger left() {
        return rows.values().stream().map(Pay::left).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Override
    public void begin(Leaf leaf, Chronicle before) {
        for (Fields settled : StatementRoom.bodies(leaf, 61)) {
            credited(leaf, settled, before);
        }
        List<String> right = new ArrayList<>();
        for (Event event : leaf.events()) {
            if (event.type().kind() == 32 && event.body().number(2) == Chronicle.SLASHED) {
                blame(event.body().number(1), before, right);
            } else if (event.type().kind() == 114) {
                judged(event.body(), before, right);
            }
        }
        List<String> found = StatementRoom.bodies(leaf, 110).stream()
                .filter(body -> body.number(3) == APPROVED || body.number(3) == GOLD)
                .map(body -> "row " + body.number(4) + ", cause " + body.number(3) + ": "
                        + body.records(5, outcome -> outcome(outcome.digest(1), outcome.amount(2), outcome.amount(3))))
                .toList();
        if (!right.isEmpty() || !found.isEmpty()) {
            outcomes.same(leaf, "L129, L133", "outcomes of validators", found, right);
        }
    }

    private void credited(Leaf leaf, Fields settled, Chronicle before) {
        BigInteger delayed = Moves.part(
                settled.fields(2).amount(VALIDATORS_PART), before.parameters().get(DELAYED));
        List<String> right = new ArrayList<>();
        for (Fields credit : settled.fields(1).records(5, each -> each)) {
            long row = credit.number(1);
            int approvers = ballots.votes(row).approvers().size();
            BigInteger each = approvers == 0
                    ? BigInteger.ZERO
                    : delayed.multiply(credit.amount(2))
                            .divide(Reputations.WHOLE.multiply(BigInteger.valueOf(approvers)));
            if (each.signum() != 0 && !ballots.isHeld(row)) {
                right.add("row " + row + ": " + each + " for each of " + approvers);
            }
        }
        List<String> found = StatementRoom.bodies(leaf, 117).stream()
                .flatMap(body -> body
                        .records(
                                2,
                                credit -> "row " + credit.number(1) + ": " + credit.amount(2) + " for each of "
                                        + credit.number(3))
                        .stream())
                .toList();
        credits.same(leaf, "L132", "what approvers earn", found, right);
    }

    private void blame(long row, Chronicle before, List<String> right) {
        List<Digest> approvers = ballots.votes(row).approvers();
        if (!approvers.isEmpty() && !ballots.isHeld(row)) {
            BigInteger bad = before.parameters().get(APPROVED_BAD);
            right.add("row " + row + ", cause " + APPROVED + ": "
                    + approvers.stream()
                            .map(who -> outcome(who, BigInteger.ZERO, bad))
                            .toList());
        }
    }

    private void judged(Fields shown, Chronicle before, List<String> right) {
        BigInteger good = before.parameters().get(GOLD_GOOD);
        BigInteger bad = before.parameters().get(GOLD_BAD);
        List<String> all = shown.records(
                6,
                score -> score.number(2) == shown.number(3)
                        ? outcome(score.digest(1), good, BigInteger.ZERO)
                        : outcome(score.digest(1), BigInteger.ZERO, bad));
        if (!all.isEmpty()) {
            right.add("row " + shown.number(2) + ", cause " + GOLD + ": " + all);
        }
    }

    private static String outcome(Digest who, BigInteger good, BigInteger bad) {
        return who + " +" + good + " -" + bad;
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Fields body = event.body();
        switch (event.type().kind()) {
            case 118 -> claim(leaf, body);
            case 119 -> {
                long row = body.number(1);
                boolean over = StatementRoom.bodies(leaf, 14).stream()
                        .anyMatch(distributed -> ballots.rowOf(distributed.number(1)) == row);
                BigInteger left =
                        Optional.ofNullable(rows.get(row)).map(Pay::left).orElse(BigInteger.ZERO);
                claims.same(
                        leaf,
                        "L133",
                        "what ends with row " + row,
                        body.amount(2),
                        over ? left : BigInteger.ONE.negate());
            }
            case 14 -> {
                long row = ballots.rowOf(body.number(1));
                long ends = StatementRoom.bodies(leaf, 119).stream()
                        .filter(voided -> voided.number(1) == row)
                        .count();
                claims.same(leaf, "L133", "ends of pay with row " + row, ends, rows.containsKey(row) ? 1L : 0L);
            }
            default -> {
                // Approvers draw nothing.
            }
        }
    }

    private void claim(Leaf leaf, Fields body) {
        long row = body.number(1);
        Digest account = body.digest(2);
        int place = ballots.votes(row).approvers().indexOf(account);
        Pay pay = rows.get(row);
        BigInteger left = pay == null || place < 0 || ballots.isHeld(row)
                ? BigInteger.ZERO
                : pay.each().subtract(pay.drawn().get(place));
        claims.same(leaf, "L132", "who draws", account, leaf.envelope().account());
        claims.same(leaf, "L132", "place of " + account, body.number(3), (long) place);
        claims.same(leaf, "L132", "drawn of row " + row, body.amount(4), left);
        claims.same(leaf, "L132", "moves", ValidatorRoom.drawn(leaf), ValidatorRoom.paid(account, left));
    }

    @Override
    public void end(Leaf leaf, Chronicle after) {
        for (Event event : leaf.events()) {
            Fields body = event.body();
            switch (event.type().kind()) {
                case 117 ->
                    body.records(2, credit -> credit)
                            .forEach(credit -> credit(credit.number(1), credit.amount(2), credit.number(3)));
                case 118 -> rows.computeIfPresent(body.number(1), (row, pay) -> drawn(pay, body.number(3)));
                case 119 -> rows.remove(body.number(1));
                default -> {
                    // Approvers earn and draw nothing.
                }
            }
        }
    }

    private void credit(long row, BigInteger each, long approvers) {
        Pay before =
                rows.getOrDefault(row, new Pay(BigInteger.ZERO, Collections.nCopies((int) approvers, BigInteger.ZERO)));
        rows.put(row, new Pay(before.each().add(each), before.drawn()));
    }

    private static Pay drawn(Pay pay, long place) {
        List<BigInteger> after = new ArrayList<>(pay.drawn());
        if (place < after.size()) {
            after.set((int) place, pay.each());
        }
        return new Pay(pay.each(), List.copyOf(after));
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(credits, claims, outcomes)
                .flatMap(tally -> tally.findings().stream())
                .toList();
    }
}
