/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bundle.Event;
import org.openledger.verifier.bundle.Leaf;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.facts.Move;
import org.openledger.verifier.facts.Parameters;
import org.openledger.verifier.facts.Pot;
import org.openledger.verifier.facts.Request;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/** What the log has told so far: it is folded as it stands, right or wrong, and the rooms say what is wrong. */
final class Chronicle {
    /** A row that became active out of its window. */
    static final long ACTIVE = 5;

    /** A row whose slash stands, or may still be appealed. */
    static final long SLASHED = 8;

    /** A row whose slash was appealed. */
    static final long APPEALED = 13;

    private static final long CHALLENGED = 6;
    private static final int NON_REVEAL = 19;
    private static final Pot POOL = new Pot(12, Optional.empty(), 0);

    final Map<Pot, BigInteger> pots = new HashMap<>();
    final Stakes stakes = new Stakes();
    final Reputations reputations = new Reputations();
    final SortedMap<Long, Row> rows = new TreeMap<>();
    final SortedMap<Long, Model> models = new TreeMap<>();
    final SortedMap<Long, Fields> descents = new TreeMap<>();
    final SortedMap<Long, Request> requests = new TreeMap<>();
    final SortedMap<Long, Fields> settlements = new TreeMap<>();
    final SortedMap<Long, Fields> challenges = new TreeMap<>();
    final SortedMap<Long, Fields> appeals = new TreeMap<>();
    final SortedMap<Long, Standing> standings = new TreeMap<>();
    private final SortedMap<Long, String> domains = new TreeMap<>();
    private final SortedMap<Long, Parameters> versions = new TreeMap<>();
    private BigInteger minted = BigInteger.ZERO;
    private long beginning;

    /**
     * A row.
     *
     * @param datanet of which Datanet
     * @param author by whom
     * @param stake what stands behind it
     * @param edges of which rows it was made: parent and basis points
     * @param status the number of its state
     * @param rerouted whether its earnings go elsewhere since a challenge
     * @param to where they go then; nobody means the commons
     */
    record Row(
            long datanet,
            Digest author,
            long stake,
            List<long[]> edges,
            long status,
            boolean rerouted,
            Optional<Digest> to) {
        Row in(long other) {
            return new Row(datanet, author, stake, edges, other, rerouted, to);
        }

        /** Who earns by it; nobody means the commons. */
        Optional<Digest> earner() {
            return rerouted ? to : Optional.of(author);
        }
    }

    /**
     * A published model.
     *
     * @param owner whose
     * @param datanet on whose rows it was built
     */
    record Model(Digest owner, long datanet) {}

    /** Folds one event. */
    void fold(Leaf leaf, Event event) {
        Fields body = event.body();
        switch (event.type().kind()) {
            case 1 -> mint(body.amount(1));
            case 2 -> move(Move.of(body));
            case 20 -> domains.put(body.number(1), body.fields(3).text(8));
            case 50 -> publish(body.fields(1));
            case 51 -> descents.put(body.fields(1).number(1), body.fields(1));
            case 60 -> requests.put(body.fields(1).number(1), Request.of(body.fields(1)));
            case 61 -> settlements.put(body.fields(1).number(1), body);
            case 45 -> {
                challenges.put(body.fields(1).number(1), body.fields(1));
                enter(body.fields(1).number(2), CHALLENGED);
            }
            case 47 -> {
                appeals.put(body.fields(1).number(1), body.fields(1));
                enter(body.fields(1).number(3), APPEALED);
            }
            case 70 -> enforce(Parameters.of(body.fields(1)));
            case 90 -> begin(body.fields(1));
            case 110 -> observe(body, 5, body.number(2), false);
            case 111 -> observe(body, 4, body.number(2), true);
            default -> foldMore(event.type().kind(), body);
        }
    }

    private void foldMore(int kind, Fields body) {
        switch (kind) {
            case 10 ->
                stakes.bond(body.number(1), new Stakes.Stake(body.digest(2), body.number(3), body.amount(4), true));
            case 11 -> stakes.unbond(body.number(1));
            case 12 -> stakes.release(body.number(1));
            case 13 -> stakes.add(body.number(2), body.amount(5).negate());
            case 30 -> commit(body);
            case 32 -> enter(body.number(1), body.number(2));
            case 49 -> stakes.add(body.number(2), body.amount(5));
            case 125 -> standings.computeIfPresent(body.number(1), (row, standing) -> standing.drawn(body.amount(3)));
            case 126 ->
                body.records(5, rated -> rated)
                        .forEach(rated -> standings.merge(
                                rated.number(1),
                                Standing.NONE.rated(body.number(4), body.item(3), rated.amount(2)),
                                (old, none) -> old.rated(body.number(4), body.item(3), rated.amount(2))));
            case 127 ->
                body.records(3, earned -> earned)
                        .forEach(earned -> standings.merge(
                                earned.number(1),
                                Standing.NONE.earned(body.number(2), earned.amount(5), earned.amount(6)),
                                (old, none) -> old.earned(body.number(2), earned.amount(5), earned.amount(6))));
            case 140 ->
                rows.computeIfPresent(
                        body.number(1),
                        (id, row) -> new Row(
                                row.datanet, row.author, row.stake, row.edges, row.status, true, account(body, 2)));
            default -> {
                // Nothing that the rooms ask the chronicle for.
            }
        }
    }

    private void enter(long id, long status) {
        rows.computeIfPresent(id, (row, before) -> before.in(status));
    }

    /** Folds the payment of a leaf's gas. */
    void pay(Move gas) {
        move(gas);
    }

    private void mint(BigInteger amount) {
        minted = minted.add(amount);
        pots.merge(POOL, amount, BigInteger::add);
    }

    private void move(Move move) {
        pots.merge(move.from(), move.amount().negate(), BigInteger::add);
        pots.merge(move.to(), move.amount(), BigInteger::add);
        if (move.reason() == NON_REVEAL) {
            move.from().account().ifPresent(owner -> stakes.penalise(owner, move.amount()));
        }
    }

    private void publish(Fields model) {
        models.put(model.number(1), new Model(model.digest(2), model.fields(4).number(1)));
    }

    private void commit(Fields body) {
        List<long[]> edges = new ArrayList<>();
        body.maybe(7)
                .ifPresent(item -> Fields.of("derivation", item)
                        .records(2, edge -> new long[] {edge.number(1), edge.number(2)})
                        .forEach(edges::add));
        rows.put(
                body.number(1),
                new Row(body.number(2), body.digest(3), body.number(5), edges, 0, false, Optional.empty()));
    }

    private void begin(Fields genesis) {
        enforce(Parameters.of(genesis.fields(4)));
        beginning = genesis.number(9);
    }

    private void enforce(Parameters parameters) {
        versions.put(parameters.version(), parameters);
    }

    private void observe(Fields body, int outcomes, long epoch, boolean back) {
        body.records(outcomes, outcome -> outcome)
                .forEach(outcome -> reputations.add(
                        outcome.digest(1),
                        body.text(1),
                        epoch,
                        back ? outcome.amount(2).negate() : outcome.amount(2),
                        back ? outcome.amount(3).negate() : outcome.amount(3)));
    }

    private static Optional<Digest> account(Fields body, int key) {
        return body.maybe(key).map(item -> Values.digest("account", item));
    }

    /** When the ledger began. */
    long beginning() {
        return beginning;
    }

    /** All that was ever minted. */
    BigInteger minted() {
        return minted;
    }

    /** What lies in a pot. */
    BigInteger balance(Pot pot) {
        return pots.getOrDefault(pot, BigInteger.ZERO);
    }

    /** The parameters in force. */
    Parameters parameters() {
        if (versions.isEmpty()) {
            throw new MalformedException("parameters", "none", "those of the genesis");
        }
        return parameters(versions.lastKey());
    }

    /** The parameters of a version. */
    Parameters parameters(long version) {
        Parameters found = versions.get(version);
        if (found == null) {
            throw new MalformedException("parameters", "version " + version, "one that was in force");
        }
        return found;
    }

    /** A row that has to be there. */
    Row row(long id) {
        return there(rows, id, "row");
    }

    /** A model that has to be there. */
    Model model(long id) {
        return there(models, id, "model");
    }

    /** A request that has to be there. */
    Request request(long id) {
        return there(requests, id, "request");
    }

    /** A challenge that has to be there. */
    Fields challenge(long number) {
        return there(challenges, number, "challenge");
    }

    /** The domain of a Datanet. */
    String domain(long datanet) {
        return there(domains, datanet, "Datanet");
    }

    /** Which epoch a time is in, of those of a length in the parameters in force. */
    long epoch(long time, int length) {
        return Math.max(0, time - beginning) / parameters().get(length).longValueExact();
    }

    private static <T> T there(Map<Long, T> all, long id, String what) {
        T found = all.get(id);
        if (found == null) {
            throw new MalformedException(what + " " + id, "absent", "in an earlier leaf");
        }
        return found;
    }
}
