/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openledger.LedgerView;
import org.openledger.audit.Hash;
import org.openledger.ledger.LedgerEvent;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.TokenCommand;

/** Views stay as they are; snapshots shorten the way and never change the result. */
class HistoryTest {
    private static final Limits LIMITS = new Limits(2, 1_000, 1_000_000, 10);
    private static final Cadence CADENCE = new Cadence(10);
    private static final Limits WIDE_LIMITS = new Limits(2, 2_000, 1_000_000, 10_000);
    private static final Cadence WIDE = new Cadence(10_000);

    private final World world = new World(LIMITS);
    private final List<Hash> digests =
            new ArrayList<>(List.of(world.engine.read().digest()));
    private final List<Hash> roots = new ArrayList<>(List.of(world.engine.read().stateRoot()));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyHeightShowsWhatWas() {
        fill(45);
        for (int height = 1; height <= digests.size(); height++) {
            assertShows(height);
        }
        world.reopen(LIMITS);
        for (int height = digests.size(); height >= 1; height--) {
            assertShows(height);
        }
        long beyond = digests.size() + 1L;
        assertThatIllegalArgumentException().isThrownBy(() -> world.engine.at(beyond));
        assertThatIllegalArgumentException().isThrownBy(() -> world.engine.at(0));
    }

    @Test
    void aViewStaysAsItIs() {
        LedgerView before = world.engine.read();
        Amount balance = before.balance(Pot.available(World.ADA.account()));
        LedgerView unasked = world.engine.read();
        fill(30);
        assertThat(before.balance(Pot.available(World.ADA.account()))).isEqualTo(balance);
        assertThat(unasked.height()).isEqualTo(1);
        assertThat(unasked.digest()).isEqualTo(digests.get(0));
        assertThat(world.engine.read().balance(Pot.available(World.ADA.account())))
                .isNotEqualTo(balance);
    }

    @Test
    void snapshotsAreRecordedWhereTheCadenceSays() {
        fill(25);
        world.engine.close();
        world.reopen(LIMITS);
        assertThat(world.storage.snapshots.keySet()).containsExactly(10L, 20L);
        for (long height : world.storage.snapshots.keySet()) {
            assertThat(world.engine.receiptOf(CADENCE.record(height)).events())
                    .containsExactly(new LedgerEvent.SnapshotRecorded(height, roots.get((int) height - 1), 1));
        }
    }

    @Test
    void openingFoldsFromTheNewestSnapshot() {
        fill(45);
        world.engine.close();
        Journal journal = Journal.open(world.storage, World.OPERATOR);
        world.storage.lowestRead = Long.MAX_VALUE;
        History history = new History(journal, world.storage, CADENCE);
        assertThat(history.fold(journal.size()).digest()).isEqualTo(digests.get(digests.size() - 1));
        assertThat(world.storage.lowestRead).isEqualTo(40);
    }

    @Test
    void aStateThatWasSignedAtTheCloseIsNotFoldedAgain() {
        fillFast(1_200);
        long size = world.engine.read().height();
        Hash digest = world.engine.read().digest();
        world.engine.close();
        assertThat(world.storage.snapshots).containsOnlyKeys(size);
        Journal journal = Journal.open(world.storage, World.OPERATOR);
        world.storage.lowestRead = Long.MAX_VALUE;
        assertThat(new History(journal, world.storage, WIDE).fold(size).digest())
                .isEqualTo(digest);
        assertThat(world.storage.lowestRead).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aStateThatTheOperatorDidNotSignForThisLogIsFoldedAgain() {
        fillFast(1_200);
        long size = world.engine.read().height();
        Hash digest = world.engine.read().digest();
        world.engine.close();
        byte[] signed = Objects.requireNonNull(world.storage.snapshots.get(size));
        for (int changed : new int[] {0, 35, 60, 150, signed.length - 1}) {
            byte[] forged = signed.clone();
            forged[changed] ^= 1;
            world.storage.snapshots.put(size, forged);
            world.storage.lowestRead = Long.MAX_VALUE;
            Journal journal = Journal.open(world.storage, World.OPERATOR);
            assertThat(new History(journal, world.storage, WIDE).fold(size).digest())
                    .isEqualTo(digest);
            assertThat(world.storage.lowestRead).isZero();
        }
        world.storage.snapshots.put(size - 1, signed);
        world.storage.snapshots.remove(size);
        Journal journal = Journal.open(world.storage, World.OPERATOR);
        assertThat(new History(journal, world.storage, WIDE).fold(size - 1).height())
                .isEqualTo(size - 1);
    }

    /** Commands that nobody waits for, on an engine that takes no snapshots on the way. */
    private void fillFast(int commands) {
        world.close();
        world.storage.snapshots.clear();
        world.reopen(WIDE_LIMITS);
        IntStream.range(0, commands)
                .mapToObj(i -> world.engine.submit(world.signed(World.ADA, "fast " + i, World.note("x"))))
                .toList()
                .forEach(answer -> answer.toCompletableFuture().join());
    }

    @Test
    void aForgedSnapshotIsNotUsed() {
        fill(45);
        world.storage.snapshots.put(40L, ofAnotherLedger(40));
        world.storage.snapshots.put(20L, snapshotOf(19));
        world.storage.snapshots.put(30L, new byte[] {1, 2, 3});
        world.storage.snapshots.put(33L, snapshotOf(33));
        world.reopen(LIMITS);
        for (int height : List.of(digests.size(), 41, 35, 33, 31, 21)) {
            assertShows(height);
        }
    }

    private static byte[] ofAnotherLedger(long height) {
        try (World other = new World(LIMITS)) {
            for (int i = 0; other.engine.read().height() <= height; i++) {
                other.submit(World.BOB, "other " + i, World.note("elsewhere"));
            }
            return other.storage.latest(height).orElseThrow().bytes().toArray();
        }
    }

    private byte[] snapshotOf(long height) {
        Journal journal = Journal.open(world.storage.copy(), World.OPERATOR);
        return new History(journal, new RamStorage(), CADENCE).fold(height).snapshot();
    }

    private void assertShows(int height) {
        LedgerView view = world.engine.at(height);
        assertThat(view.height()).isEqualTo(height);
        assertThat(view.digest()).isEqualTo(digests.get(height - 1));
        assertThat(view.stateRoot()).isEqualTo(roots.get(height - 1));
    }

    private void fill(int commands) {
        for (int i = 0; i < commands; i++) {
            world.clock.addAndGet(1);
            world.submit(World.ADA, "fill " + i, new TokenCommand.Transfer(World.BOB.account(), Amount.ofUnits(i + 1)));
            LedgerView view = world.engine.read();
            while (digests.size() < view.height()) {
                LedgerView next = world.engine.at(digests.size() + 1);
                digests.add(next.digest());
                roots.add(next.stateRoot());
            }
        }
    }
}
