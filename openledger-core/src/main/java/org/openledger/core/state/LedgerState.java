/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.state;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.openledger.Event;
import org.openledger.OpenLedgerBug;
import org.openledger.audit.Hash;
import org.openledger.core.codec.Effect;
import org.openledger.core.crypto.Sha256;
import org.openledger.core.ledger.SystemRules;
import org.openledger.core.rule.Trial;
import org.openledger.core.table.Changes;
import org.openledger.core.table.Marks;
import org.openledger.core.table.Stamp;
import org.openledger.datanet.ContributionId;
import org.openledger.ledger.LedgerEvent.SnapshotRecorded;
import org.openledger.token.Amount;
import org.openledger.token.Pot;

/**
 * Everything that is: the fold of all leaves, in order.
 *
 * <p>One thread writes, by {@link #apply}. Reading while it writes is not safe; who shares a state guards it. Two states that
 * applied the same leaves have the same {@link #digest}, the same {@link #stateRoot} and answer every question alike, on any machine.
 */
public final class LedgerState extends RoomReads {
    private long height;
    private long time;
    private Hash digest = Hash.ZERO;
    private final MessageDigest sha256 = Sha256.digest();
    private final byte[] before = new byte[Hash.BYTES];
    private final Changes changes = new Changes();
    private final Marks marks = new Marks(rooms.tables());

    /** The state before the first leaf. */
    public LedgerState() {}

    /**
     * Folds one decided leaf in: its events, its time, and their effect on the digest.
     *
     * @throws OpenLedgerBug if the events cannot have followed from this state
     */
    public void apply(Effect leaf) {
        Stamp stamp = new Stamp(height, leaf.time());
        for (Event event : leaf.events()) {
            rooms.evolve(event, stamp);
        }
        rooms.tokens.requireConserved();
        digest = extended();
        height++;
        time = leaf.time();
    }

    private Hash extended() {
        digest.copyTo(before, 0);
        sha256.update(before);
        marks.digest(changes);
        changes.enter(sha256);
        return Hash.of(sha256.digest());
    }

    /** The whole state as bytes; equal states have equal bytes. */
    public byte[] snapshot() {
        return Snapshots.write(new Snapshots.Head(height, time, digest), rooms.tables());
    }

    /**
     * The state that a snapshot holds.
     *
     * @throws IllegalArgumentException if the bytes are not a snapshot of this format, to the last byte
     */
    public static LedgerState restore(byte[] snapshot) {
        LedgerState state = new LedgerState();
        Snapshots.Head head = Snapshots.read(snapshot, state.rooms.tables());
        state.height = head.height();
        state.time = head.time();
        state.digest = head.digest();
        state.rooms.reindex();
        state.recount();
        return state;
    }

    /**
     * Adds everything up that is otherwise kept up to date: the law of conservation, in full.
     *
     * @throws OpenLedgerBug if the pots do not sum to what was minted, or an account's locked pot not to its stakes
     */
    public void recount() {
        rooms.tokens.recount();
        for (Pot pot : rooms.tokens.pots(Pot.Kind.LOCKED)) {
            Amount staked = pot.account().map(rooms.stakes::locked).orElse(Amount.ZERO);
            if (!staked.equals(balance(pot))) {
                throw new OpenLedgerBug(pot + " holds " + balance(pot) + ", its stakes have locked " + staked);
            }
        }
    }

    /** A trial of the next leaf's events on money and stakes; this state stays as it is. */
    public Trial trial() {
        return new TrialState(rooms.tokens, rooms.stakes);
    }

    /** Whether a tick without a seed would handle anything. */
    public boolean due(long time) {
        return rooms.agenda.isDue(time) || rooms.reviews.isWaiting(seedHeight());
    }

    /** Whether a row waits for a seed that may be revealed now. */
    public boolean seedDue(long time) {
        return rooms.reviews.isWaitingFor(seedHeight()) && SystemRules.mayReveal(this, time);
    }

    /** The newest link of the seed chain: the next one hashes to it. */
    public Hash seedLink() {
        return seeds().link();
    }

    /** The rows whose authors had them erased, and that are not on record as erased. */
    public List<ContributionId> erasing() {
        return rooms.rows.erasing();
    }

    /** The newest state root on record. */
    public Optional<SnapshotRecorded> snapshotRecord() {
        return rooms.system.snapshot();
    }

    /** Rows that began to wait before the leaf with this height can be drawn; none before the first seed. */
    private long seedHeight() {
        return rooms.system.genesis().isPresent() ? seeds().height() : 0;
    }

    @Override
    public long height() {
        return height;
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public Hash digest() {
        return digest;
    }

    @Override
    public Hash stateRoot() {
        return Sha256.of(snapshot());
    }
}
