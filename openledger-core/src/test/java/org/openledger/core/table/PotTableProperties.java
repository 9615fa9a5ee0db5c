/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openledger.OpenLedgerBug;
import org.openledger.core.codec.TokenCodecs;
import org.openledger.core.crypto.Sha256;
import org.openledger.party.AccountId;
import org.openledger.token.Amount;
import org.openledger.token.Pot;
import org.openledger.token.Pot.Kind;

/** Packed pots are what a table of pots and amounts is: in every answer, in the digest of every leaf, in the snapshot. */
class PotTableProperties {
    private static final int NUMBER = 1;
    private static final int CROWD = 1_000;
    private static final long SHARED = 0x1234_5678_9abc_def0L;

    @Property(tries = 60)
    void itIsATableOfPotsAndAmounts(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int pots,
            @ForAll @IntRange(min = 1, max = 200) int leaves)
            throws IOException {
        Random random = new Random(seed);
        List<Pot> all = pots(random, pots);
        PotTable packed = new PotTable(NUMBER);
        KeyedTable<Pot, Amount> plain = plain();
        for (int leaf = 0; leaf < leaves; leaf++) {
            for (int moves = random.nextInt(8); moves >= 0; moves--) {
                change(packed, plain, all.get(random.nextInt(pots)), random);
            }
            assertThat(digest(packed)).isEqualTo(digest(plain));
            if (random.nextInt(50) == 0) {
                assertThat(packed.pots()).containsExactlyElementsOf(plain.keys());
            }
        }
        requireSame(packed, plain, all);
        PotTable again = new PotTable(NUMBER);
        again.add(all.get(0), Amount.open(7));
        again.load(new DataInputStream(new ByteArrayInputStream(saved(packed))));
        requireSame(again, plain, all);
    }

    @Property(tries = 60)
    void aTrialKeepsItsChangesToItself(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 100) int pots,
            @ForAll @IntRange(min = 1, max = 400) int steps) {
        Random random = new Random(seed);
        List<Pot> all = pots(random, pots);
        PotTable packed = new PotTable(NUMBER);
        KeyedTable<Pot, Amount> plain = plain();
        for (int step = 0; step < steps; step++) {
            change(packed, plain, all.get(random.nextInt(pots)), random);
        }
        PotTable trial = packed.trial();
        KeyedTable<Pot, Amount> tried = plain.trial();
        for (int step = 0; step < steps; step++) {
            change(trial, tried, all.get(random.nextInt(pots)), random);
        }
        requireSameBalances(trial, tried, all);
        requireSameBalances(packed, plain, all);
        assertThatThrownBy(trial::pots).isInstanceOf(OpenLedgerBug.class).hasMessageContaining("trial");
    }

    /** Accounts that were chosen to share a home find their money all the same, and their second homes are apart. */
    @Example
    void aCrowdIsSpread() {
        Random random = new Random(1);
        List<Pot> crowd = IntStream.range(0, CROWD)
                .mapToObj(i -> account(random.nextLong(), random.nextLong(), 0, SHARED))
                .map(Pot::available)
                .toList();
        PotTable table = new PotTable(NUMBER);
        for (int i = 0; i < CROWD; i++) {
            table.add(crowd.get(i), Amount.ofUnits(i));
        }
        for (int i = 0; i < CROWD; i++) {
            assertThat(table.balance(crowd.get(i))).isEqualTo(Amount.ofUnits(i));
        }
        PotKey key = new PotKey();
        assertThat(crowd.stream().map(pot -> key.of(pot).hash(10)).distinct()).hasSize(1);
        assertThat(crowd.stream().map(pot -> key.of(pot).hashAgain(10)).distinct())
                .hasSizeGreaterThan(CROWD / 2);
    }

    /** Otherwise a ledger would grow by a cell with every request that was answered. */
    @Example
    void cellsOfEmptiedPotsAreUsedAgain() {
        PotCells cells = new PotCells(false);
        PotKey key = new PotKey();
        for (int request = 0; request < CROWD; request++) {
            int cell = cells.make(key.of(Pot.numbered(Kind.ESCROW, request)));
            assertThat(cell).isLessThan(8);
            assertThat(cells.add(cell, Amount.MAX)).isTrue();
            assertThat(cells.subtract(cell, Amount.MAX)).isTrue();
        }
    }

    @Example
    void whatIsNotThereCannotBeTaken() {
        PotTable table = new PotTable(NUMBER);
        Pot pool = Pot.only(Kind.POOL);
        table.add(pool, Amount.MAX);
        assertThatThrownBy(() -> table.add(pool, Amount.ofUnits(1)))
                .isInstanceOf(OpenLedgerBug.class)
                .hasMessageContaining("POOL");
        assertThatThrownBy(() -> table.subtract(Pot.only(Kind.DUST), Amount.ofUnits(1)))
                .isInstanceOf(OpenLedgerBug.class)
                .hasMessageContaining("DUST holds less");
    }

    @Example
    void anEmptyPotIsNoEntryOfASnapshot() throws IOException {
        KeyedTable<Pot, Amount> plain = plain();
        plain.put(Pot.only(Kind.POOL), Amount.ZERO);
        byte[] bytes = saved(plain);
        assertThatThrownBy(() -> new PotTable(NUMBER).load(new DataInputStream(new ByteArrayInputStream(bytes))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pot POOL with nothing in it");
    }

    private static void change(PotTable packed, KeyedTable<Pot, Amount> plain, Pot pot, Random random) {
        Amount before = plain.find(pot).orElse(Amount.ZERO);
        if (random.nextInt(3) > 0) {
            Amount more = Amount.ofUnits(new BigInteger(random.nextInt(4) == 0 ? 240 : 40, random));
            packed.add(pot, more);
            set(plain, pot, before.plus(more));
        } else {
            Amount less = random.nextBoolean() ? before : before.min(Amount.ofUnits(random.nextInt(1 << 20)));
            packed.subtract(pot, less);
            set(plain, pot, before.minus(less));
        }
    }

    private static void set(KeyedTable<Pot, Amount> plain, Pot pot, Amount amount) {
        plain.update(pot, before -> amount.isZero() ? null : amount);
    }

    private static void requireSame(PotTable packed, KeyedTable<Pot, Amount> plain, List<Pot> all) throws IOException {
        requireSameBalances(packed, plain, all);
        assertThat(packed.pots()).containsExactlyElementsOf(plain.keys());
        assertThat(saved(packed)).isEqualTo(saved(plain));
    }

    private static void requireSameBalances(PotTable packed, KeyedTable<Pot, Amount> plain, List<Pot> all) {
        for (Pot pot : all) {
            assertThat(packed.balance(pot)).isEqualTo(plain.find(pot).orElse(Amount.ZERO));
        }
    }

    private static byte[] digest(Table table) {
        MessageDigest digest = Sha256.digest();
        Changes changes = new Changes();
        table.digest(changes);
        changes.enter(digest);
        return digest.digest();
    }

    private static byte[] saved(Table table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static KeyedTable<Pot, Amount> plain() {
        return new KeyedTable<>(NUMBER, TokenCodecs.POT, TokenCodecs.AMOUNT);
    }

    /** Of every kind; some have numbers or accounts in common, and some ids differ in one word alone. */
    private static List<Pot> pots(Random random, int count) {
        List<Pot> pots = new ArrayList<>();
        Kind[] kinds = Kind.values();
        for (int i = 0; i < count; i++) {
            Kind kind = kinds[random.nextInt(kinds.length)];
            if (kind.isOfAccount()) {
                pots.add(new Pot(kind, Optional.of(account(random, random.nextInt(4))), 0));
            } else {
                pots.add(kind.isNumbered() ? Pot.numbered(kind, random.nextInt(40)) : Pot.only(kind));
            }
        }
        return pots;
    }

    private static AccountId account(Random random, long difference) {
        long first = random.nextInt(4) == 0 ? 0 : random.nextLong();
        long second = random.nextInt(4) == 0 ? 0 : random.nextLong();
        return account(first, second, random.nextInt(2), difference);
    }

    /** One of those whose first and fourth word differ by so much. */
    private static AccountId account(long first, long second, long third, long difference) {
        return AccountId.of(ByteBuffer.allocate(32)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(first ^ difference)
                .array());
    }
}
