/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.schema.Fields;

/** Everybody's outcomes: exactly those of their rows, and what an overturned slash noted is taken back (economy L120, L125, L127). */
final class ReputationRoom implements Room {
    static final int EPOCH = 70;
    static final int KEPT = 71;

    private static final int MULTIPLIER_LEAST = 73;
    private static final int MULTIPLIER_MOST = 74;
    private static final int ACTIVE_GOOD = 75;
    private static final int SLASHED_BAD = 76;
    private static final int REJECTED_BAD = 77;

    private static final long ACCEPTED = 4;
    private static final long REJECTED = 7;
    private static final int AUTHORS_CAUSES = 2;
    private static final int SLASHED_CAUSE = 2;
    private static final int APPROVED_CAUSE = 3;

    private final Tally outcomes = new Tally("reputation.outcomes", "leaves with outcomes");
    private final Tally takenBack = new Tally("reputation.taken-back", "slashes taken back");
    private final Tally places = new Tally("reputation.places", "domains and epochs of outcomes");
    private final Map<Long, List<Note>> slashings = new HashMap<>();
    private final List<Note> right = new ArrayList<>();
    private final List<Note> found = new ArrayList<>();
    private final List<Note> back = new ArrayList<>();
    private final List<Note> rightBack = new ArrayList<>();

    /** What is noted because of a row, of whom. */
    private record Note(long row, String domain, long epoch, long cause, List<String> outcomes) {
        static Note of(Fields body, int cause) {
            int list = cause < 0 ? 4 : 5;
            return new Note(
                    body.number(cause < 0 ? 3 : 4),
                    body.text(1),
                    body.number(2),
                    cause,
                    body.records(
                            list,
                            outcome -> outcome(outcome.digest(1).toString(), outcome.amount(2), outcome.amount(3))));
        }

        private static String outcome(String who, BigInteger good, BigInteger bad) {
            return who + " +" + good + " -" + bad;
        }
    }

    /** How much a row of an account weighs in an answer (L123). */
    static BigInteger multiplier(Chronicle now, Digest account, String domain, long time) {
        Parameters parameters = now.parameters();
        BigInteger bound = now.reputations.bound(account, domain, now.epoch(time, EPOCH), parameters.get(KEPT));
        BigInteger least = parameters.get(MULTIPLIER_LEAST);
        return least.add(
                parameters.get(MULTIPLIER_MOST).subtract(least).multiply(bound).divide(Reputations.WHOLE));
    }

    @Override
    public void begin(Leaf leaf, Chronicle before) {
        right.clear();
        found.clear();
        back.clear();
        rightBack.clear();
    }

    @Override
    public void event(Leaf leaf, Event event, Chronicle before) {
        Fields body = event.body();
        switch (event.type().kind()) {
            case 32 -> entered(leaf, body.number(1), body.number(2), before);
            case 110 -> observed(leaf, body, before);
            case 111 -> back.add(Note.of(body, -1));
            default -> {
                // Nothing is noted of it.
            }
        }
    }

    private void entered(Leaf leaf, long row, long status, Chronicle before) {
        long was = before.row(row).status();
        if (was == Chronicle.APPEALED && (status == Chronicle.ACTIVE || status == ACCEPTED || status == REJECTED)) {
            List<Note> noted = slashings.remove(row);
            if (noted != null) {
                Note first = noted.get(0);
                List<String> all =
                        noted.stream().flatMap(note -> note.outcomes().stream()).toList();
                rightBack.add(new Note(row, first.domain(), first.epoch(), -1, all));
            }
        }
        if (was == ACCEPTED && status == Chronicle.ACTIVE) {
            right.add(note(leaf, row, 0, before, ACTIVE_GOOD));
        } else if (status == REJECTED) {
            right.add(note(leaf, row, 1, before, REJECTED_BAD));
        } else if (status == Chronicle.SLASHED && was != Chronicle.APPEALED) {
            right.add(note(leaf, row, SLASHED_CAUSE, before, SLASHED_BAD));
        }
    }

    private static Note note(Leaf leaf, long id, int cause, Chronicle before, int weight) {
        Chronicle.Row row = before.row(id);
        BigInteger micros = before.parameters().get(weight);
        String who = row.author().toString();
        return new Note(
                id,
                before.domain(row.datanet()),
                before.epoch(leaf.time(), EPOCH),
                cause,
                List.of(
                        cause == 0
                                ? Note.outcome(who, micros, BigInteger.ZERO)
                                : Note.outcome(who, BigInteger.ZERO, micros)));
    }

    private void observed(Leaf leaf, Fields body, Chronicle before) {
        int cause = (int) body.number(3);
        Note note = Note.of(body, cause);
        if (cause <= AUTHORS_CAUSES) {
            found.add(note);
        }
        Chronicle.Row row = before.row(note.row());
        places.same(leaf, "L127", "domain of row " + note.row(), note.domain(), before.domain(row.datanet()));
        places.same(leaf, "L120", "epoch of row " + note.row(), note.epoch(), before.epoch(leaf.time(), EPOCH));
        if (cause == SLASHED_CAUSE || cause == APPROVED_CAUSE) {
            slashings.computeIfAbsent(note.row(), none -> new ArrayList<>()).add(note);
        }
    }

    @Override
    public void end(Leaf leaf, Chronicle after) {
        if (!right.isEmpty() || !found.isEmpty()) {
            outcomes.same(leaf, "L120", "outcomes of authors", found, right);
        }
        if (!rightBack.isEmpty() || !back.isEmpty()) {
            takenBack.same(leaf, "L125", "outcomes taken back", back, rightBack);
        }
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(outcomes, takenBack, places)
                .flatMap(tally -> tally.findings().stream())
                .toList();
    }
}
