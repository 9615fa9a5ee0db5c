/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import static org.openledger.verifier.world.Log.event;
import static org.openledger.verifier.world.Write.arr;
import static org.openledger.verifier.world.Write.b;
import static org.openledger.verifier.world.Write.pot;
import static org.openledger.verifier.world.Write.rec;
import static org.openledger.verifier.world.Write.t;
import static org.openledger.verifier.world.Write.u;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.facts.Attribution;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.log.NaiveTree;
import org.openledger.verifier.schema.Fields;

/**
 * An honest answer from its rows' first commitments to its settlement, written down from the formats page: four rows of three authors, four validators of
 * whom one never reveals, one change of parameters, one model, one question.
 */
final class Story {
    static final String PROMPT = "int max(int a, int b)";
    static final String OUTPUT = " { return a > b ? a : b; } and int max(int a, int b) { return a * b";

    static final long DATANET = 5;
    static final long REQUEST = 17;
    private static final long MODEL = 3;
    static final BigInteger OPEN = BigInteger.TEN.pow(18);
    private static final List<String> TEXTS = List.of(
            "int max(int a, int b) { return a > b ? a : b; }",
            "int min(int a, int b) { return a < b ? a : b; }",
            "int sum(int a, int b) { return a + b; }",
            "boolean even(int n) { return n % 2 == 0; }");

    /** What is different from the plain story. */
    enum Turn {
        /** Nothing. */
        PLAIN,
        /** Commands cost gas. */
        GAS,
        /** The first row is challenged after it became active, and the challenge is dismissed. */
        CHALLENGE,
        /** What no row owns is spoken for by scores of a method that has no grade. */
        INFLUENCE,
        /** The model shows no counts, and scores alone speak for the answer. */
        INFLUENCE_ALONE
    }

    private static final long GAS_PRICE = 5;
    private static final int NOVELTY = 32;
    private static final int EVIDENCE = 6;
    private static final int ECHO = 4;

    final Cast cast = new Cast();
    final Log log;
    private final Turn turn;
    private final Map<Integer, List<Integer>> leavesOfRow = new TreeMap<>();
    private final List<Integer> leaves = new ArrayList<>();
    private final List<Digest> commitments = new ArrayList<>();
    private final NaiveCountModel counts;
    private final SortedMap<Octets, Integer> vocabulary;
    private final NaiveTables tables;

    Story(Turn turn) {
        this.turn = turn;
        this.log = new Log(1_700_000_000_000L, turn == Turn.GAS ? 10 * GAS_PRICE : 0);
        List<NaiveCountModel.TextRow> rows = new ArrayList<>();
        for (int row = 0; row < TEXTS.size(); row++) {
            rows.add(new NaiveCountModel.TextRow(row, cast.authors.get(row).account(), TEXTS.get(row)));
            commitments.add(Secrets.commitment(
                    "openledger/contribution/v1", Secrets.salt("row " + row), cast.authors.get(row), TEXTS.get(row)));
        }
        vocabulary = vocabulary(rows);
        tables = new NaiveTables(
                rows.stream()
                        .map(row -> new NaiveTables.Row(row.id(), row.owner(), ids(row.tokens())))
                        .toList(),
                vocabulary);
        counts = new NaiveCountModel(rows, tables.method(NOVELTY, EVIDENCE, ECHO));
    }

    /** Lives through the story and gathers its bundle, open: without checkpoint, paths and hashes of what is inside. */
    Item bundle() {
        begin();
        rows();
        new ReviewStory(cast, log, TEXTS.size(), turn == Turn.CHALLENGE, leavesOfRow).live();
        Item version = publishVersion();
        publishModel(version);
        changeParameters();
        NaiveCountModel.Result result = attribute();
        Digest prompt = Secrets.commitment("openledger/prompt/v1", Secrets.salt("prompt"), cast.payer, PROMPT);
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
        sections.put(4L, rec(u(REQUEST), b(Secrets.salt("prompt")), t(PROMPT)));
        sections.put(5L, rec(b(Secrets.salt("output")), t(OUTPUT)));
        sections.put(6L, result.attribution());
        sections.put(
                7L,
                arr(result.cited().stream()
                        .map(row ->
                                arr(u(row), b(Secrets.salt("row " + row)), b(Octets.utf8(TEXTS.get(row.intValue())))))
                        .toList()));
        sections.put(
                8L,
                rec(
                        u(1),
                        u(TEXTS.size()),
                        arr(result.cited().stream().map(this::manifestProof).toList())));
        if (turn != Turn.INFLUENCE_ALONE) {
            sections.put(9L, openings(result));
        }
        return new Item.Map(sections);
    }

    private NaiveCountModel.Result attribute() {
        if (turn == Turn.INFLUENCE_ALONE) {
            return NaiveInfluence.alone();
        }
        NaiveCountModel.Result parts = counts.attribute(PROMPT, OUTPUT);
        if (turn != Turn.INFLUENCE) {
            return parts;
        }
        TreeMap<Long, Item> record = new TreeMap<>(((Item.Map) parts.attribution()).entries());
        record.put(7L, new NaiveInfluence(parts.attribution()).measured());
        return new NaiveCountModel.Result(new Item.Map(record), parts.credits(), parts.cited());
    }

    private Item openings(NaiveCountModel.Result result) {
        List<String> said = new ArrayList<>(NaiveCountModel.tokens(PROMPT));
        said.addAll(NaiveCountModel.tokens(OUTPUT));
        return tables.open(
                ids(said),
                said.stream().map(Octets::utf8).toList(),
                Attribution.of(Fields.of("attribution", result.attribution())),
                EVIDENCE - 1);
    }

    /** Ids fall where words rise, so that nobody mistakes one order for the other. */
    private static SortedMap<Octets, Integer> vocabulary(List<NaiveCountModel.TextRow> rows) {
        TreeMap<Octets, Integer> words = new TreeMap<>();
        Stream.concat(Stream.of(PROMPT, OUTPUT), rows.stream().map(NaiveCountModel.TextRow::text))
                .flatMap(text -> NaiveCountModel.tokens(text).stream())
                .filter(word -> word.length() > 1)
                .forEach(word -> words.put(Octets.utf8(word), 0));
        int[] id = {257 + words.size()};
        words.replaceAll((word, none) -> --id[0]);
        return words;
    }

    private List<Integer> ids(List<String> words) {
        return words.stream()
                .map(word -> word.length() == 1
                        ? Integer.valueOf(1 + word.charAt(0))
                        : vocabulary.getOrDefault(Octets.utf8(word), 0))
                .toList();
    }

    /** A leaf that no bundle carries, so that indices and paths are not trivial. */
    private void something() {
        log.waitFor(1_000);
        log.append(cast.payer, 1, rec(b(cast.owner.account()), u(1 + log.size())));
    }

    private void begin() {
        Item genesis = rec(
                t(cast.operator.name()),
                cast.operator.keyItem(),
                cast.node.keyItem(),
                parameters(1, List.of(1_000L, 0L, 2_000L, 2_000L, 0L, 5_000L)),
                u(OPEN.multiply(BigInteger.valueOf(1_000_000))),
                arr(rec(b(cast.payer.account()), u(OPEN))),
                b(Secrets.salt("seed chain")),
                u(100),
                u(log.time()));
        leaves.add(log.append(
                cast.operator,
                90,
                rec(genesis),
                event(90, genesis),
                event(1, u(OPEN.multiply(BigInteger.valueOf(1_000_000)))),
                event(2, pot(12), pot(0, cast.payer), u(OPEN), u(0))));
        something();
    }

    private void rows() {
        for (int row = 0; row < TEXTS.size(); row++) {
            Person author = cast.authors.get(row);
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
                                    u(log.time() + 24 * ReviewStory.HOUR))));
            something();
            Item blob = b(Secrets.salt("blob " + row));
            Item length = u(TEXTS.get(row).length());
            story(row, log.append(author, 31, rec(u(row), blob, length), event(31, u(row), blob, length)));
            story(row, log.append(cast.operator, 43, rec(u(row), verdicts()), event(40, u(row), verdicts())));
        }
    }

    private static Item verdicts() {
        return arr(List.of("schema", "exact-duplicate", "near-duplicate", "secrets", "language").stream()
                .map(check -> rec(t(check), u(1), u(0), u(0)))
                .toList());
    }

    private Item publishVersion() {
        something();
        Item version = rec(u(DATANET), u(1), u(TEXTS.size()), b(NaiveTree.root(manifest())));
        Item use = rec(u(3), arr(t("DE"), t("FR")));
        leaves.add(log.append(cast.owner, 25, rec(u(DATANET), use), event(23, version, use)));
        return version;
    }

    private void publishModel(Item version) {
        something();
        Item spec = rec(
                t("helper"),
                u(DATANET),
                arr(t(turn == Turn.INFLUENCE_ALONE ? "perceptron" : "infinite-gram"), u(1)),
                arr(arr(t("novelty"), u(32))));
        Item artefact = b(tables.artefact(NOVELTY, EVIDENCE, ECHO, NaiveTree.root(manifest())));
        leaves.add(log.append(
                cast.owner,
                50,
                rec(spec, u(1), artefact),
                event(50, rec(u(MODEL), b(cast.owner.account()), spec, version, artefact, u(log.size())))));
    }

    private void changeParameters() {
        something();
        Item parameters = parameters(2, Payments.SPLIT);
        leaves.add(log.append(cast.operator, 70, rec(parameters), event(70, parameters)));
    }

    private void ask(Digest prompt, int promptTokens) {
        something();
        leaves.add(log.append(
                cast.payer,
                60,
                rec(u(MODEL), b(prompt), u(promptTokens), u(64), u(7), u(OPEN)),
                event(2, pot(0, cast.payer), arr(u(2), u(REQUEST)), u(OPEN), u(8)),
                event(
                        60,
                        rec(
                                u(REQUEST),
                                b(cast.payer.account()),
                                u(MODEL),
                                b(cast.owner.account()),
                                b(cast.node.account()),
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
        Digest output = Secrets.commitment("openledger/output/v1", Secrets.salt("output"), cast.node, OUTPUT);
        int outputTokens = NaiveCountModel.tokens(OUTPUT).size();
        Digest root = Sha256.of(CborWriter.write(result.attribution()));
        Octets signature = cast.node.sign(
                log.ledger(),
                CborWriter.write(statement(log.ledger(), REQUEST, output, promptTokens, outputTokens, root, 2)));
        Item credits = arr(result.credits().entrySet().stream()
                .map(credit -> rec(u(credit.getKey()), u(credit.getValue())))
                .toList());
        TreeMap<Long, Item> components = new TreeMap<>(
                ((Item.Map) rec(u(REQUEST), b(output), u(outputTokens), b(root), credits, u(2), b(signature)))
                        .entries());
        long influencePpm = 0;
        if (turn == Turn.INFLUENCE || turn == Turn.INFLUENCE_ALONE) {
            NaiveInfluence influence = new NaiveInfluence(result.attribution());
            components.put(8L, influence.settled(log.ledger()));
            influencePpm = influence.ppm();
        }
        Item settlement = new Item.Map(components);
        Payments payments = new Payments(cast, promptTokens, outputTokens, result, influencePpm);
        List<Item> events = new ArrayList<>(payments.moves());
        events.add(0, event(61, settlement, payments.split()));
        events.add(payments.earned());
        leaves.add(log.append(cast.operator, 61, rec(settlement), events.toArray(Item[]::new)));
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

    private Item parameters(int version, List<Long> split) {
        TreeMap<Long, Item> values = new TreeMap<>();
        for (int i = 0; i < split.size(); i++) {
            values.put(i + 1L, u(split.get(i)));
        }
        values.put(10L, u(Payments.PRICE_INPUT));
        values.put(11L, u(Payments.PRICE_OUTPUT));
        Map.of(12L, Payments.PRICE_PLATFORM, 13L, turn == Turn.GAS ? GAS_PRICE : 0L, 14L, 600_000L)
                .forEach((key, value) -> values.put(key, u(value)));
        Map.of(
                        20L,
                        24 * ReviewStory.HOUR,
                        21L,
                        (long) Cast.VALIDATORS,
                        22L,
                        3L,
                        23L,
                        24 * ReviewStory.HOUR,
                        24L,
                        24 * ReviewStory.HOUR,
                        25L,
                        72 * ReviewStory.HOUR,
                        26L,
                        3L)
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
}
