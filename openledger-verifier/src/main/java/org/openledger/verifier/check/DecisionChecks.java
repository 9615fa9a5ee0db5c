/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bundle.Happened;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bundle.RowHistory;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.RowFact.Decided;
import org.openledger.verifier.facts.RowFact.StatusChanged;
import org.openledger.verifier.facts.RowFact.VoteRevealed;

/**
 * {@code people.decision}: the decision is what the revealed votes say, with the quorum of the parameters, and the row became active after its challenge
 * window.
 *
 * <p>A row is accepted by its first decision. Where there are later ones they dismissed challenges, whatever they said but SLASH, and left the row accepted
 * anew, or active as it had been; a SLASH of any of them was overturned by the panel whose decision comes next. Only the votes of the last decision are carried; the earlier ones have to agree with their own counts.
 */
final class DecisionChecks {
    private static final long REJECT = 0;
    private static final long ACCEPT = 1;
    private static final long SLASH = 2;

    private DecisionChecks() {}

    static void decision(Case answer, Ruling ruling) {
        RowChecks.eachRow(answer, ruling, (row, r) -> {
            Decided last = row.last(Decided.class).fact();
            r.same("rejects, accepts and slashes on row " + row.row(), last.votes(), tally(row, last.round()));
            long first = row.first(Decided.class).fact().decision();
            r.require(
                    first != REJECT,
                    "first decision on row " + row.row(),
                    "REJECT",
                    "ACCEPT, or SLASH that was overturned");
            r.require(
                    !RowChecks.slashes(row, row.last(Decided.class)),
                    "last decision on row " + row.row(),
                    "SLASH",
                    "ACCEPT, or REJECT of a challenge");
            for (Happened<VoteRevealed> vote : row.all(VoteRevealed.class)) {
                RowChecks.inOrder(List.of(vote.leaf(), row.last(Decided.class).leaf()), r);
            }
            long round = 0;
            boolean slashed = false;
            for (Happened<Decided> decided : row.all(Decided.class)) {
                r.require(
                        decided.fact().round() > round,
                        "round decided by " + decided.leaf(),
                        decided.fact().round(),
                        "above " + round);
                round = decided.fact().round();
                majority(answer.dossier(), decided, slashed, r);
                slashed = RowChecks.slashes(row, decided);
            }
            life(answer.dossier(), row, r);
        });
    }

    /** The decision follows from its counts, and they reach the quorum; a panel that overturns a slash agrees on what it says. */
    private static void majority(Dossier dossier, Happened<Decided> decided, boolean panel, Ruling ruling) {
        List<Long> votes = decided.fact().votes();
        long sum = votes.stream().mapToLong(Long::longValue).sum();
        String name = "decision on row " + decided.fact().row() + " in round "
                + decided.fact().round();
        long said = 2 * votes.get((int) SLASH) > sum ? SLASH : 2 * votes.get((int) ACCEPT) > sum ? ACCEPT : REJECT;
        ruling.same(name, decided.fact().decision(), said);
        ruling.require(
                !panel || (said != SLASH && 2 * Collections.max(votes) > sum),
                name,
                "no majority for the row",
                "one, where an appeal overturned a slash");
        RowChecks.parameters(dossier, decided.leaf(), ruling).ifPresent(in -> {
            BigInteger quorum = in.get(panel ? Parameters.APPEAL_QUORUM : Parameters.QUORUM);
            ruling.require(
                    BigInteger.valueOf(sum).compareTo(quorum) >= 0, "votes of the " + name, sum, "at least " + quorum);
        });
    }

    /** The row was accepted by decisions only, for the challenge window each time, and became active when such a window was over. */
    private static void life(Dossier dossier, RowHistory row, Ruling ruling) {
        long previous = -1;
        long until = Long.MAX_VALUE;
        for (Happened<StatusChanged> change : row.all(StatusChanged.class)) {
            Leaf leaf = change.leaf();
            String name = "status of row " + row.row() + " after " + leaf;
            ruling.require(leaf.index() > previous, name, "a second one", "one");
            previous = leaf.index();
            if (change.fact().status() == StatusChanged.ACCEPTED) {
                until = change.fact().deadline();
                accepted(dossier, row, change, ruling);
            } else if (change.fact().status() == StatusChanged.ACTIVE) {
                ruling.same("deadline of the " + name, change.fact().deadline(), 0L);
                ruling.require(
                        leaf.time() >= until,
                        "time of " + leaf,
                        leaf.time(),
                        "the end of the challenge window, or later");
            }
        }
        StatusChanged last = row.last(StatusChanged.class).fact();
        ruling.same("last status of row " + row.row(), last.status(), StatusChanged.ACTIVE);
    }

    private static void accepted(Dossier dossier, RowHistory row, Happened<StatusChanged> change, Ruling ruling) {
        Leaf leaf = change.leaf();
        boolean decided = row.all(Decided.class).stream()
                .anyMatch(decision -> decision.leaf().index() == leaf.index());
        ruling.require(decided, "status of row " + row.row() + " after " + leaf, "ACCEPTED", "that by a decision only");
        RowChecks.parameters(dossier, leaf, ruling)
                .ifPresent(in -> ruling.same(
                        "end of the challenge window of row " + row.row(),
                        BigInteger.valueOf(change.fact().deadline()),
                        BigInteger.valueOf(leaf.time()).add(in.get(Parameters.CHALLENGE_WINDOW))));
    }

    /** How many revealed votes there are of each sort. */
    private static List<Long> tally(RowHistory row, long round) {
        List<VoteRevealed> votes = row.all(VoteRevealed.class).stream()
                .map(Happened::fact)
                .filter(vote -> vote.round() == round)
                .toList();
        return LongStream.rangeClosed(REJECT, SLASH)
                .mapToObj(sort ->
                        votes.stream().filter(vote -> vote.vote() == sort).count())
                .toList();
    }
}
