/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import static org.openledger.verifier.world.Log.event;
import static org.openledger.verifier.world.Write.arr;
import static org.openledger.verifier.world.Write.b;
import static org.openledger.verifier.world.Write.rec;
import static org.openledger.verifier.world.Write.u;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.Item;

/** How the rows are reviewed: the cited ones and the other in ticks of their own, so that a cited tick tells of nothing else. */
final class ReviewStory {
    static final long HOUR = 3_600_000;

    private static final List<Integer> CITED = List.of(0, 1, 3);
    private static final int UNCITED = 2;
    private static final List<Item> VOTES = List.of(u(40), u(41));

    private final Cast cast;
    private final Log log;
    private final int rows;
    private final boolean challenged;
    private final Map<Integer, List<Integer>> leaves;

    /** A review of so many rows, of which it says in which leaves they were told of; the first row may be challenged. */
    ReviewStory(Cast cast, Log log, int rows, boolean challenged, Map<Integer, List<Integer>> leaves) {
        this.cast = cast;
        this.log = log;
        this.rows = rows;
        this.challenged = challenged;
        this.leaves = leaves;
    }

    /** Draws, votes, decides and waits, until every row is active. */
    void live() {
        log.waitFor(HOUR);
        Item link = b(Secrets.salt("link"));
        draw(CITED, rec(link), event(91, u(1), link, b(Secrets.salt("seed"))));
        draw(List.of(UNCITED), rec());
        log.append(cast.payer, 1, rec(u(log.size())));
        cast.validators.forEach(this::commitVotes);
        log.waitFor(25 * HOUR);
        cast.validators.subList(0, Cast.VALIDATORS - 1).forEach(this::revealVotes);
        log.waitFor(24 * HOUR);
        tick(CITED, rec(), this::decision);
        tick(List.of(UNCITED), rec(), this::decision);
        log.waitFor(73 * HOUR);
        log.append(cast.payer, 1, rec(u(log.size())));
        tick(CITED, rec(), row -> List.of(event(32, u(row), u(5), u(0))));
        tick(List.of(UNCITED), rec(), row -> List.of(event(32, u(row), u(5), u(0))));
        if (challenged) {
            challenge(CITED.get(0));
        }
    }

    /** Somebody contests a row; a second committee says no without wanting to slash. */
    private void challenge(int row) {
        List<Integer> contested = List.of(row);
        leaves.computeIfPresent(
                row,
                (r, all) -> new ArrayList<>(all.stream()
                        .filter(leaf -> !VOTES.contains(Items.at(log.leaf(leaf), Items.path(2, 6))))
                        .toList()));
        Item committee = arr(cast.validators.stream().map(v -> b(v.account())).toList());
        long start = log.time();
        tick(
                contested,
                rec(),
                r -> List.of(event(41, u(row), u(2), committee, u(start + 24 * HOUR), u(start + 48 * HOUR))));
        for (Person validator : cast.validators) {
            Digest commitment = vote(validator, row, 2, 0);
            tell(
                    row,
                    log.append(
                            validator,
                            40,
                            rec(u(row), u(2), b(commitment)),
                            event(42, u(row), u(2), b(validator.account()), b(commitment))));
        }
        log.waitFor(30 * HOUR);
        for (Person validator : cast.validators) {
            Item salt = b(Secrets.salt("vote " + validator + row));
            tell(
                    row,
                    log.append(
                            validator,
                            41,
                            rec(u(row), u(2), u(0), salt),
                            event(43, u(row), u(2), b(validator.account()), u(0), salt)));
        }
        log.waitFor(30 * HOUR);
        tick(
                contested,
                rec(),
                r -> List.of(
                        event(44, u(row), u(2), u(0), u(Cast.VALIDATORS), u(0), u(0)),
                        event(46, u(0), new Item.Bool(false)),
                        event(32, u(row), u(5), u(0))));
    }

    private static Digest vote(Person validator, int row, int round, long vote) {
        byte[] payload = ByteBuffer.allocate(13)
                .putLong(row)
                .putInt(round)
                .put((byte) vote)
                .array();
        return Secrets.commitment(
                "openledger/vote/v1", Secrets.salt("vote " + validator + row), validator, Octets.of(payload));
    }

    private void draw(List<Integer> rows, Item command, Item... before) {
        Item committee = arr(cast.validators.stream().map(v -> b(v.account())).toList());
        tick(
                rows,
                command,
                row -> List.of(
                        event(41, u(row), u(1), committee, u(log.time() + 24 * HOUR), u(log.time() + 48 * HOUR))),
                before);
    }

    private List<Item> decision(int row) {
        return List.of(
                event(44, u(row), u(1), u(Cast.VALIDATORS - (row == 1 ? 2 : 1)), u(row == 1 ? 1 : 0), u(0), u(1)),
                event(32, u(row), u(4), u(log.time() + 72 * HOUR)));
    }

    private void tick(List<Integer> rows, Item command, IntFunction<List<Item>> effects, Item... before) {
        List<Item> events = new ArrayList<>(List.of(before));
        rows.forEach(row -> events.addAll(effects.apply(row)));
        int index = log.append(cast.operator, 91, command, events.toArray(Item[]::new));
        rows.forEach(row -> tell(row, index));
    }

    private void revealVotes(Person validator) {
        for (int row = 0; row < rows; row++) {
            Item vote = u(vote(validator, row));
            Item salt = b(Secrets.salt("vote " + validator + row));
            tell(
                    row,
                    log.append(
                            validator,
                            41,
                            rec(u(row), u(1), vote, salt),
                            event(43, u(row), u(1), b(validator.account()), vote, salt)));
        }
    }

    private void commitVotes(Person validator) {
        List<Item> bodies = new ArrayList<>();
        List<Item> events = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Digest commitment = vote(validator, row, 1, vote(validator, row));
            bodies.add(rec(u(row), u(1), b(commitment)));
            events.add(event(42, u(row), u(1), b(validator.account()), b(commitment)));
        }
        int first = log.appendBatch(validator, 40, bodies, events);
        for (int row = 0; row < rows; row++) {
            tell(row, first + row);
        }
    }

    private long vote(Person validator, int row) {
        return row == 1 && validator.equals(cast.validators.get(2)) ? 0 : 1;
    }

    private void tell(int row, int leaf) {
        leaves.computeIfAbsent(row, r -> new ArrayList<>()).add(leaf);
    }
}
