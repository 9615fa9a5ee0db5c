/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.log.Checkpoint;
import org.openledger.verifier.log.VerifierKey;
import org.openledger.verifier.report.Check;
import org.openledger.verifier.report.Finding;
import org.openledger.verifier.report.Report;
import org.openledger.verifier.schema.Vocabulary;

/**
 * The audit of a whole log: every leaf is read, its signature checked and its events compared with what follows from the leaves before it.
 *
 * <p>Not for use by several threads at once. What is kept is what the rules need of the past: pots, stakes, rows, models, requests and reputations.
 */
public final class Economy {
    private final Chronicle chronicle = new Chronicle();
    private final PotRoom pots = new PotRoom();
    private final StakerRoom stakers = new StakerRoom();
    private final List<Room> rooms = new ArrayList<>();
    private Optional<Leaf> last = Optional.empty();
    private long leaves;

    private Economy(boolean signatures) {
        InfluenceRoom influence = new InfluenceRoom();
        // The statements tell the influence's room what to expect of the leaf that has just begun: it begins before
        // them.
        if (signatures) {
            rooms.add(new SignatureRoom());
        }
        // The ballots are folded by the validators' room, behind the approvals' that asks them too.
        Ballots ballots = new Ballots();
        ApprovalRoom approvals = new ApprovalRoom(ballots);
        rooms.addAll(List.of(
                pots,
                new CommandRoom(),
                influence,
                new StatementRoom(influence),
                new RoyaltyRoom(),
                new ReputationRoom(),
                stakers,
                new ScheduleRoom(),
                new SlashRoom(),
                new BonusRoom(),
                new ProgrammeRoom(),
                new JobRoom(),
                approvals,
                new ValidatorRoom(ballots, approvals),
                new CommunityRoom(),
                new GapRoom()));
    }

    /**
     * Audits an exported log.
     *
     * @param key of the log, from somebody who is trusted: nothing in the export is
     * @return what was found, one finding or more for each check
     * @throws IOException when the export cannot be read
     * @throws MalformedException when it holds no whole log, or a leaf that is none
     */
    public static Report audit(VerifierKey key, ExportedLog log) throws IOException {
        Economy economy = new Economy(true);
        Digest root = log.leaves((leaf, index) -> economy.read(index, leaf));
        Checkpoint checkpoint = log.checkpoint();
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(
                "log.checkpoint",
                checkpoint.origin().equals(key.name()) && key.verify(checkpoint.note()) == VerifierKey.Answer.SIGNED,
                "checkpoint " + checkpoint.size() + " signed by " + key.name(),
                "signature of the checkpoint",
                "not that of the given key",
                "one by " + key.name()));
        findings.add(finding(
                "log.root",
                root.equals(checkpoint.root()),
                economy.leaves + " leaves lead to its root",
                "root over the leaves",
                root.toString(),
                checkpoint.root().toString()));
        findings.addAll(economy.findings());
        return new Report(findings);
    }

    /** Audits leaves whose signatures somebody else has checked. */
    static Report audit(List<Octets> leaves) {
        Economy economy = new Economy(false);
        leaves.forEach(leaf -> economy.read(economy.leaves, leaf));
        return new Report(economy.findings());
    }

    private static Finding finding(String check, boolean holds, String says, String what, String value, String right) {
        return holds
                ? new Finding.Held(Check.named(check), says)
                : new Finding.Refused(Check.named(check), what, value, right);
    }

    private void read(long index, Octets bytes) {
        Leaf leaf = Leaf.read(index, bytes, Vocabulary.LOG);
        try {
            fold(leaf);
        } catch (MalformedException e) {
            throw new MalformedException(leaf + ", " + e.what(), e.value(), e.right());
        }
        last = Optional.of(leaf);
        leaves++;
    }

    private void fold(Leaf leaf) {
        rooms.forEach(room -> room.begin(leaf, chronicle));
        leaf.gas().ifPresent(chronicle::pay);
        for (Event event : leaf.events()) {
            rooms.forEach(room -> room.event(leaf, event, chronicle));
            chronicle.fold(leaf, event);
        }
        rooms.forEach(room -> room.end(leaf, chronicle));
    }

    private List<Finding> findings() {
        last.ifPresent(leaf -> {
            pots.close(leaf, chronicle);
            stakers.close(leaf);
        });
        return rooms.stream().flatMap(room -> room.findings().stream()).toList();
    }
}
