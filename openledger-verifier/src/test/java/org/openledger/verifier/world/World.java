/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import static org.openledger.verifier.world.Items.at;
import static org.openledger.verifier.world.Items.path;
import static org.openledger.verifier.world.Items.with;
import static org.openledger.verifier.world.Write.arr;
import static org.openledger.verifier.world.Write.b;
import static org.openledger.verifier.world.Write.t;
import static org.openledger.verifier.world.Write.u;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openledger.verifier.TestKeys;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.log.NaiveTree;
import org.openledger.verifier.log.VerifierKey;

/** A finished log, the bundle of its answer kept open, and the hands that can seal a bundle again after somebody has changed it. */
public final class World {
    private static final long SETTLE = 61;

    private final Story story;
    private final Item open;
    private final List<Digest> hashes;

    private World(Story.Turn turn) {
        story = new Story(turn);
        open = story.bundle();
        hashes = IntStream.range(0, story.log.size())
                .mapToObj(index -> Merkle.leaf(Log.bytes(story.log.leaf(index))))
                .toList();
    }

    /** The plain story. */
    public static World plain() {
        return new World(Story.Turn.PLAIN);
    }

    /** The story with commands that cost gas. */
    public static World withGas() {
        return new World(Story.Turn.GAS);
    }

    /** The story with a row that was challenged in vain. */
    public static World withAChallenge() {
        return new World(Story.Turn.CHALLENGE);
    }

    /** The story in which influence was measured too. */
    public static World withInfluence() {
        return new World(Story.Turn.INFLUENCE);
    }

    /** The story of a model without counts, whose answer scores alone speak for. */
    public static World withInfluenceAlone() {
        return new World(Story.Turn.INFLUENCE_ALONE);
    }

    /** Who helps to seal a changed bundle. */
    public enum Forger {
        /** Nobody: what was signed stays as it was signed; the log alone is rebuilt around it and signed. */
        LOG,
        /** The operator, who signs its own commands again. */
        OPERATOR,
        /** The operator and the node, who states and signs what section 6 says now. */
        OPERATOR_AND_NODE
    }

    /** The key by which an auditor trusts this log. */
    public VerifierKey key() {
        return issuer().verifierKey();
    }

    /** The validator who committed votes and never revealed them. */
    public Digest silent() {
        return story.cast.silent().account();
    }

    /** The same as a file. */
    public String vkey() {
        return issuer().vkey();
    }

    /** The bundle with envelopes and the attribution as items, and without paths and checkpoint. */
    public Item open() {
        return open;
    }

    /** The honest bundle. */
    public Octets sealed() {
        return seal(open, Forger.LOG);
    }

    /** A bundle of an open one: hashes, paths and the checkpoint are made to fit, and signed by whoever helps. */
    public Octets seal(Item changed, Forger forger) {
        return CborWriter.write(sealSections(changed, forger));
    }

    /** The sections of {@link #seal}, still as items. */
    public Item sealSections(Item changed, Forger forger) {
        Item bundle = forger == Forger.OPERATOR_AND_NODE ? restated(changed) : changed;
        TreeMap<Long, Item> sections = new TreeMap<>(((Item.Map) bundle).entries());
        Map<Integer, Octets> leaves = new TreeMap<>();
        for (Item carried : ((Item.Array) at(bundle, path(3))).items()) {
            int index = ((Item.UInt) at(carried, path(0))).value().intValueExact();
            Item leaf = at(carried, path(1));
            leaves.put(index, Log.bytes(forger == Forger.LOG ? leaf : resigned(leaf)));
        }
        List<Digest> tree = new ArrayList<>(hashes);
        leaves.forEach((index, bytes) -> {
            if (index < tree.size()) {
                tree.set(index, Merkle.leaf(bytes));
            }
        });
        List<Item> carried = new ArrayList<>();
        leaves.forEach((index, bytes) -> {
            List<Digest> proof = NaiveTree.inclusion(Math.min(index, tree.size() - 1), tree);
            carried.add(arr(u(index), b(bytes), arr(proof.stream().map(Write::b).toList())));
        });
        String text = issuer().name() + "\n" + tree.size() + "\n"
                + TestKeys.base64(NaiveTree.root(tree).octets()) + "\n";
        sections.put(2L, t(issuer().note(text)));
        sections.put(3L, arr(carried));
        sections.computeIfPresent(6L, (key, record) -> b(CborWriter.write(record)));
        sections.computeIfPresent(9L, (key, tables) -> b(CborWriter.write(tables)));
        return new Item.Map(sections);
    }

    private TestKeys issuer() {
        return TestKeys.of(story.cast.operator.name());
    }

    /** A leaf whose command is the operator's, signed again by the operator; every other leaf as it is. */
    private Item resigned(Item leaf) {
        if (!at(leaf, path(2, 2)).equals(b(story.cast.operator.account()))) {
            return leaf;
        }
        Octets signature = story.cast.operator.sign(story.log.ledger(), CborWriter.write(at(leaf, path(2))));
        return with(leaf, path(3, 3), b(signature));
    }

    /** A bundle whose settlement holds the root of section 6, signed by the node. */
    private Item restated(Item bundle) {
        List<Item> leaves = ((Item.Array) at(bundle, path(3))).items();
        int settle = IntStream.range(0, leaves.size())
                .filter(i -> at(leaves.get(i), path(1, 2, 6)).equals(u(SETTLE)))
                .findFirst()
                .orElseThrow();
        List<Long> command = path(3, settle, 1, 2, 8, 1);
        List<Long> event = path(3, settle, 1, 6, 0, 2, 1);
        Digest root = Sha256.of(CborWriter.write(at(bundle, path(6))));
        Item settlement = with(at(bundle, command), path(4), b(root));
        Item statement = Story.statement(
                story.log.ledger(),
                number(at(settlement, path(1))),
                new Digest(((Item.Bytes) at(settlement, path(2))).value()),
                NaiveCountModel.tokens(Story.PROMPT).size(),
                number(at(settlement, path(3))),
                root,
                number(at(settlement, path(6))));
        Octets signature = story.cast.node.sign(story.log.ledger(), CborWriter.write(statement));
        Item signed = with(settlement, path(7), b(signature));
        return with(with(bundle, command, signed), event, signed);
    }

    private static long number(Item item) {
        return ((Item.UInt) item).value().longValueExact();
    }
}
