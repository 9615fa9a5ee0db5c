/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.check;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openledger.verifier.bundle.Dossier;
import org.openledger.verifier.bundle.Happened;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bundle.RowHistory;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.RowFact.Committed;
import org.openledger.verifier.facts.RowFact.Decided;
import org.openledger.verifier.facts.RowFact.Drawn;
import org.openledger.verifier.facts.RowFact.Revealed;
import org.openledger.verifier.facts.RowFact.Screened;
import org.openledger.verifier.facts.RowFact.VoteCommitted;
import org.openledger.verifier.facts.RowFact.VoteRevealed;

/** That each cited row was screened, and voted on by a committee. */
final class ReviewChecks {
    private static final int LEAST_VERDICTS = 5;
    private static final int VOTE_BYTES = 13;

    private ReviewChecks() {}

    /**
     * {@code people.screening}: each cited row has at least five named verdicts, given before a committee was drawn, and after the row was revealed in its
     * time.
     */
    static void screening(Case answer, Ruling ruling) {
        ruling.says(answer.dossier().citedRows().size() + " rows screened");
        RowChecks.eachRow(answer, ruling, (row, r) -> {
            Happened<Screened> screened = row.only(Screened.class);
            int names = new HashSet<>(screened.fact().checks()).size();
            r.require(
                    names >= LEAST_VERDICTS, "named verdicts on row " + row.row(), names, "at least " + LEAST_VERDICTS);
            r.same(
                    "names of the verdicts on row " + row.row(),
                    screened.fact().checks().size(),
                    names);
            Happened<Committed> committed = row.only(Committed.class);
            Leaf revealed = row.only(Revealed.class).leaf();
            Leaf drawn = row.first(Drawn.class).leaf();
            RowChecks.inOrder(List.of(committed.leaf(), revealed, screened.leaf(), drawn), r);
            long revealBy = committed.fact().revealBy();
            r.require(revealed.time() < revealBy, "time of " + revealed, revealed.time(), "before " + revealBy);
            RowChecks.parameters(answer.dossier(), committed.leaf(), r)
                    .ifPresent(in -> r.same(
                            "end of the time to reveal row " + row.row(),
                            BigInteger.valueOf(revealBy),
                            BigInteger.valueOf(committed.leaf().time()).add(in.get(Parameters.REVEAL_WINDOW))));
        });
    }

    /**
     * {@code people.committee}: each committee member is distinct and not the author; rounds match.
     *
     * <p>Rounds count from 1 without a gap; a round without a quorum is decided by nobody, so the last that was decided need not be the last. A committee is at
     * most as large as the parameters say for a first review, a challenge or an appeal, and its windows are theirs: voting from the draw on, revealing from the end of voting on.
     */
    static void committee(Case answer, Ruling ruling) {
        RowChecks.eachRow(answer, ruling, (row, r) -> {
            Digest author = row.only(Committed.class).fact().author();
            long round = 0;
            for (Happened<Drawn> drawn : row.all(Drawn.class)) {
                Drawn draw = drawn.fact();
                String name = "committee of row " + row.row() + " in round " + draw.round();
                r.same("round of " + drawn.leaf(), draw.round(), ++round);
                r.same(
                        name,
                        new HashSet<>(draw.committee()).size(),
                        draw.committee().size());
                r.require(!draw.committee().contains(author), name, "with the author " + author, "without");
                boolean panel = RowChecks.isSlashed(row, drawn.leaf());
                windows(answer.dossier(), drawn, panel ? Parameters.APPEAL_COMMITTEE : Parameters.COMMITTEE, name, r);
            }
            RowChecks.inOrder(
                    List.of(
                            RowChecks.decisive(row).leaf(),
                            row.last(Decided.class).leaf()),
                    r);
        });
    }

    private static void windows(Dossier dossier, Happened<Drawn> drawn, int size, String name, Ruling ruling) {
        Optional<Parameters> parameters = RowChecks.parameters(dossier, drawn.leaf(), ruling);
        if (parameters.isEmpty()) {
            return;
        }
        Parameters in = parameters.get();
        Drawn draw = drawn.fact();
        BigInteger commitBy = BigInteger.valueOf(drawn.leaf().time()).add(in.get(Parameters.VOTE_WINDOW));
        BigInteger revealBy = commitBy.add(in.get(Parameters.VOTE_REVEAL_WINDOW));
        BigInteger most = in.get(size);
        ruling.require(
                BigInteger.valueOf(draw.committee().size()).compareTo(most) <= 0,
                name,
                draw.committee().size() + " members",
                "at most " + most);
        ruling.same("end of voting of the " + name, BigInteger.valueOf(draw.commitBy()), commitBy);
        ruling.same("end of revealing of the " + name, BigInteger.valueOf(draw.revealBy()), revealBy);
    }

    /** {@code people.votes}: each revealed vote opens its commitment, which was committed before the reveal window by a member. */
    static void votes(Case answer, Ruling ruling) {
        int[] counts = new int[2];
        RowChecks.eachRow(answer, ruling, (row, r) -> {
            Drawn draw = RowChecks.decisive(row).fact();
            counts[0] += draw.committee().size();
            Set<Digest> committed = new HashSet<>();
            for (Happened<VoteCommitted> vote : row.all(VoteCommitted.class)) {
                if (vote.fact().round() == draw.round()) {
                    committed(draw, vote, committed, r);
                }
            }
            Set<Digest> revealed = new HashSet<>();
            for (Happened<VoteRevealed> vote : row.all(VoteRevealed.class)) {
                if (vote.fact().round() == draw.round()) {
                    counts[1]++;
                    revealed(row, draw, vote, revealed, r);
                }
            }
        });
        ruling.says(counts[1] + " of " + counts[0] + " votes revealed");
    }

    private static void committed(Drawn draw, Happened<VoteCommitted> vote, Set<Digest> voters, Ruling ruling) {
        Digest validator = vote.fact().validator();
        ruling.require(
                draw.committee().contains(validator),
                "validator of " + vote.leaf(),
                validator,
                "a member of the committee");
        ruling.require(voters.add(validator), "vote of " + validator + " on row " + draw.row(), "twice", "once");
        ruling.require(
                vote.leaf().time() < draw.commitBy(),
                "time of " + vote.leaf(),
                vote.leaf().time(),
                "before the end of voting, " + draw.commitBy());
    }

    private static void revealed(
            RowHistory row, Drawn draw, Happened<VoteRevealed> revealed, Set<Digest> voters, Ruling ruling) {
        VoteRevealed vote = revealed.fact();
        String name = revealed.leaf().toString();
        ruling.require(
                voters.add(vote.validator()), "vote of " + vote.validator() + " on row " + draw.row(), "twice", "once");
        Octets payload = Octets.of(ByteBuffer.allocate(VOTE_BYTES)
                .putLong(vote.row())
                .putInt((int) vote.round())
                .put((byte) vote.vote())
                .array());
        Digest commitment = Commitments.VOTE.of(vote.salt(), vote.validator(), payload);
        List<Happened<VoteCommitted>> commitments = row.all(VoteCommitted.class).stream()
                .filter(c ->
                        c.fact().round() == vote.round() && c.fact().validator().equals(vote.validator()))
                .toList();
        ruling.same("commitments that " + name + " opens", commitments.size(), 1);
        for (Happened<VoteCommitted> committed : commitments) {
            ruling.same(
                    "commitment that " + name + " opens",
                    commitment,
                    committed.fact().commitment());
            RowChecks.inOrder(List.of(committed.leaf(), revealed.leaf()), ruling);
        }
        long time = revealed.leaf().time();
        ruling.require(
                time >= draw.commitBy() && time < draw.revealBy(),
                "time of " + name,
                time,
                "from " + draw.commitBy() + " on, before " + draw.revealBy());
    }
}
