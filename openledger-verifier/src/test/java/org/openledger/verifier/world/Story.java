/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import static org.openledger.verifier.world.Log.event;
import static org.openledger.verifier.world.Write.arr;
import static org.openledger.verifier.world.Write.b;
import static org.openledger.verifier.world.Write.rec;
import static org.openledger.verifier.world.Write.t;
import static org.openledger.verifier.world.Write.u;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.log.NaiveTree;

/**
 * An honest answer from its rows' first commitments to its settlement, written down from the formats page: four rows of three authors, four validators of
 * whom one never reveals, one change of parameters, one model, one question.
 */
final class Story {
    static final String PROMPT = "int max(int a, int b)";
    static final String OUTPUT = " { return a > b ? a : b; } and int max(int a, int b) { return a * b";

    private static final long HOUR = 3_600_000;
    private static final long DATANET = 5;
    private static final long REQUEST = 17;
    private static final long MODEL = 3;
    private static final List<Integer> CITED = List.of(0, 1, 3);
    private static final int UNCITED = 2;
    private static final int VALIDATORS = 4;
    private static final List<Item> VOTES = List.of(u(40), u(41));
    private static final BigInteger PRICE_INPUT = BigInteger.valueOf(100_000_000_000_000_003L);
    private static final BigInteger PRICE_OUTPUT = BigInteger.valueOf(1_000_000_000_000_000_007L);
    private static final BigInteger OPEN = BigInteger.TEN.pow(18);
    private static final List<String> TEXTS = List.of(
            "int max(int a, int b) { return a > b ? a : b; }",
            "int min(int a, int b) { return a < b ? a : b; }",
            "int sum(int a, int b) { return a + b; }",
            "boolean even(int n) { return n % 2 == 0; }");

    final Person operator = Person.ed25519("example.org/ledger");
    final Person node = Person.ed25519("node");
    final List<Person> authors =
            List.of(Person.ed25519("ada"), Person.ed25519("bob"), Person.ed25519("ada"), Person.secp256k1("cleo"));
    final List<Person> validators = IntStream.range(0, VALIDATORS)
            .mapToObj(i -> Person.ed25519("validator " + i))
            .toList();
    final Person payer = Person.secp256k1("dora");
    final Person owner = Person.ed25519("emil");

    /** What is different from the plain story. */
    enum Turn {
        /** Nothing. */
        PLAIN,
        /** Commands cost gas. */
        GAS,
        /** The first row is challenged after it became active, and the challenge is dismissed. */
        CHALLENGE
    }

    private static final long GAS_PRICE = 5;

    final Log log;
    private final Turn turn;
    private final Map<Integer, List<Integer>> leavesOfRow = new TreeMap<>();
    private final List<Integer> leaves = new ArrayList<>();
    private final List<Digest> commitments = new ArrayList<>();
    private final NaiveCountModel counts;

    Story(Turn turn) {
        this.turn = turn;
        this.log = new Log(1_700_000_000_000L, turn == Turn.GAS ? 10 * GAS_PRICE : 0);
        List<NaiveCountModel.TextRow> rows = new ArrayList<>();
        for (int row = 0; row < TEXTS.size(); row++) {
            rows.add(new NaiveCountModel.TextRow(row, authors.get(row).account(), TEXTS.get(row)));
            commitments.add(
                    commitment("openledger/contribution/v1", salt("row " + row), authors.get(row), TEXTS.get(row)));
        }
        counts = new NaiveCountModel(rows);
    }

    /** Lives through the story and gathers its bundle, open: without checkpoint, paths and hashes of what is inside. */
    Item bundle() {
        begin();
        rows();
        review();
        Item version = publishVersion();
        publishModel(version);
        changeParameters();
        NaiveCountModel.Result result = counts.attribute(PROMPT, OUTPUT);
        Digest prompt = commitment("openledger/prompt/v1", salt("prompt"), payer, PROMPT);
        int promptTokens = NaiveCountModel.tokens(PROMPT).size();
        ask(prompt, promptTokens);
        settle(result, promptTokens);
        result.cited().forEach(row -> leaves.addAll(leavesOfRow.getOrDefault(row.intValue(), List.of())));
        TreeMap<Long, Item> sections = new TreeMap<>();
        sections.put(1L, t("openledger/bundle/v1"));
        sections.put(
                3L,
                arr(new TreeSet<>(leaves)
                        .stream().map(index -> arr(u(index), log.leaf(index))).toList()));
        sections.put(4L, rec(u(REQUEST), b(salt("prompt")), t(PROMPT)));
        sections.put(5L, rec(b(salt("output")), t(OUTPUT)));
        sections.put(6L, result.attribution());
        sections.put(
                7L,
                arr(result.cited().stream()
                        .map(row -> arr(u(row), b(salt("row " + row)), b(Octets.utf8(TEXTS.get(row.intValue())))))
                        .toList()));
        sections.put(
                8L,
                rec(
                        u(1),
                        u(TEXTS.size()),
                        arr(result.cited().stream().map(this::manifestProof).toList())));
        return new Item.Map(sections);
    }

    /** A leaf that no bundle carries, so that indices and paths are not trivial. */
    private void something() {
        log.waitFor(1_000);
        log.append(payer, 1, rec(b(owner.account()), u(1 + log.size())));
    }

    private void begin() {
        Item genesis = rec(
                t(operator.name()),
                operator.keyItem(),
                node.keyItem(),
                parameters(1, 1_000, 0, 2_000, 2_000, 0, 5_000),
                u(OPEN.multiply(BigInteger.valueOf(1_000_000))),
                arr(rec(b(payer.account()), u(OPEN))),
                b(salt("seed chain")),
                u(100),
                u(log.time()));
        leaves.add(log.append(
                operator,
                90,
                rec(genesis),
                event(90, genesis),
                event(1, u(OPEN.multiply(BigInteger.valueOf(1_000_000)))),
                event(2, pot(12), pot(0, payer), u(OPEN), u(0))));
        something();
    }

    private void rows() {
        for (int row = 0; row < TEXTS.size(); row++) {
            Person author = authors.get(row);
            Item stake = u(OPEN.multiply(BigInteger.valueOf(10 + row)));
            story(
                    row,
                    log.append(
                            author,
                            30,
                            rec(u(DATANET), b(commitments.get(row)), stake),
                            event(10, u(40 + row), b(author.account()), u(0), stake),
                            event(2, pot(0, author), pot(1, author), stake, u(2)),
                            event(
                                    30,
                                    u(row),
                                    u(DATANET),
                                    b(author.account()),
                                    b(commitments.get(row)),
                                    u(40 + row),
                                    u(log.time() + 24 * HOUR))));
            something();
            Item blob = b(salt("blob " + row));
            Item length = u(TEXTS.get(row).length());
            story(row, log.append(author, 31, rec(u(row), blob, length), event(31, u(row), blob, length)));
            story(row, log.append(operator, 43, rec(u(row), verdicts()), event(40, u(row), verdicts())));
        }
    }

    private static Item verdicts() {
        return arr(List.of("schema", "exact-duplicate", "near-duplicate", "secrets", "language").stream()
                .map(check -> rec(t(check), u(1), u(0), u(0)))
                .toList());
    }

    private void review() {
        log.waitFor(HOUR);
        Item link = b(salt("link"));
        draw(CITED, rec(link), event(91, u(1), link, b(salt("seed"))));
        draw(List.of(UNCITED), rec());
        something();
        validators.forEach(this::commitVotes);
        log.waitFor(25 * HOUR);
        validators.subList(0, VALIDATORS - 1).forEach(this::revealVotes);
        log.waitFor(24 * HOUR);
        tick(CITED, rec(), this::decision);
        tick(List.of(UNCITED), rec(), this::decision);
        log.waitFor(73 * HOUR);
        something();
        tick(CITED, rec(), row -> List.of(event(32, u(row), u(5), u(0))));
        tick(List.of(UNCITED), rec(), row -> List.of(event(32, u(row), u(5), u(0))));
        if (turn == Turn.CHALLENGE) {
            challenge(CITED.get(0));
        }
    }

    /** Somebody contests a row; a second committee says no without wanting to slash. */
    private void challenge(int row) {
        List<Integer> contested = List.of(row);
        leavesOfRow.computeIfPresent(
                row,
                (r, all) -> new ArrayList<>(all.stream()
                        .filter(leaf -> !VOTES.contains(Items.at(log.leaf(leaf), Items.path(2, 6))))
                        .toList()));
        Item committee = arr(validators.stream().map(v -> b(v.account())).toList());
        long start = log.time();
        tick(
                contested,
                rec(),
                r -> List.of(event(41, u(row), u(2), committee, u(start + 24 * HOUR), u(start + 48 * HOUR))));
        for (Person validator : validators) {
            Digest commitment = vote(validator, row, 2, 0);
            story(
                    row,
                    log.append(
                            validator,
                            40,
                            rec(u(row), u(2), b(commitment)),
                            event(42, u(row), u(2), b(validator.account()), b(commitment))));
        }
        log.waitFor(30 * HOUR);
        for (Person validator : validators) {
            Item salt = b(salt("vote " + validator + row));
            story(
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
                        event(44, u(row), u(2), u(0), u(VALIDATORS), u(0), u(0)),
                        event(46, u(0), new Item.Bool(false)),
                        event(32, u(row), u(5), u(0))));
    }

    private static Digest vote(Person validator, int row, int round, long vote) {
        byte[] payload = ByteBuffer.allocate(13)
                .putLong(row)
                .putInt(round)
                .put((byte) vote)
                .array();
        return commitment("openledger/vote/v1", salt("vote " + validator + row), validator, Octets.of(payload));
    }

    private void draw(List<Integer> rows, Item command, Item... before) {
        Item committee = arr(validators.stream().map(v -> b(v.account())).toList());
        tick(
                rows,
                command,
                row -> List.of(
                        event(41, u(row), u(1), committee, u(log.time() + 24 * HOUR), u(log.time() + 48 * HOUR))),
                before);
    }

    private List<Item> decision(int row) {
        return List.of(
                event(44, u(row), u(1), u(VALIDATORS - (row == 1 ? 2 : 1)), u(row == 1 ? 1 : 0), u(0), u(1)),
                event(32, u(row), u(4), u(log.time() + 72 * HOUR)));
    }

    private void tick(List<Integer> rows, Item command, IntFunction<List<Item>> effects, Item... before) {
        List<Item> events = new ArrayList<>(List.of(before));
        rows.forEach(row -> events.addAll(effects.apply(row)));
        int index = log.append(operator, 91, command, events.toArray(Item[]::new));
        rows.forEach(row -> story(row, index));
    }

    private void revealVotes(Person validator) {
        for (int row = 0; row < TEXTS.size(); row++) {
            Item vote = u(vote(validator, row));
            Item salt = b(salt("vote " + validator + row));
            story(
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
        for (int row = 0; row < TEXTS.size(); row++) {
            Digest commitment = vote(validator, row, 1, vote(validator, row));
            bodies.add(rec(u(row), u(1), b(commitment)));
            events.add(event(42, u(row), u(1), b(validator.account()), b(commitment)));
        }
        int first = log.appendBatch(validator, 40, bodies, events);
        for (int row = 0; row < TEXTS.size(); row++) {
            story(row, first + row);
        }
    }

    private long vote(Person validator, int row) {
        return row == 1 && validator.equals(validators.get(2)) ? 0 : 1;
    }

    private Item publishVersion() {
        something();
        Item version = rec(u(DATANET), u(1), u(TEXTS.size()), b(NaiveTree.root(manifest())));
        leaves.add(log.append(owner, 25, rec(u(DATANET)), event(23, version)));
        return version;
    }

    private void publishModel(Item version) {
        something();
        Item spec = rec(t("helper"), u(DATANET), arr(t("infinite-gram"), u(1)), arr(arr(t("novelty"), u(32))));
        Item artefact = b(salt("artefact"));
        leaves.add(log.append(
                owner,
                50,
                rec(spec, u(1), artefact),
                event(50, rec(u(MODEL), b(owner.account()), spec, version, artefact, u(log.size())))));
    }

    private void changeParameters() {
        something();
        Item parameters = parameters(2, 500, 1_500, 2_000, 1_000, 500, 4_500);
        leaves.add(log.append(operator, 70, rec(parameters), event(70, parameters)));
    }

    private void ask(Digest prompt, int promptTokens) {
        something();
        leaves.add(log.append(
                payer,
                60,
                rec(u(MODEL), b(prompt), u(promptTokens), u(64), u(7), u(OPEN)),
                event(2, pot(0, payer), arr(u(2), u(REQUEST)), u(OPEN), u(8)),
                event(
                        60,
                        rec(
                                u(REQUEST),
                                b(payer.account()),
                                u(MODEL),
                                b(owner.account()),
                                b(node.account()),
                                b(prompt),
                                u(promptTokens),
                                u(64),
                                u(7),
                                u(OPEN),
                                u(2),
                                u(log.time() + 600_000),
                                u(0),
                                u(log.size())))));
        something();
    }

    private void settle(NaiveCountModel.Result result, int promptTokens) {
        Digest output = commitment("openledger/output/v1", salt("output"), node, OUTPUT);
        int outputTokens = NaiveCountModel.tokens(OUTPUT).size();
        Digest root = Sha256.of(CborWriter.write(result.attribution()));
        Octets signature = node.sign(
                log.ledger(),
                CborWriter.write(statement(log.ledger(), REQUEST, output, promptTokens, outputTokens, root, 2)));
        Item credits = arr(result.credits().entrySet().stream()
                .map(credit -> rec(u(credit.getKey()), u(credit.getValue())))
                .toList());
        Item settlement = rec(u(REQUEST), b(output), u(outputTokens), b(root), credits, u(2), b(signature));
        Payments payments = new Payments(promptTokens, outputTokens, result);
        List<Item> events = new ArrayList<>(payments.moves());
        events.add(0, event(61, settlement, payments.split()));
        leaves.add(log.append(operator, 61, rec(settlement), events.toArray(Item[]::new)));
        something();
    }

    static Item statement(
            Digest ledger,
            long request,
            Digest output,
            long promptTokens,
            long outputTokens,
            Digest root,
            long determinism) {
        return arr(
                t("openledger/answer/v1"),
                b(ledger),
                u(request),
                b(output),
                u(promptTokens),
                u(outputTokens),
                b(root),
                u(determinism));
    }

    /** The money of the answer, by section 5 of the formats page. */
    private final class Payments {
        private final NaiveCountModel.Result result;
        private final BigInteger fee;
        private final List<BigInteger> split;

        Payments(int promptTokens, int outputTokens, NaiveCountModel.Result result) {
            this.result = result;
            BigInteger milli = PRICE_INPUT
                    .multiply(BigInteger.valueOf(promptTokens))
                    .add(PRICE_OUTPUT.multiply(BigInteger.valueOf(outputTokens)));
            BigInteger[] division = milli.divideAndRemainder(BigInteger.valueOf(1_000));
            fee = division[0]
                    .add(division[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE)
                    .add(BigInteger.valueOf(31));
            split = NaiveShares.divide(fee, weights(500L, 1_500L, 2_000L, 1_000L, 500L, 4_500L));
        }

        Item split() {
            return rec(split.stream().map(Write::u).toArray(Item[]::new));
        }

        List<Item> moves() {
            List<Item> moves = new ArrayList<>();
            move(moves, pot(6), split.get(0), 10);
            move(moves, pot(0, node), split.get(1), 11);
            move(moves, pot(0, owner), split.get(2), 12);
            move(moves, pot(7), split.get(3), 13);
            move(moves, pot(8), split.get(4), 14);
            List<Long> ppm = new ArrayList<>(result.credits().values());
            ppm.add(1_000_000 - ppm.stream().mapToLong(Long::longValue).sum());
            List<BigInteger> parts = NaiveShares.divide(split.get(5), weights(ppm.toArray(Long[]::new)));
            int i = 0;
            for (long row : result.credits().keySet()) {
                move(moves, pot(0, authors.get((int) row)), parts.get(i++), 15);
            }
            move(moves, arr(u(4), u(DATANET)), parts.get(i), 17);
            move(moves, pot(0, payer), OPEN.subtract(fee), 9);
            return moves;
        }

        private static void move(List<Item> moves, Item to, BigInteger amount, int reason) {
            if (amount.signum() > 0) {
                moves.add(event(2, arr(u(2), u(REQUEST)), to, u(amount), u(reason)));
            }
        }

        private static List<BigInteger> weights(Long... weights) {
            return List.of(weights).stream().map(BigInteger::valueOf).toList();
        }
    }

    private Item parameters(int version, long... split) {
        TreeMap<Long, Item> values = new TreeMap<>();
        for (int i = 0; i < split.length; i++) {
            values.put(i + 1L, u(split[i]));
        }
        values.put(10L, u(PRICE_INPUT));
        values.put(11L, u(PRICE_OUTPUT));
        Map.of(12L, 31L, 13L, turn == Turn.GAS ? GAS_PRICE : 0L, 14L, 600_000L)
                .forEach((key, value) -> values.put(key, u(value)));
        Map.of(20L, 24 * HOUR, 21L, (long) VALIDATORS, 22L, 3L, 23L, 24 * HOUR, 24L, 24 * HOUR, 25L, 72 * HOUR, 26L, 3L)
                .forEach((key, value) -> values.put(key, u(value)));
        return rec(u(version), new Item.Map(values));
    }

    private List<Digest> manifest() {
        return IntStream.range(0, TEXTS.size())
                .mapToObj(row -> Merkle.leaf(Octets.concat(
                        Octets.of(ByteBuffer.allocate(8).putLong(row).array()),
                        commitments.get(row).octets())))
                .toList();
    }

    private Item manifestProof(long row) {
        return arr(
                u(row),
                u(row),
                arr(NaiveTree.inclusion((int) row, manifest()).stream()
                        .map(Write::b)
                        .toList()));
    }

    private void story(int row, int leaf) {
        leavesOfRow.computeIfAbsent(row, r -> new ArrayList<>()).add(leaf);
    }

    private static Item pot(int kind) {
        return arr(u(kind));
    }

    private static Item pot(int kind, Person person) {
        return arr(u(kind), b(person.account()));
    }

    private static Digest salt(String of) {
        return Sha256.of(Octets.utf8("salt of " + of));
    }

    private static Digest commitment(String domain, Digest salt, Person account, String payload) {
        return commitment(domain, salt, account, Octets.utf8(payload));
    }

    private static Digest commitment(String domain, Digest salt, Person account, Octets payload) {
        return Sha256.of(
                Octets.utf8(domain),
                Octets.hex("00"),
                salt.octets(),
                account.account().octets(),
                payload);
    }
}
