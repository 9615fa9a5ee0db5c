/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import static org.openledger.verifier.world.Write.arr;
import static org.openledger.verifier.world.Write.b;
import static org.openledger.verifier.world.Write.rec;
import static org.openledger.verifier.world.Write.t;
import static org.openledger.verifier.world.Write.u;

import java.util.ArrayList;
import java.util.List;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.cbor.CborWriter;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.crypto.Sha256;
import org.openledger.verifier.log.Merkle;
import org.openledger.verifier.log.NaiveTree;

/** A log that is being written, leaf by leaf, each kept open: with its envelope as an item instead of as bytes. Users pay {@code gas} units for each command. */
final class Log {
    static final long LIFE = 3_600_000;

    private static final List<Long> OPERATORS = List.of(43L, 61L, 62L, 70L, 90L, 91L, 92L);
    private static final Digest NO_LEDGER = Digest.of(new byte[Digest.LENGTH]);

    private final List<Item> leaves = new ArrayList<>();
    private final long gas;
    private Digest ledger = NO_LEDGER;
    private long time;

    Log(long time, long gas) {
        this.time = time;
        this.gas = gas;
    }

    void waitFor(long millis) {
        time += millis;
    }

    long time() {
        return time;
    }

    int size() {
        return leaves.size();
    }

    Digest ledger() {
        return ledger;
    }

    Item leaf(int index) {
        return leaves.get(index);
    }

    /** Appends a command that its account signs by itself; answers with its index. */
    int append(Person who, int type, Item body, Item... events) {
        Item envelope = envelope(who, type, body);
        Octets signature = who.sign(ledger, CborWriter.write(envelope));
        return append(envelope, arr(u(0), u(who.type()), b(who.key()), b(signature)), events);
    }

    /** Appends commands of one account that it signs at once; answers with the first index. */
    int appendBatch(Person who, int type, List<Item> bodies, List<Item> events) {
        List<Item> envelopes =
                bodies.stream().map(body -> envelope(who, type, body)).toList();
        List<Digest> hashes =
                envelopes.stream().map(e -> Merkle.leaf(CborWriter.write(e))).toList();
        Digest root = NaiveTree.root(hashes);
        Octets signature = who.sign(ledger, CborWriter.write(arr(t("openledger/batch/v1"), b(root), u(hashes.size()))));
        for (int i = 0; i < bodies.size(); i++) {
            Item path =
                    arr(NaiveTree.inclusion(i, hashes).stream().map(Write::b).toList());
            Item authorisation =
                    arr(u(1), u(who.type()), b(who.key()), b(root), u(hashes.size()), u(i), path, b(signature));
            append(envelopes.get(i), authorisation, events.get(i));
        }
        return leaves.size() - bodies.size();
    }

    static Item event(int kind, Item... components) {
        return arr(u(kind), u(1), rec(components));
    }

    private int append(Item envelope, Item authorisation, Item... effects) {
        List<Item> events = new ArrayList<>(List.of(effects));
        long type = ((Item.UInt) Items.at(envelope, Items.path(6))).value().longValueExact();
        if (gas > 0 && !OPERATORS.contains(type)) {
            Item payer = Items.at(envelope, Items.path(2));
            events.add(0, event(2, arr(u(0), payer), arr(u(6)), u(gas), u(18)));
        }
        Item leaf = rec(u(1), envelope, authorisation, u(time), arr(u(0)), arr(events));
        leaves.add(leaf);
        if (leaves.size() == 1) {
            ledger = Merkle.leaf(bytes(leaf));
        }
        return leaves.size() - 1;
    }

    private Item envelope(Person who, int type, Item body) {
        Octets id = Sha256.of(Octets.utf8("command " + leaves.size() + body))
                .octets()
                .slice(0, 16);
        return arr(
                t("openledger/command/v1"),
                b(ledger),
                b(who.account()),
                b(id),
                u(time + LIFE),
                u(1_000),
                u(type),
                u(1),
                body);
    }

    /** The bytes of an open leaf. */
    static Octets bytes(Item leaf) {
        return CborWriter.write(Items.with(leaf, Items.path(2), b(CborWriter.write(Items.at(leaf, Items.path(2))))));
    }
}
